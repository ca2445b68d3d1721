import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A page of a work unit's queue without reading the rest of it: what is under way first, then what may begin. */
export class WorkOrderQueue1764000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION work_order.queue_rank(status text) RETURNS int
      LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE status WHEN 'running' THEN 0 WHEN 'held' THEN 1 WHEN 'suspended' THEN 2 WHEN 'dispatched' THEN 3
          WHEN 'ready' THEN 4 WHEN 'pending' THEN 5 END
      $$;
      GRANT EXECUTE ON FUNCTION work_order.queue_rank(text) TO linelab_app;
      CREATE INDEX job_order_queue_page ON work_order.job_order
        (work_unit_id, work_order.queue_rank(status), priority, coalesce(due_at, 'infinity'::timestamptz), number)
        WHERE status IN ('running', 'held', 'suspended', 'dispatched', 'ready', 'pending');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX work_order.job_order_queue_page;
      DROP FUNCTION work_order.queue_rank(text);
    `);
  }
}
