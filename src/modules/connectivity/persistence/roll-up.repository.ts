import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

/** Takes what is due up to an instant, oldest first; what somebody is writing just now waits for the next time. */
const claim = (level: 'minute' | 'hour', condition = ''): string => `
  WITH due AS (
    SELECT d.at FROM connectivity.telemetry_due d WHERE d.level = '${level}' AND d.at <= $1 ${condition}
    ORDER BY d.at LIMIT $2 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    DELETE FROM connectivity.telemetry_due d USING due WHERE d.level = '${level}' AND d.at = due.at RETURNING d.at
  )
  SELECT at FROM claimed ORDER BY at`;

/** An hour waits for its minutes. */
const NO_MINUTE_DUE = `AND NOT EXISTS (SELECT FROM connectivity.telemetry_due m
  WHERE m.level = 'minute' AND m.at >= d.at AND m.at < d.at + interval '1 hour')`;

/** The gaps that touch any of the stretches; there are few, so they are looked up once. */
const GAPS = (length: string): string => `gaps AS MATERIALIZED (
  SELECT work_unit_id, from_at, to_at, keys FROM connectivity.gap
  WHERE from_at < (SELECT max(at) FROM unnest($1::timestamptz[]) AS at) + interval '${length}'
    AND to_at > (SELECT min(at) FROM unnest($1::timestamptz[]) AS at) AND from_at < to_at)`;

/** Seconds of a stretch in gaps, such as touch each other counted once. */
const unwatched = (series: string, stretch: string, length: string): string => `
  (SELECT coalesce(sum(extract(epoch FROM upper(span) - lower(span))), 0)
   FROM unnest((SELECT range_agg(tstzrange(greatest(g.from_at, ${stretch}), least(g.to_at, ${stretch} + interval '${length}')))
     FROM gaps g WHERE g.work_unit_id = ${series}.work_unit_id AND (g.keys IS NULL OR ${series}.key = ANY(g.keys))
       AND g.from_at < ${stretch} + interval '${length}' AND g.to_at > ${stretch})) AS span)`;

const COLUMNS = `at, work_unit_id, key, samples, uncertain, bad, mean, min, max, first, last, first_at, last_at,
  unwatched_seconds`;

const REPLACE = `ON CONFLICT (work_unit_id, key, at) DO UPDATE SET samples = EXCLUDED.samples,
  uncertain = EXCLUDED.uncertain, bad = EXCLUDED.bad, mean = EXCLUDED.mean, min = EXCLUDED.min, max = EXCLUDED.max,
  first = EXCLUDED.first, last = EXCLUDED.last, first_at = EXCLUDED.first_at, last_at = EXCLUDED.last_at,
  unwatched_seconds = EXCLUDED.unwatched_seconds`;

/** A sample that came twice counts once; the series name the tags, so that each is found by its index. */
const MINUTES = `
  WITH ${GAPS('1 minute')}
  INSERT INTO connectivity.telemetry_minute (${COLUMNS})
  SELECT m.at, s.work_unit_id, s.key, r.samples, r.uncertain, r.bad, r.mean, r.min, r.max, r.first, r.last,
    r.first_at, r.last_at, ${unwatched('s', 'm.at', '1 minute')}
  FROM unnest($1::timestamptz[]) AS m (at)
  CROSS JOIN connectivity.telemetry_tag s
  CROSS JOIN LATERAL (
    SELECT count(value)::int AS samples, (count(value) FILTER (WHERE quality = 1))::int AS uncertain,
      (count(*) - count(value))::int AS bad, avg(value) AS mean, min(value) AS min, max(value) AS max,
      (array_agg(value ORDER BY at, value) FILTER (WHERE value IS NOT NULL))[1] AS first,
      (array_agg(value ORDER BY at DESC, value DESC) FILTER (WHERE value IS NOT NULL))[1] AS last,
      min(at) AS first_at, max(at) AS last_at
    FROM (SELECT DISTINCT t.at, t.value, t.quality FROM connectivity.telemetry t WHERE t.work_unit_id = s.work_unit_id
      AND t.key = s.key AND t.at >= m.at AND t.at < m.at + interval '1 minute') AS sample
  ) AS r
  WHERE s.kind = 'numeric' AND r.samples + r.bad > 0
  ${REPLACE}`;

