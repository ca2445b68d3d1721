import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What modules above may read of quantities and orders: views, so that they join without a call for each row. */
export class WorkOrderOutput1764000000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX posting_at ON work_order.posting (at);

      -- Each posting with what it was made by. One that takes another back stands in the period of that other; what a
      -- rework job order makes good is no second piece. The planned time is that of the routing version the job order
      -- was made from: an engineering change puts another job order in its place.
      CREATE VIEW work_order.output AS
      SELECT p.produced_at, CASE WHEN j.kind = 'rework' THEN 'rework' ELSE p.pass END AS pass, p.good, p.scrap,
        p.rework, j.id AS job_order_id, j.work_order_id, j.work_unit_id, j.operation_number, j.run_seconds, j.line_mode,
        w.material_id, w.material_code
      FROM (
        SELECT at AS produced_at, job_order_id, pass, good, scrap, rework FROM work_order.posting WHERE reverses IS NULL
        UNION ALL
        SELECT o.at, r.job_order_id, r.pass, r.good, r.scrap, r.rework
        FROM work_order.posting o JOIN work_order.posting r ON r.reverses = o.id
      ) p
      JOIN work_order.job_order j ON j.id = p.job_order_id
      JOIN work_order.work_order w ON w.id = j.work_order_id;

      -- When orders were under way.
      CREATE VIEW work_order.execution AS
      SELECT id AS work_order_id, number, material_id, material_code, material_name, material_name_en, team_id, line_mode,
        started_at, coalesce(completed_at, closed_at) AS ended_at, completed_at, due_at
      FROM work_order.work_order WHERE started_at IS NOT NULL;

      GRANT SELECT ON work_order.output, work_order.execution TO linelab_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW work_order.execution, work_order.output;
      DROP INDEX work_order.posting_at;
    `);
  }
}
