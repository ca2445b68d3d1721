import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the table of orders is read by when there are a hundred thousand: the few that are open in each order of the list,
 * and any part of a number or name.
 */
export class WorkOrderTable1764000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE INDEX work_order_search ON work_order.work_order USING gin (search gin_trgm_ops);
      CREATE INDEX work_order_open_number ON work_order.work_order (number DESC)
        WHERE status IN ('draft', 'planned', 'released', 'in-progress', 'on-hold');
      CREATE INDEX work_order_open_due ON work_order.work_order (coalesce(due_at, 'infinity'::timestamptz), number)
        WHERE status IN ('draft', 'planned', 'released', 'in-progress', 'on-hold');
      CREATE INDEX work_order_open_priority ON work_order.work_order
        (priority, coalesce(due_at, 'infinity'::timestamptz), number)
        WHERE status IN ('draft', 'planned', 'released', 'in-progress', 'on-hold');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX work_order.work_order_search, work_order.work_order_open_number, work_order.work_order_open_due,
        work_order.work_order_open_priority;
    `);
  }
}
