import { Injectable } from '@nestjs/common';
import { DAY_MS, NO_TIME, type DayMark, type KeptDays, type Times, type UnitDay } from '#libs/kpi';
import { groupBy } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';

/** The sums that are kept, and their columns. */
const COLUMN = {
  pot: 'pot',
  pdot: 'pdot',
  pbt: 'pbt',
  apt: 'apt',
  aust: 'aust',
  adet: 'adet',
  adot: 'adot',
  unknown: 'unknown',
  aupt: 'aupt',
  aubt: 'aubt',
  excluded: 'excluded',
  learning: 'learning',
  breakRun: 'break_run',
  withoutOrder: 'without_order',
  failures: 'failures',
  restored: 'restored',
  repair: 'repair',
} as const satisfies Record<Exclude<keyof Times, 'open'>, string>;

const FIELDS = Object.entries(COLUMN);
const COLUMNS = FIELDS.map(([, column]) => column).join(', ');
const SUMS = FIELDS.map(([field, column]) => `sum(d.${column}) AS "${field}"`).join(', ');
const TYPED = FIELDS.map(([field]) => `"${field}" float8`).join(', ');
const VALUES = FIELDS.map(([field]) => `"${field}"`).join(', ');

/** Days as numbers since 1970, as the arithmetic counts them. */
const numberOf = (at: number): number => at / DAY_MS;
const NUMBER = `(d.day - DATE 'epoch')`;

/** Days [from, to) of a unit, milliseconds since 1970. */
export interface Stretch {
  readonly workUnitId: string;
  readonly from: number;
  readonly to: number;
}

type KeptRow = { readonly workUnitId: string; readonly from: number; readonly to: number };
type MarkRow = Omit<DayMark, 'start'> & { readonly workUnitId: string; readonly day: number };
type SumRow = Omit<Times, 'open'> & { readonly workUnitId: string; readonly days: number };

/**
 * Sums of the closed days of units. Of each unit they follow one another without a hole and end at `days_until`; who writes
 * them, or changes the past they were made of, holds the unit's row.
 */
