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

      -- What units made in [from_at, to_at), by product and planned time, from the postings; of those days of units only
      -- that are due, where this is asked.
      CREATE FUNCTION work_order.unit_postings(units uuid[], from_at timestamptz, to_at timestamptz, only_due boolean)
      RETURNS TABLE (work_unit_id uuid, material_code text, run_seconds numeric, good numeric, scrap numeric,
        rework numeric, recovered numeric)
      LANGUAGE sql STABLE AS $$
        SELECT o.work_unit_id, o.material_code, o.run_seconds, coalesce(sum(o.good) FILTER (WHERE o.pass = 'first'), 0),
          coalesce(sum(o.scrap) FILTER (WHERE o.pass = 'first'), 0),
          coalesce(sum(o.rework) FILTER (WHERE o.pass = 'first'), 0),
          coalesce(sum(o.good) FILTER (WHERE o.pass = 'rework'), 0)
        FROM work_order.output o
        WHERE o.work_unit_id = ANY(units) AND o.produced_at >= from_at AND o.produced_at < to_at
          AND (NOT only_due OR EXISTS (SELECT FROM work_order.output_due d
            WHERE d.day = (o.produced_at AT TIME ZONE 'UTC')::date AND d.work_unit_id = o.work_unit_id))
        GROUP BY o.work_unit_id, o.material_code, o.run_seconds
      $$;

      -- The same from what is kept of whole days, and from the postings at the ends of the window and of days that are
      -- due; a product may come in several rows. One statement sees all of it at one moment.
      CREATE FUNCTION work_order.unit_output(units uuid[], from_at timestamptz, to_at timestamptz)
      RETURNS TABLE (work_unit_id uuid, material_code text, run_seconds numeric, good numeric, scrap numeric,
        rework numeric, recovered numeric)
      LANGUAGE plpgsql STABLE AS $$
      #variable_conflict use_column
      DECLARE
        first_day date := (from_at AT TIME ZONE 'UTC')::date;
        last_day date := (to_at AT TIME ZONE 'UTC')::date;
        due_from timestamptz;
        due_to timestamptz;
      BEGIN
        IF first_day::timestamp AT TIME ZONE 'UTC' < from_at THEN first_day := first_day + 1; END IF;
        IF first_day >= last_day THEN
          RETURN QUERY SELECT * FROM work_order.unit_postings(units, from_at, to_at, false);
          RETURN;
        END IF;
        RETURN QUERY
          SELECT * FROM work_order.unit_postings(units, from_at, first_day::timestamp AT TIME ZONE 'UTC', false);
        RETURN QUERY
          SELECT * FROM work_order.unit_postings(units, last_day::timestamp AT TIME ZONE 'UTC', to_at, false);
        RETURN QUERY
          SELECT s.work_unit_id, s.material_code, s.run_seconds, sum(s.good), sum(s.scrap), sum(s.rework),
            sum(s.recovered)
          FROM work_order.output_day s
          WHERE s.work_unit_id = ANY(units) AND s.day >= first_day AND s.day < last_day
            AND NOT EXISTS (SELECT FROM work_order.output_due d WHERE d.day = s.day AND d.work_unit_id = s.work_unit_id)
          GROUP BY s.work_unit_id, s.material_code, s.run_seconds;
        -- Days that are due and follow one another are looked up together: after an update these are all.
        FOR due_from, due_to IN
          SELECT min(day)::timestamp AT TIME ZONE 'UTC', (max(day) + 1)::timestamp AT TIME ZONE 'UTC'
          FROM (
            SELECT day, day - row_number() OVER (ORDER BY day)::int AS run
            FROM (SELECT DISTINCT d.day FROM work_order.output_due d
              WHERE d.work_unit_id = ANY(units) AND d.day >= first_day AND d.day < last_day) AS due
          ) AS runs GROUP BY run
        LOOP
          RETURN QUERY SELECT * FROM work_order.unit_postings(units, due_from, due_to, true);
        END LOOP;
      END $$;

      GRANT SELECT, INSERT, DELETE ON work_order.output_day, work_order.output_due TO linelab_app;
      GRANT EXECUTE ON FUNCTION work_order.unit_postings, work_order.unit_output TO linelab_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION work_order.unit_output, work_order.unit_postings;
      DROP TABLE work_order.output_due, work_order.output_day;
    `);
  }
}
