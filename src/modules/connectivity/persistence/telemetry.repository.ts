import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { ExportRequest } from '../domain/telemetry-export';
import { type MeasuredPoint, qualityName, type Quality, type StateChange, type TrendGap } from '../domain/telemetry';
import { countStatement, exportValues } from './telemetry-cursor';

export interface SeriesOf {
  readonly workUnitId: string;
  readonly keys: readonly string[];
  readonly from: Date;
  readonly to: Date;
}

interface StateRow {
  readonly at: Date;
  readonly value: string | null;
  readonly quality: Quality;
  readonly several?: boolean;
}

const ROLLED = 'key, at, samples, uncertain, bad, mean, min, max, last, first_at, last_at';

const ofKeys = (from: string, to: string): string =>
  `WHERE work_unit_id = $1 AND key = ANY($2) AND at >= ${from} AND at < ${to}`;

/** Samples, each once, as if each were a roll-up of its own, so that both are put together in one way. */
const single = (from: string, to: string): string => `
  SELECT key, at, (value IS NOT NULL)::int AS samples, (value IS NOT NULL AND quality = 1)::int AS uncertain,
    (value IS NULL)::int AS bad, value AS mean, value AS min, value AS max, value AS last, at AS first_at, at AS last_at
  FROM (SELECT DISTINCT at, value, quality, key FROM connectivity.telemetry ${ofKeys(from, to)}) AS sample`;

const rolledUp = (level: 'minute' | 'hour', from: string, to: string): string =>
  `SELECT ${ROLLED} FROM connectivity.telemetry_${level} ${ofKeys(from, to)}`;

const [FROM, TO, ROLLED_UP_TO] = ['$3::timestamptz', '$4::timestamptz', '$6::timestamptz'];
const BEFORE = [FROM, `least(${TO}, ${ROLLED_UP_TO})`] as const;
const AFTER = [`greatest(${FROM}, ${ROLLED_UP_TO})`, TO] as const;

/** What is not rolled up yet is read one level below. */
const SOURCES = {
  raw: `${single(FROM, TO)} WHERE ${ROLLED_UP_TO} IS NOT NULL`,
  minute: `${rolledUp('minute', ...BEFORE)} UNION ALL ${single(...AFTER)}`,
  hour: `${rolledUp('hour', ...BEFORE)} UNION ALL ${rolledUp('minute', ...AFTER)}`,
} as const;

/** The newest value is the one of the greatest pair of time and value, which needs no sorting. */
const course = (level: keyof typeof SOURCES): string => `
  SELECT key, date_bin(make_interval(secs => $5), at, ${FROM}) AS at, sum(samples)::int AS samples,
    sum(uncertain)::int AS uncertain, sum(bad)::int AS bad, sum(mean * samples) / nullif(sum(samples), 0) AS mean,
    min(min) AS min, max(max) AS max,
    (max(ARRAY[extract(epoch FROM at)::float8, last]) FILTER (WHERE samples > 0))[2] AS last,
    min(first_at) AS "firstAt", max(last_at) AS "lastAt"
  FROM (${SOURCES[level]}) AS source
  GROUP BY 1, 2 ORDER BY 2`;

const COURSES = { raw: course('raw'), minute: course('minute'), hour: course('hour') } as const;

/** Every sample of one tag, once. */
const SAMPLES = `SELECT DISTINCT at, value, quality FROM connectivity.telemetry
  WHERE work_unit_id = $1 AND key = $2 AND at >= $3 AND at < $4 ORDER BY at, quality, value LIMIT $5`;

const inStretch = (order: 'ASC' | 'DESC'): string => `
  (SELECT s.at, s.value, s.quality FROM connectivity.telemetry_state s WHERE s.work_unit_id = $1 AND s.key = $2
     AND s.at >= b.at AND s.at < least($4, b.at + make_interval(secs => $5)) ORDER BY s.at ${order} LIMIT 1)`;

/** For each stretch its last state; each is found by the index, however many states there are. */
const SAMPLED_STATES = `
  SELECT newest.at, newest.value, newest.quality, oldest.at < newest.at AS several
  FROM generate_series($3::timestamptz, $4::timestamptz, make_interval(secs => $5)) AS b (at)
  CROSS JOIN LATERAL ${inStretch('DESC')} AS newest CROSS JOIN LATERAL ${inStretch('ASC')} AS oldest
  ORDER BY newest.at`;

