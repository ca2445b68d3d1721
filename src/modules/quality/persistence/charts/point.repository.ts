import { Injectable } from '@nestjs/common';
import type { ChartMemory } from '#libs/spc';
import { UnitOfWork } from '#platform/database';
import type { Judged } from '../../domain/charts/judging';
import type { StudiedPoint } from '../../domain/charts/study';
import type { PieceValue, Subgroup } from '../../domain/charts/subgroups';

/** The pieces of one order at one work unit. */
export interface Run {
  readonly runId: string;
  readonly workOrderId: string | null;
  readonly workUnitId: string | null;
}

/** A point as it is kept. */
export interface PointRow extends Run {
  readonly id: number;
  readonly firstId: string;
  readonly firstAt: Date;
  readonly at: Date;
  readonly readings: readonly number[];
  readonly measurements: readonly string[];
  readonly location: number;
  readonly spread: number | null;
  readonly marks: number;
  readonly starts: readonly string[];
  readonly memory: ChartMemory | null;
}

/** The figures of a stretch of points as columns: what choosing what to draw needs. */
export interface PointColumns {
  readonly ids: Float64Array;
  readonly location: Float64Array;
  /** NaN where there is none. */
  readonly spread: Float64Array;
  readonly marks: Int32Array;
}

const COLUMNS = `p.id::float8 AS id, p.run_id AS "runId", p.work_order_id AS "workOrderId",
  p.work_unit_id AS "workUnitId", p.first_id AS "firstId", p.first_at AS "firstAt", p.at, p.readings, p.measurements,
  p.location, p.spread, p.marks, p.starts, p.memory`;

/** Where a point stands in its chart: points are in the order of these. */
export type PointKey = Pick<PointRow, 'at' | 'firstId'>;

/** A window of time, or what lies between two points. */
export interface PointSpan {
  readonly from?: Date | null;
  readonly to?: Date | null;
  /** Behind this point, and ahead of that one. */
  readonly behind?: PointKey | null;
  readonly ahead?: PointKey | null;
  /** Not more than so many, from the beginning. */
  readonly most?: number;
}

const NUMBERS = {
  int4: { size: 4, read: (bytes: Buffer, at: number) => bytes.readInt32BE(at) },
  int8: { size: 8, read: (bytes: Buffer, at: number) => Number(bytes.readBigInt64BE(at)) },
  float8: { size: 8, read: (bytes: Buffer, at: number) => bytes.readDoubleBE(at) },
} as const;

/** Numbers as PostgreSQL's `int4send` and its like wrote them one behind the other; none for NULL. */
export function numbersOf(bytes: Buffer | null | undefined, type: keyof typeof NUMBERS): Float64Array {
  const { size, read } = NUMBERS[type];
  const count = (bytes?.length ?? 0) / size;
  const values = new Float64Array(count);
  if (bytes) for (let i = 0; i < count; i += 1) values[i] = read(bytes, i * size);
  return values;
}

