import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

/** A day of a work unit. */
interface UnitDay {
  readonly workUnitId: string;
  /** `2026-03-02`, of UTC. */
  readonly day: string;
}

/**
 * What work units made day by day. Each posting writes a row of its own into what is due; whoever sums a day up takes out
 * those it can see, so one that commits meanwhile stays due and the day is summed up again.
 */
@Injectable()
export class OutputDayRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Sums up days before this instant that are due, in the caller's unit of work. @returns how many; 0 while another does */
  async sumUp(before: Date, most: number): Promise<number> {
    const [turn] = await this.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtext('work-order.output-days')) AS mine`,
      [],
    );
    if (!turn?.mine) return 0;
    const days = await this.query<UnitDay>(
      `WITH picked AS MATERIALIZED (
         SELECT DISTINCT day, work_unit_id FROM work_order.output_due WHERE day < ($1::timestamptz AT TIME ZONE 'UTC')::date
         ORDER BY day, work_unit_id LIMIT $2
       ), taken AS (
         DELETE FROM work_order.output_due d USING picked p WHERE d.day = p.day AND d.work_unit_id = p.work_unit_id
       )
       SELECT work_unit_id AS "workUnitId", day::text AS day FROM picked`,
      [before, most],
    );
    if (days.length === 0) return 0;
    const values = [days.map(({ workUnitId }) => workUnitId), days.map(({ day }) => day)];
    await this.query(
      `DELETE FROM work_order.output_day s USING unnest($1::uuid[], $2::date[]) AS d (id, day)
       WHERE s.work_unit_id = d.id AND s.day = d.day`,
      values,
    );
    await this.query(
      `INSERT INTO work_order.output_day (work_unit_id, day, material_code, run_seconds, good, scrap, rework, recovered)
       SELECT o.work_unit_id, d.day, o.material_code, o.run_seconds, o.good, o.scrap, o.rework, o.recovered
       FROM (SELECT day, array_agg(id) AS ids FROM unnest($1::uuid[], $2::date[]) AS d (id, day) GROUP BY day) AS d
       CROSS JOIN LATERAL work_order.unit_postings(d.ids, d.day::timestamp AT TIME ZONE 'UTC',
         (d.day + 1)::timestamp AT TIME ZONE 'UTC', false) AS o`,
      values,
    );
    return days.length;
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.prepared<Row>(sql, values);
  }
}
