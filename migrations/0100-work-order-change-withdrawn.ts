import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked for an engineering change may take it back while it waits. */
export class WorkOrderChangeWithdrawn1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_order.engineering_change DROP CONSTRAINT engineering_change_status_check,
        ADD CONSTRAINT engineering_change_status_check
          CHECK (status IN ('requested', 'approved', 'rejected', 'withdrawn'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE work_order.engineering_change SET status = 'rejected' WHERE status = 'withdrawn';
      ALTER TABLE work_order.engineering_change DROP CONSTRAINT engineering_change_status_check,
        ADD CONSTRAINT engineering_change_status_check CHECK (status IN ('requested', 'approved', 'rejected'));
    `);
  }
}