/** Courses as they are asked for; everything is put together where it lies, and only what is drawn leaves it. */
@Injectable()
export class TelemetryRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The kinds of telemetry there are, or ever were, of a work unit's tags. */
  async kinds(workUnitId: string): Promise<ReadonlyMap<string, ReadonlySet<'numeric' | 'state'>>> {
    const rows = await this.query<{ key: string; kinds: ('numeric' | 'state')[] }>(
      'SELECT key, array_agg(kind) AS kinds FROM connectivity.telemetry_tag WHERE work_unit_id = $1 GROUP BY key',
      [workUnitId],
    );
    return new Map(rows.map(({ key, kinds }) => [key, new Set(kinds)]));
  }

  /** How many samples or states each tag has in [from, to), counted up to `most`. */
  async counts(
    table: 'telemetry' | 'telemetry_state',
    { workUnitId, keys, from, to }: SeriesOf,
    most: number,
  ): Promise<ReadonlyMap<string, number>> {
    const rows = await this.query<{ key: string; n: number }>(
      `SELECT k.key, c.n FROM unnest($2::text[]) AS k (key) CROSS JOIN LATERAL (SELECT count(*)::int AS n FROM (
         SELECT FROM connectivity.${table} t
         WHERE t.work_unit_id = $1 AND t.key = k.key AND t.at >= $3 AND t.at < $4 LIMIT $5) AS counted) AS c`,
      [workUnitId, keys, from, to, most],
    );
    return new Map(rows.map(({ key, n }) => [key, n]));
  }

  /**
   * Courses in stretches of `bucketSeconds` from `from` on, in order of time.
   * @param rolledUpTo from there on the level's roll-ups may not be there yet
   */
  course(
    level: 'raw' | 'minute' | 'hour',
    { workUnitId, keys, from, to }: SeriesOf,
    bucketSeconds: number,
    rolledUpTo: Date,
  ): Promise<MeasuredPoint[]> {
    return this.query<MeasuredPoint>(COURSES[level], [workUnitId, keys, from, to, bucketSeconds, rolledUpTo]);
  }

  /** Every sample of one tag in [from, to), once. */
  async samples(workUnitId: string, key: string, from: Date, to: Date, most: number): Promise<MeasuredPoint[]> {
    const rows = await this.query<{ at: Date; value: number | null; quality: Quality }>(SAMPLES, [
      workUnitId,
      key,
      from,
      to,
      most,
    ]);
    return rows.map(({ at, value, quality }) => ({
      key,
      at,
      firstAt: at,
      lastAt: at,
      mean: value,
      min: value,
      max: value,
      last: value,
      samples: value === null ? 0 : 1,
      uncertain: value !== null && quality === 1 ? 1 : 0,
      bad: value === null ? 1 : 0,
    }));
  }

  /** The last sample before an instant, no older than `since`. */
  async sampleBefore(
    workUnitId: string,
    key: string,
    since: Date,
    before: Date,
  ): Promise<{ readonly at: Date; readonly value: number | null; readonly quality: Quality } | null> {
    const [row] = await this.query<{ at: Date; value: number | null; quality: Quality }>(
      `SELECT at, value, quality FROM connectivity.telemetry
       WHERE work_unit_id = $1 AND key = $2 AND at >= $3 AND at < $4 ORDER BY at DESC LIMIT 1`,
      [workUnitId, key, since, before],
    );
    return row ?? null;
  }

  async states(workUnitId: string, key: string, from: Date, to: Date, most: number): Promise<StateChange[]> {
    const rows = await this.query<StateRow>(
      `SELECT DISTINCT at, value, quality FROM connectivity.telemetry_state
       WHERE work_unit_id = $1 AND key = $2 AND at >= $3 AND at < $4 ORDER BY at, quality, value LIMIT $5`,
      [workUnitId, key, from, to, most],
    );
    return rows.map(toChange);
  }

  /** The last state of each stretch. */
  async sampledStates(
    workUnitId: string,
    key: string,
    from: Date,
    to: Date,
    bucketSeconds: number,
  ): Promise<StateChange[]> {
    return (await this.query<StateRow>(SAMPLED_STATES, [workUnitId, key, from, to, bucketSeconds])).map(toChange);
  }

  /** What a tag showed just before an instant; null when it never showed anything. */
  async stateBefore(workUnitId: string, key: string, before: Date): Promise<StateChange | null> {
    const [row] = await this.query<StateRow>(
      `SELECT at, value, quality FROM connectivity.telemetry_state WHERE work_unit_id = $1 AND key = $2 AND at < $3
       ORDER BY at DESC LIMIT 1`,
      [workUnitId, key, before],
    );
    return row ? toChange(row) : null;
  }

  /** Stretches of [from, to) in which nobody watched, joined where they touch, none shorter than `leastSeconds`. */
  async gaps(workUnitId: string, from: Date, to: Date, leastSeconds: number): Promise<TrendGap[]> {
    return this.query<TrendGap>(
      `SELECT lower(span) AS "from", upper(span) AS "to", keys FROM (
         SELECT keys, unnest(range_agg(tstzrange(greatest(from_at, $2), least(to_at, $3)))) AS span
         FROM connectivity.gap WHERE work_unit_id = $1 AND from_at < $3 AND to_at > $2 AND from_at < to_at GROUP BY keys
       ) AS joined WHERE upper(span) - lower(span) >= make_interval(secs => $4) ORDER BY 1`,
      [workUnitId, from, to, leastSeconds],
    );
  }

  /** How many rows an export would have, counted up to `most`. */
  async exportRows(request: ExportRequest, most: number): Promise<number> {
    const [row] = await this.query<{ n: number }>(countStatement(request, most), exportValues(request));
    return row?.n ?? 0;
  }

  private query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(text, values);
  }
}

function toChange({ at, value, quality, several }: StateRow): StateChange {
  return { at, value, quality: qualityName(quality), several: several ?? false };
}
