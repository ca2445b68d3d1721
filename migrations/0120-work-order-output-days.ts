import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sums of what work units made in closed days, so that a year need not be read posting by posting. */
export class WorkOrderOutputDays1764000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a unit made in a day of UTC, by product and planned time; nothing for a day without a posting. It is right
      -- as long as no posting of the day is due.
      CREATE TABLE work_order.output_day (
        work_unit_id uuid NOT NULL,
        day date NOT NULL,
        material_code text NOT NULL,
        run_seconds numeric(12,3) NOT NULL,
        good numeric NOT NULL,
        scrap numeric NOT NULL,
        rework numeric NOT NULL,
        recovered numeric NOT NULL,
        PRIMARY KEY (work_unit_id, day, material_code, run_seconds)
      );

      -- Postings whose day is to be summed up, again where it was before; each is written with its posting. The day is
      -- that of production: of a reversal the day of what it takes back.
      CREATE TABLE work_order.output_due (
        day date NOT NULL,
        work_unit_id uuid NOT NULL,
        posting_id uuid NOT NULL,
        PRIMARY KEY (day, work_unit_id, posting_id)
      );
      INSERT INTO work_order.output_due (day, work_unit_id, posting_id)
      SELECT (coalesce(o.at, p.at) AT TIME ZONE 'UTC')::date, j.work_unit_id, p.id
      FROM work_order.posting p JOIN work_order.job_order j ON j.id = p.job_order_id
      LEFT JOIN work_order.posting o ON o.id = p.reverses;

      -- What units made in [from_at, to_at), by product and planned time: sums of whole days where they are right, and
      -- every posting at the ends of the window and of days that are due.
      CREATE FUNCTION work_order.unit_output(units uuid[], from_at timestamptz, to_at timestamptz)
      RETURNS TABLE (work_unit_id uuid, material_code text, run_seconds numeric, good numeric, scrap numeric,
        rework numeric, recovered numeric)
      LANGUAGE sql STABLE AS $$
        WITH midnight AS (
          -- The window's first and last midnight; one that has none is read as a whole.
          SELECT first, last, first <= last AS has_any FROM (
            SELECT date_trunc('day', from_at, 'UTC')
                + CASE WHEN date_trunc('day', from_at, 'UTC') < from_at THEN interval '24 hours' ELSE interval '0' END
              AS first, date_trunc('day', to_at, 'UTC') AS last) AS bounds
        ), days AS (
          SELECT (first AT TIME ZONE 'UTC')::date AS first, (last AT TIME ZONE 'UTC')::date AS last FROM midnight
        ), due AS MATERIALIZED (
          SELECT DISTINCT d.work_unit_id, d.day FROM work_order.output_due d, days
          WHERE d.work_unit_id = ANY(units) AND d.day >= days.first AND d.day < days.last
        ), piece AS (
          SELECT from_at AS begins, CASE WHEN has_any THEN first ELSE to_at END AS ends, NULL::date AS day FROM midnight
          UNION ALL
          SELECT last, to_at, NULL FROM midnight WHERE has_any
          UNION ALL
          SELECT day::timestamp AT TIME ZONE 'UTC', (day + 1)::timestamp AT TIME ZONE 'UTC', day
          FROM (SELECT DISTINCT day FROM due) AS open_day
        ), found AS (
          SELECT s.work_unit_id, s.material_code, s.run_seconds, s.good, s.scrap, s.rework, s.recovered
          FROM work_order.output_day s, days
          WHERE s.work_unit_id = ANY(units) AND s.day >= days.first AND s.day < days.last
            AND NOT EXISTS (SELECT FROM due d WHERE d.work_unit_id = s.work_unit_id AND d.day = s.day)
          UNION ALL
          SELECT o.work_unit_id, o.material_code, o.run_seconds, CASE WHEN o.pass = 'first' THEN o.good ELSE 0 END,
            CASE WHEN o.pass = 'first' THEN o.scrap ELSE 0 END, CASE WHEN o.pass = 'first' THEN o.rework ELSE 0 END,
            CASE WHEN o.pass = 'rework' THEN o.good ELSE 0 END
          FROM piece CROSS JOIN LATERAL (
            SELECT * FROM work_order.output v
            WHERE v.work_unit_id = ANY(units) AND v.produced_at >= piece.begins AND v.produced_at < piece.ends) AS o
          WHERE piece.day IS NULL
            OR EXISTS (SELECT FROM due d WHERE d.work_unit_id = o.work_unit_id AND d.day = piece.day)
        )
        SELECT f.work_unit_id, f.material_code, f.run_seconds, sum(f.good), sum(f.scrap), sum(f.rework), sum(f.recovered)
        FROM found f GROUP BY f.work_unit_id, f.material_code, f.run_seconds
      $$;

      GRANT SELECT, INSERT, DELETE ON work_order.output_day, work_order.output_due TO linelab_app;
      GRANT EXECUTE ON FUNCTION work_order.unit_output TO linelab_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION work_order.unit_output;
      DROP TABLE work_order.output_due, work_order.output_day;
    `);
  }
}
