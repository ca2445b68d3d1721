import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A job order knows the unit of its quantities, so that nobody shows a figure without it; the decimals follow from it. */
export class WorkOrderJobUnit1764000000082 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_order.job_order ADD COLUMN unit text;
      UPDATE work_order.job_order j SET unit = o.unit FROM work_order.work_order o WHERE o.id = j.work_order_id;
      ALTER TABLE work_order.job_order ALTER COLUMN unit SET NOT NULL, DROP COLUMN decimals;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_order.job_order ADD COLUMN decimals smallint CHECK (decimals BETWEEN 0 AND 6);
      UPDATE work_order.job_order SET decimals = CASE unit WHEN 'pcs' THEN 0 ELSE 6 END;
      ALTER TABLE work_order.job_order ALTER COLUMN decimals SET NOT NULL, DROP COLUMN unit;
    `);
  }
}
