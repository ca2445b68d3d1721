import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of the open units of an aborted order stands at the order; before, only its ledger entry said so. */
export class WorkOrderDisposition1764000000112 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_order.work_order
        ADD COLUMN disposition text CHECK (disposition IN ('scrap', 'return'));
      COMMENT ON COLUMN work_order.work_order.disposition IS 'of the units still open when the order was aborted';
      UPDATE work_order.work_order w SET disposition = e.payload ->> 'disposition'
      FROM ledger.entry e
      WHERE e.type = 'work-order.aborted' AND e.subject_id = w.id AND w.status = 'aborted';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_order.work_order DROP COLUMN disposition');
  }
}