/** Points of charts: maintained as measurements come, so that a page reads them instead of all measurements. */
@Injectable()
export class PointRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Current values of a characteristic in a run, from `from` on; unjudged ones (bad readings) are left out. */
  async values(operationId: string, balloon: string, run: Run, from: Date | null): Promise<PieceValue[]> {
    return this.unitOfWork.prepared<PieceValue>(
      `SELECT c.id, f.id AS "firstId", f.measured_at AS at, f.piece, c.value::float8 AS value, c.verdict
       FROM quality.inspection i
       JOIN quality.inspection_characteristic ic ON ic.inspection_id = i.id AND ic.balloon = $2
       JOIN quality.measurement f ON f.inspection_id = i.id AND f.characteristic_id = ic.characteristic_id
         AND f.supersedes IS NULL
       JOIN quality.measurement c ON c.inspection_id = f.inspection_id AND c.characteristic_id = f.characteristic_id
         AND c.piece = f.piece AND NOT EXISTS (SELECT FROM quality.measurement n WHERE n.supersedes = c.id)
       WHERE (i.work_order_id = $3 OR (i.work_order_id IS NULL AND i.id = $3)) AND i.operation_id = $1
         AND i.work_unit_id IS NOT DISTINCT FROM $4 AND c.verdict IS NOT NULL
         AND ($5::timestamptz IS NULL OR f.measured_at >= $5)`,
      [operationId, balloon, run.runId, run.workUnitId, from],
    );
  }

  /** True when every inspection of an operation in a run has been decided. */
  async ended(operationId: string, run: Run): Promise<boolean> {
    const rows = await this.unitOfWork.prepared(
      `SELECT FROM quality.inspection i
       WHERE (i.work_order_id = $2 OR (i.work_order_id IS NULL AND i.id = $2)) AND i.operation_id = $1
         AND i.work_unit_id IS NOT DISTINCT FROM $3 AND i.status IN ('open', 'in-progress') LIMIT 1`,
      [operationId, run.runId, run.workUnitId],
    );
    return rows.length === 0;
  }

  /** The runs in which a balloon of some operations was measured. */
  async runs(operationIds: readonly string[], balloon: string): Promise<(Run & { readonly operationId: string })[]> {
    return this.unitOfWork.prepared(
      `SELECT DISTINCT i.operation_id AS "operationId", coalesce(i.work_order_id, i.id) AS "runId",
         i.work_order_id AS "workOrderId", i.work_unit_id AS "workUnitId"
       FROM quality.inspection i
       JOIN quality.inspection_characteristic ic ON ic.inspection_id = i.id AND ic.balloon = $2
       WHERE i.operation_id = ANY($1) AND EXISTS (SELECT FROM quality.measurement m
         WHERE m.inspection_id = i.id AND m.characteristic_id = ic.characteristic_id)`,
      [operationIds, balloon],
    );
  }

  async ofRun(chartId: string, { runId, workUnitId }: Run): Promise<PointRow[]> {
    return this.unitOfWork.prepared<PointRow>(
      `SELECT ${COLUMNS} FROM quality.chart_point p
       WHERE p.chart_id = $1 AND p.run_id = $2 AND p.work_unit_id IS NOT DISTINCT FROM $3 ORDER BY p.at, p.first_id`,
      [chartId, runId, workUnitId],
    );
  }

  /** When the run's newest points end, and the measurements in them. */
  async endOfRun(
    chartId: string,
    { runId, workUnitId }: Run,
  ): Promise<{ readonly at: Date; readonly measurements: readonly string[] } | null> {
    const rows = await this.unitOfWork.prepared<{ at: Date; measurements: string[] }>(
      `SELECT p.at, p.measurements FROM quality.chart_point p
       WHERE p.chart_id = $1 AND p.run_id = $2 AND p.work_unit_id IS NOT DISTINCT FROM $3 AND p.at = (
         SELECT max(l.at) FROM quality.chart_point l
         WHERE l.chart_id = $1 AND l.run_id = $2 AND l.work_unit_id IS NOT DISTINCT FROM $3)`,
      [chartId, runId, workUnitId],
    );
    const [first] = rows;
    return first ? { at: first.at, measurements: rows.flatMap(({ measurements }) => measurements) } : null;
  }

  /** The newest point before `at` that still knows what its rules remember; null: begin at the beginning. */
  async anchor(chartId: string, at: Date): Promise<PointRow | null> {
    const [row] = await this.unitOfWork.prepared<PointRow>(
      `SELECT ${COLUMNS} FROM quality.chart_point p
       WHERE p.chart_id = $1 AND p.at < $2 AND p.memory IS NOT NULL ORDER BY p.at DESC, p.first_id DESC LIMIT 1`,
      [chartId, at],
    );
    return row ?? null;
  }

  /** In order of time, behind a point (or from the beginning). */
  async behind(chartId: string, anchor: PointKey | null): Promise<PointRow[]> {
    return this.unitOfWork.prepared<PointRow>(
      `SELECT ${COLUMNS} FROM quality.chart_point p
       WHERE p.chart_id = $1 AND ($2::timestamptz IS NULL OR (p.at, p.first_id) > ($2, $3::uuid))
       ORDER BY p.at, p.first_id`,
      [chartId, anchor?.at ?? null, anchor?.firstId ?? null],
    );
  }

  async between(chartId: string, from: Date, to: Date, most: number): Promise<PointRow[]> {
    const rows = await this.unitOfWork.prepared<PointRow>(
      `SELECT ${COLUMNS} FROM quality.chart_point p WHERE p.chart_id = $1 AND p.at >= $2 AND p.at <= $3
       ORDER BY p.at DESC, p.first_id DESC LIMIT $4`,
      [chartId, from, to, most],
    );
    return rows.reverse();
  }

  /** The newest `most` of a window of each of many charts, by chart and in order of time, as a study needs them. */
  async ofCharts(
    chartIds: readonly string[],
    from: Date,
    to: Date,
    most: number,
  ): Promise<(StudiedPoint & { readonly chartId: string })[]> {
    return this.unitOfWork.prepared(
      `SELECT c.id AS "chartId", p.readings, p.starts FROM unnest($1::uuid[]) AS c (id)
       CROSS JOIN LATERAL (SELECT p.at, p.first_id, p.readings, p.starts FROM quality.chart_point p
         WHERE p.chart_id = c.id AND p.at >= $2 AND p.at <= $3
         ORDER BY p.at DESC, p.first_id DESC LIMIT $4) AS p
       ORDER BY c.id, p.at, p.first_id`,
      [chartIds, from, to, most],
    );
  }

  async byIds(chartId: string, ids: readonly number[]): Promise<PointRow[]> {
    return this.unitOfWork.prepared<PointRow>(
      `SELECT ${COLUMNS} FROM quality.chart_point p WHERE p.chart_id = $1 AND p.id = ANY($2)
       ORDER BY p.at, p.first_id`,
      [chartId, ids],
    );
  }

  /** Figures of every point of a span, in order. */
  async columns(chartId: string, { from, to, behind, ahead, most }: PointSpan): Promise<PointColumns> {
    const [row] = await this.unitOfWork.prepared<Record<'ids' | 'location' | 'spread' | 'marks', Buffer>>(
      `SELECT string_agg(int8send(p.id), '') AS ids, string_agg(float8send(p.location), '') AS location,
         string_agg(float8send(coalesce(p.spread, 'NaN')), '') AS spread,
         string_agg(int4send(p.marks), '') AS marks
       FROM (SELECT id, location, spread, marks FROM quality.chart_point
         WHERE chart_id = $1 AND at >= coalesce($2::timestamptz, '-infinity'::timestamptz)
           AND at <= coalesce($3::timestamptz, 'infinity'::timestamptz)
           AND ($4::uuid IS NULL OR (at, first_id) > ($2, $4)) AND ($5::uuid IS NULL OR (at, first_id) < ($3, $5))
         ORDER BY at, first_id LIMIT $6) p`,
      [
        chartId,
        behind?.at ?? from ?? null,
        ahead?.at ?? to ?? null,
        behind?.firstId ?? null,
        ahead?.firstId ?? null,
        most ?? null,
      ],
    );
    return {
      ids: numbersOf(row?.ids, 'int8'),
      location: numbersOf(row?.location, 'float8'),
      spread: numbersOf(row?.spread, 'float8'),
      marks: Int32Array.from(numbersOf(row?.marks, 'int4')),
    };
  }

  /** How many points lie within a stretch of time. */
  async countWithin(chartId: string, from: Date, to: Date): Promise<number> {
    const [row] = await this.unitOfWork.prepared<{ count: number }>(
      `SELECT count(*)::int AS count FROM quality.chart_point WHERE chart_id = $1 AND first_at >= $2 AND at <= $3`,
      [chartId, from, to],
    );
    return row?.count ?? 0;
  }

  /** When the newest `points` points begin; null when there are not so many. */
  async startOfNewest(chartId: string, points: number): Promise<Date | null> {
    const [row] = await this.unitOfWork.prepared<{ at: Date }>(
      `SELECT at FROM quality.chart_point WHERE chart_id = $1 ORDER BY at DESC, first_id DESC OFFSET $2 LIMIT 1`,
      [chartId, points - 1],
    );
    return row?.at ?? null;
  }

  async newest(chartId: string): Promise<Date | null> {
    const [row] = await this.unitOfWork.prepared<{ at: Date | null }>(
      'SELECT max(at) AS at FROM quality.chart_point WHERE chart_id = $1',
      [chartId],
    );
    return row?.at ?? null;
  }

  async add(chartId: string, run: Run, subgroup: Subgroup): Promise<void> {
    await this.unitOfWork.prepared(
      `INSERT INTO quality.chart_point (chart_id, run_id, work_order_id, work_unit_id, first_id, first_at, at, readings,
         measurements, location) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0)`,
      [
        chartId,
        run.runId,
        run.workOrderId,
        run.workUnitId,
        subgroup.firstId,
        subgroup.firstAt,
        subgroup.at,
        subgroup.readings,
        subgroup.measurements,
      ],
    );
  }

  /** The same point with other values: a piece was measured again. */
  async replace(id: number, { firstAt, at, readings, measurements }: Subgroup): Promise<void> {
    await this.unitOfWork.prepared(
      `UPDATE quality.chart_point SET first_at = $2, at = $3, readings = $4, measurements = $5 WHERE id = $1`,
      [id, firstAt, at, readings, measurements],
    );
  }

  async remove(ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.unitOfWork.prepared('DELETE FROM quality.chart_point WHERE id = ANY($1)', [ids]);
  }

  /** What the rules say, of many points at once. */
  async keep(rows: readonly (Pick<PointRow, 'id'> & Judged)[]): Promise<void> {
    if (rows.length === 0) return;
    await this.unitOfWork.prepared(
      `UPDATE quality.chart_point p SET location = j.location, spread = j.spread, marks = j.marks,
         starts = ARRAY(SELECT jsonb_array_elements_text(j.starts)), memory = nullif(j.memory, 'null'::jsonb)
       FROM jsonb_to_recordset($1::jsonb) AS j (id bigint, location float8, spread float8, marks int, starts jsonb,
         memory jsonb)
       WHERE p.id = j.id`,
      [JSON.stringify(rows)],
    );
  }

  /** Forgets what is not needed to go on from. */
  async forget(id: number): Promise<void> {
    await this.unitOfWork.prepared('UPDATE quality.chart_point SET memory = NULL WHERE id = $1', [id]);
  }
}
