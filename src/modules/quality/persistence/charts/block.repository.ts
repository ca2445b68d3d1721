import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import { numbersOf, type PointColumns, type PointKey } from './point.repository';

/** Blocks of a chart that follow one another. */
export interface BlockRange {
  readonly first: number;
  readonly last: number;
  /** The first point of the first and the last point of the last. */
  readonly start: PointKey;
  readonly end: PointKey;
}

export interface NewBlock {
  readonly number: number;
  readonly firstPoint: number;
  readonly lastPoint: number;
  readonly marked: number;
  readonly places: readonly number[];
  readonly ids: readonly number[];
  readonly location: readonly number[];
  /** null where there is none. */
  readonly spread: readonly (number | null)[];
  readonly marks: readonly number[];
}

/** The points that stand for blocks. */
export interface StandIns extends PointColumns {
  readonly numbers: Float64Array;
  /** Place within its block: 0, 1, … */
  readonly places: Float64Array;
  /** Marked points the blocks have, drawn or not. */
  readonly marked: number;
}

/** Stretches of long charts with the points that stand for them. */
@Injectable()
export class BlockRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Where the newest block ends; null when there is none. */
  async end(chartId: string): Promise<(PointKey & { readonly number: number }) | null> {
    const [row] = await this.unitOfWork.prepared<PointKey & { number: number }>(
      `SELECT number, to_at AS at, to_id AS "firstId" FROM quality.chart_block
       WHERE chart_id = $1 ORDER BY number DESC LIMIT 1`,
      [chartId],
    );
    return row ?? null;
  }

  /** Forgets blocks with a point behind `point`; null: all of the chart. */
  async dropBehind(chartId: string, point: PointKey | null): Promise<void> {
    await this.unitOfWork.prepared(
      `DELETE FROM quality.chart_block
       WHERE chart_id = $1 AND to_at >= coalesce($2::timestamptz, '-infinity'::timestamptz)
         AND ($2::timestamptz IS NULL OR (to_at, to_id) > ($2, $3::uuid))`,
      [chartId, point?.at ?? null, point?.firstId ?? null],
    );
  }

  async add(chartId: string, blocks: readonly NewBlock[]): Promise<void> {
    await this.unitOfWork.prepared(
      `INSERT INTO quality.chart_block (chart_id, number, from_at, from_id, to_at, to_id, marked, places, ids, location,
         spread, marks)
       SELECT $1, b.number, f.at, f.first_id, t.at, t.first_id, b.marked, b.places, b.ids, b.location,
         array_replace(b.spread, NULL, 'NaN'), b.marks
       FROM jsonb_to_recordset($2::jsonb) AS b (number int, "firstPoint" bigint, "lastPoint" bigint, marked smallint,
         places smallint[], ids bigint[], location float8[], spread float8[], marks int[])
       JOIN quality.chart_point f ON f.id = b."firstPoint" JOIN quality.chart_point t ON t.id = b."lastPoint"`,
      [chartId, JSON.stringify(blocks)],
    );
  }

  /** The blocks that lie in a window with all of their points. */
  async within(chartId: string, from: Date | null, to: Date | null): Promise<BlockRange | null> {
    const rows = await this.unitOfWork.prepared<
      { number: number } & Record<'start' | 'end', Date> & Record<'startId' | 'endId', string>
    >(
      `WITH inside AS (SELECT min(number) AS first, max(number) AS last FROM quality.chart_block
         WHERE chart_id = $1 AND from_at >= coalesce($2::timestamptz, '-infinity'::timestamptz)
           AND to_at <= coalesce($3::timestamptz, 'infinity'::timestamptz))
       SELECT number, from_at AS start, from_id AS "startId", to_at AS end, to_id AS "endId"
       FROM quality.chart_block, inside WHERE chart_id = $1 AND number IN (inside.first, inside.last) ORDER BY number`,
      [chartId, from, to],
    );
    const [first, last] = [rows[0], rows.at(-1)];
    if (!first || !last) return null;
    return {
      first: first.number,
      last: last.number,
      start: { at: first.start, firstId: first.startId },
      end: { at: last.end, firstId: last.endId },
    };
  }

  /** How many points a chart has before a time, whose blocks have `length` each. */
  async pointsBefore(chartId: string, at: Date, length: number): Promise<number> {
    const [row] = await this.unitOfWork.prepared<{ count: number }>(
      `SELECT (coalesce(b.number + 1, 0) * $3::int + (SELECT count(*) FROM quality.chart_point p
         WHERE p.chart_id = $1 AND p.at < $2 AND p.at >= coalesce(b.to_at, '-infinity'::timestamptz)
           AND (b.to_at IS NULL OR (p.at, p.first_id) > (b.to_at, b.to_id))))::int AS count
       FROM (VALUES (1)) AS one LEFT JOIN LATERAL (SELECT number, to_at, to_id FROM quality.chart_block
         WHERE chart_id = $1 AND to_at < $2 ORDER BY number DESC LIMIT 1) b ON true`,
      [chartId, at, length],
    );
    return row?.count ?? 0;
  }

  async standIns(chartId: string, { first, last }: Pick<BlockRange, 'first' | 'last'>): Promise<StandIns> {
    const [row] = await this.unitOfWork.prepared<
      Record<'numbers' | 'places' | 'ids' | 'location' | 'spread' | 'marks', Buffer> & { marked: number }
    >(
      `SELECT string_agg(int4send(s.number), '') AS numbers, string_agg(int4send(s.place), '') AS places,
         string_agg(int8send(s.id), '') AS ids, string_agg(float8send(s.location), '') AS location,
         string_agg(float8send(s.spread), '') AS spread, string_agg(int4send(s.marks), '') AS marks,
         (SELECT sum(marked) FROM quality.chart_block WHERE chart_id = $1 AND number BETWEEN $2 AND $3)::int AS marked
       FROM (SELECT b.number, p.* FROM quality.chart_block b
         CROSS JOIN LATERAL unnest(b.places::int[], b.ids, b.location, b.spread, b.marks)
           AS p (place, id, location, spread, marks)
         WHERE b.chart_id = $1 AND b.number BETWEEN $2 AND $3 ORDER BY b.number, p.place) s`,
      [chartId, first, last],
    );
    return {
      numbers: numbersOf(row?.numbers, 'int4'),
      places: numbersOf(row?.places, 'int4'),
      ids: numbersOf(row?.ids, 'int8'),
      location: numbersOf(row?.location, 'float8'),
      spread: numbersOf(row?.spread, 'float8'),
      marks: Int32Array.from(numbersOf(row?.marks, 'int4')),
      marked: row?.marked ?? 0,
    };
  }
}