const HOURS = `
  WITH ${GAPS('1 hour')}
  INSERT INTO connectivity.telemetry_hour (${COLUMNS})
  SELECT h.at, s.work_unit_id, s.key, r.samples, r.uncertain, r.bad, r.mean, r.min, r.max, r.first, r.last,
    r.first_at, r.last_at, ${unwatched('s', 'h.at', '1 hour')}
  FROM unnest($1::timestamptz[]) AS h (at)
  CROSS JOIN connectivity.telemetry_tag s
  CROSS JOIN LATERAL (
    SELECT sum(samples)::int AS samples, sum(uncertain)::int AS uncertain, sum(bad)::int AS bad,
      sum(mean * samples) / nullif(sum(samples), 0) AS mean, min(min) AS min, max(max) AS max,
      (array_agg(first ORDER BY at) FILTER (WHERE samples > 0))[1] AS first,
      (array_agg(last ORDER BY at DESC) FILTER (WHERE samples > 0))[1] AS last,
      min(first_at) AS first_at, max(last_at) AS last_at
    FROM connectivity.telemetry_minute m WHERE m.work_unit_id = s.work_unit_id AND m.key = s.key
      AND m.at >= h.at AND m.at < h.at + interval '1 hour'
  ) AS r
  WHERE s.kind = 'numeric' AND r.first_at IS NOT NULL
  ${REPLACE}`;

const HOURS_DUE = `
  INSERT INTO connectivity.telemetry_due (level, at)
  SELECT DISTINCT 'hour', date_trunc('hour', at, 'UTC') FROM unnest($1::timestamptz[]) AS at ORDER BY 2
  ON CONFLICT (level, at) DO UPDATE SET writes = telemetry_due.writes + 1`;

/** A gap changes how its ends were watched, and whatever of it has been rolled up already. */
const GAP_DUE = `
  INSERT INTO connectivity.telemetry_due (level, at)
  SELECT 'minute', at FROM (
    SELECT date_trunc('minute', $2::timestamptz, 'UTC') AS at UNION SELECT date_trunc('minute', $3::timestamptz, 'UTC')
    UNION SELECT at FROM connectivity.telemetry_minute WHERE work_unit_id = $1 AND at >= $2 AND at < $3
  ) AS touched ORDER BY at
  ON CONFLICT (level, at) DO UPDATE SET writes = telemetry_due.writes + 1`;

type Kept = 'raw' | 'minute' | 'hour' | 'state';

export interface Forgotten {
  readonly from: Date;
  readonly to: Date;
  /** False: something of it is still to be rolled up, so it stays for now. */
  readonly dropped: boolean;
}

/**
 * Telemetry by the minute and the hour. Whoever writes samples makes their minutes due in the same transaction; whoever
 * rolls up takes them out of what is due in the transaction that writes the roll-up. So each change is rolled up once.
 */
@Injectable()
export class RollUpRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Minutes that have changed and began at or before `until`; in the caller's unit of work. */
  claimMinutes(until: Date, most: number): Promise<Date[]> {
    return this.claim(claim('minute'), until, most);
  }

  claimHours(until: Date, most: number): Promise<Date[]> {
    return this.claim(claim('hour', NO_MINUTE_DUE), until, most);
  }

  async rollUpMinutes(minutes: readonly Date[]): Promise<void> {
    await this.ensureMonths('minute', minutes);
    await this.query(MINUTES, [minutes]);
    await this.query(HOURS_DUE, [minutes]);
  }

  async rollUpHours(hours: readonly Date[]): Promise<void> {
    await this.ensureMonths('hour', hours);
    await this.query(HOURS, [hours]);
  }

  /** What a gap that became known only now has changed. */
  async touchGap(workUnitId: string, from: Date, to: Date): Promise<void> {
    await this.query(GAP_DUE, [workUnitId, from, to]);
  }

  /** Since when each level is kept. */
  async keptSince(): Promise<Readonly<Record<Kept, Date>>> {
    const rows = await this.query<{ level: Kept; at: Date }>(
      'SELECT level, from_at AS at FROM connectivity.telemetry_kept',
      [],
    );
    const of = (level: Kept): Date => rows.find((row) => row.level === level)?.at ?? new Date(0);
    return { raw: of('raw'), minute: of('minute'), hour: of('hour'), state: of('state') };
  }

  /** Drops the partitions of a level that end at or before an instant and are rolled up, oldest first. */
  forget(level: Kept, before: Date): Promise<Forgotten[]> {
    return this.query<Forgotten>(
      'SELECT from_at AS "from", to_at AS "to", dropped FROM connectivity.forget_telemetry($1, $2)',
      [level, before],
    );
  }

  private async claim(statement: string, until: Date, most: number): Promise<Date[]> {
    return (await this.query<{ at: Date }>(statement, [until, most])).map(({ at }) => at);
  }

  private async ensureMonths(level: 'minute' | 'hour', instants: readonly Date[]): Promise<void> {
    for (const month of new Set(instants.map((at) => `${at.toISOString().slice(0, 7)}-01`))) {
      await this.query('SELECT connectivity.ensure_telemetry_month($1, $2::date)', [level, month]);
    }
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}
