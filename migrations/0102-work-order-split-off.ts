import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was taken out of a job order into another order is told apart from what went back to the store. */
export class WorkOrderSplitOff1764000000102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_order.job_order ADD COLUMN split_off numeric(18,6) NOT NULL DEFAULT 0;

      -- At a first operation a split takes back the issue; behind it the ledger says what was split off where.
      UPDATE work_order.job_order j SET split_off = least(j.returned, s.quantity)
      FROM (SELECT work_order_id, payload ->> 'jobOrder' AS number, sum((payload ->> 'quantity')::numeric) AS quantity
        FROM ledger.entry WHERE type = 'work-order.split' GROUP BY 1, 2) s
      WHERE s.work_order_id = j.work_order_id AND s.number = j.number
        AND EXISTS (SELECT FROM work_order.job_link l WHERE l.to_id = j.id);

      ALTER TABLE work_order.job_order ADD CONSTRAINT job_order_split_off CHECK (split_off BETWEEN 0 AND returned);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_order.job_order DROP COLUMN split_off');
  }
}