@Injectable()
export class UnitDayRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** What is kept of units by these rules, with the marks in the days from `from` to the one that begins at `to`. */
  async kept(
    workUnitIds: readonly string[],
    rules: string,
    from: number,
    to: number,
  ): Promise<ReadonlyMap<string, KeptDays>> {
    const [units, marks] = await Promise.all([
      this.query<KeptRow>(
        `SELECT u.id AS "workUnitId", (d.day - DATE 'epoch') AS "from", (u.days_until - DATE 'epoch') AS "to"
         FROM equipment.work_unit u CROSS JOIN LATERAL (
           SELECT min(day) AS day FROM equipment.unit_day WHERE work_unit_id = u.id) d
         WHERE u.id = ANY($1) AND u.days_rules = $2 AND d.day < u.days_until`,
        [workUnitIds, rules],
      ),
      this.query<MarkRow>(
        `SELECT d.work_unit_id AS "workUnitId", ${NUMBER} AS day, d.enters,
           (extract(epoch FROM d.reaches_back_to) * 1000)::float8 AS "reachesBackTo"
         FROM equipment.unit_day d
         WHERE d.work_unit_id = ANY($1) AND (d.enters OR d.reaches_back_to IS NOT NULL)
           AND d.day >= DATE 'epoch' + $2::int AND d.day <= DATE 'epoch' + $3::int`,
        [workUnitIds, numberOf(from), numberOf(to)],
      ),
    ]);
    const byUnit = groupBy(marks, ({ workUnitId }) => workUnitId);
    return new Map(
      units.map(({ workUnitId, ...days }) => [
        workUnitId,
        {
          from: days.from * DAY_MS,
          to: days.to * DAY_MS,
          marks: (byUnit.get(workUnitId) ?? []).map((mark) => ({ ...mark, start: mark.day * DAY_MS })),
        },
      ]),
    );
  }

  /** The sums of stretches, by unit; without those of which a day was lost meanwhile. */
  async sums(stretches: readonly Stretch[]): Promise<ReadonlyMap<string, Times>> {
    const rows = await this.query<SumRow>(
      `SELECT d.work_unit_id AS "workUnitId", count(*)::int AS days, ${SUMS}
       FROM unnest($1::uuid[], $2::int[], $3::int[]) AS s (id, from_day, to_day)
       JOIN equipment.unit_day d ON d.work_unit_id = s.id
         AND d.day >= DATE 'epoch' + s.from_day AND d.day < DATE 'epoch' + s.to_day
       GROUP BY d.work_unit_id`,
      [
        stretches.map(({ workUnitId }) => workUnitId),
        stretches.map(({ from }) => numberOf(from)),
        stretches.map(({ to }) => numberOf(to)),
      ],
    );
    const expected = new Map(stretches.map(({ workUnitId, from, to }) => [workUnitId, numberOf(to - from)]));
    return new Map(
      rows.flatMap(({ workUnitId, days, ...times }) =>
        expected.get(workUnitId) === days ? [[workUnitId, { ...NO_TIME, ...times }] as const] : [],
      ),
    );
  }

  /** Units of which days before `until` are not summed up yet, by their ids. */
  async due(rules: string, until: number): Promise<string[]> {
    const rows = await this.query<{ id: string }>(
      `SELECT u.id FROM equipment.work_unit u
       WHERE (u.days_until IS NULL OR u.days_until < DATE 'epoch' + $2::int OR u.days_rules IS DISTINCT FROM $1)
         AND EXISTS (SELECT FROM equipment.state_interval s
           WHERE s.work_unit_id = u.id AND s.starts_at < (DATE 'epoch' + $2::int)::timestamptz)
       ORDER BY u.id`,
      [rules, numberOf(until)],
    );
    return rows.map(({ id }) => id);
  }

  /** Adds days of a unit, which follow those that are kept; in the caller's unit of work, under the unit's lock. */
  async add(workUnitId: string, rules: string, days: readonly UnitDay[]): Promise<void> {
    const last = days.at(-1);
    if (!last) return;
    const rows = days.map(({ start, enters, reachesBackTo, times }) => ({
      ...times,
      day: numberOf(start),
      enters,
      reachesBackTo: reachesBackTo === null ? null : new Date(reachesBackTo).toISOString(),
    }));
    await this.query(
      `INSERT INTO equipment.unit_day (work_unit_id, day, enters, reaches_back_to, ${COLUMNS})
       SELECT $1, DATE 'epoch' + day, enters, "reachesBackTo", ${VALUES} FROM jsonb_to_recordset($2::jsonb)
         AS row (day int, enters boolean, "reachesBackTo" timestamptz, ${TYPED})`,
      [workUnitId, JSON.stringify(rows)],
    );
    await this.query(
      `UPDATE equipment.work_unit SET days_until = DATE 'epoch' + $2::int, days_rules = $3 WHERE id = $1`,
      [workUnitId, numberOf(last.start) + 1, rules],
    );
  }

  /**
   * Drops the days from this one on, and those before in which a failure counts that was under way when it began; in the
   * caller's unit of work, under the unit's lock.
   */
  async dropFrom(workUnitId: string, day: number): Promise<void> {
    await this.query(
      `WITH cut AS (
         SELECT coalesce(max(day), DATE 'epoch' + $2::int) AS day FROM equipment.unit_day
         WHERE work_unit_id = $1 AND day <= DATE 'epoch' + $2::int AND NOT enters
       ), dropped AS (
         DELETE FROM equipment.unit_day d USING cut WHERE d.work_unit_id = $1 AND d.day >= cut.day
       )
       UPDATE equipment.work_unit u SET days_until = cut.day FROM cut WHERE u.id = $1`,
      [workUnitId, numberOf(day)],
    );
  }

  /** Drops all days of units; in the caller's unit of work, under the units' locks. */
  async drop(workUnitIds: readonly string[]): Promise<void> {
    await this.query(
      `WITH dropped AS (DELETE FROM equipment.unit_day WHERE work_unit_id = ANY($1))
       UPDATE equipment.work_unit SET days_until = NULL WHERE id = ANY($1) AND days_until IS NOT NULL`,
      [workUnitIds],
    );
  }

  private query<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.prepared<Row>(text, values);
  }
}
