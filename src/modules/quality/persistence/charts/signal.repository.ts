import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { SpcSignal } from '../../domain/charts/chart';
import type { KnownSignal, Pattern } from '../../domain/charts/patterns';

type SignalRow = Omit<SpcSignal, 'fromAt' | 'toAt' | 'acknowledgedAt' | 'closedAt'> & {
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly closedAt: Date | null;
};

const COLUMNS = `s.id, s.chart_id AS "chartId", s.rule, s.panel, s.last_point::float8 AS "lastPoint",
  s.from_at AS "fromAt", s.to_at AS "toAt", s.points, s.value, s.work_unit_id AS "workUnitId", s.status, s.cause, s.note, s.action, s.result,
  s.acknowledged_by AS "acknowledgedBy", s.acknowledged_at AS "acknowledgedAt", s.closed_at AS "closedAt", s.version`;

const toSignal = (row: SignalRow): SpcSignal => ({
  ...row,
  fromAt: row.fromAt.toISOString(),
  toAt: row.toAt.toISOString(),
  acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
  closedAt: row.closedAt?.toISOString() ?? null,
});

@Injectable()
export class SignalRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Signals that hold and end at `from` or later, oldest first; what was closed stays a known pattern. */
  async known(chartId: string, from: Date | null): Promise<KnownSignal[]> {
    return this.unitOfWork.prepared<KnownSignal>(
      `SELECT id, rule, panel, first_point::float8 AS "firstPoint", last_point::float8 AS "lastPoint",
         from_at AS "fromAt", to_at AS "toAt", points
       FROM quality.spc_signal
       WHERE chart_id = $1 AND status <> 'withdrawn' AND ($2::timestamptz IS NULL OR to_at >= $2) ORDER BY to_at, id`,
      [chartId, from],
    );
  }

  async byId(id: string): Promise<SpcSignal | null> {
    const [row] = await this.unitOfWork.prepared<SignalRow>(
      `SELECT ${COLUMNS} FROM quality.spc_signal s WHERE s.id = $1`,
      [id],
    );
    return row ? toSignal(row) : null;
  }

  async lock(id: string): Promise<SpcSignal | null> {
    const [row] = await this.unitOfWork.prepared<SignalRow>(
      `SELECT ${COLUMNS} FROM quality.spc_signal s WHERE s.id = $1 FOR UPDATE`,
      [id],
    );
    return row ? toSignal(row) : null;
  }

  /** Newest first, before `before`; one more than `limit`. */
  async page(chartId: string, before: string | null, limit: number): Promise<SpcSignal[]> {
    const rows = await this.unitOfWork.prepared<SignalRow>(
      `SELECT ${COLUMNS} FROM quality.spc_signal s WHERE s.chart_id = $1 AND ($2::uuid IS NULL OR s.id < $2)
       ORDER BY s.id DESC LIMIT $3`,
      [chartId, before, limit + 1],
    );
    return rows.map(toSignal);
  }

  /** Those that end within a window, for the drawing. */
  async between(chartId: string, from: Date, to: Date, most: number): Promise<SpcSignal[]> {
    const rows = await this.unitOfWork.prepared<SignalRow>(
      `SELECT ${COLUMNS} FROM quality.spc_signal s
       WHERE s.chart_id = $1 AND s.to_at >= $2 AND s.to_at <= $3 AND s.status <> 'withdrawn' ORDER BY s.to_at, s.id LIMIT $4`,
      [chartId, from, to, most],
    );
    return rows.map(toSignal);
  }

  /** Those whose pattern ends at a point. */
  async ofPoint(chartId: string, pointId: number): Promise<SpcSignal[]> {
    const rows = await this.unitOfWork.prepared<SignalRow>(
      `SELECT ${COLUMNS} FROM quality.spc_signal s WHERE s.chart_id = $1 AND s.last_point = $2 ORDER BY s.id`,
      [chartId, pointId],
    );
    return rows.map(toSignal);
  }

  async add(
    id: string,
    chartId: string,
    pattern: Pattern,
    place: { readonly workOrderId: string | null; readonly workUnitId: string | null },
  ): Promise<void> {
    await this.unitOfWork.prepared(
      `INSERT INTO quality.spc_signal (id, chart_id, rule, panel, first_point, last_point, from_at, to_at, points, value,
         work_order_id, work_unit_id, status) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'raised')`,
      [
        id,
        chartId,
        pattern.rule,
        pattern.panel,
        pattern.firstPoint,
        pattern.lastPoint,
        pattern.fromAt,
        pattern.toAt,
        pattern.points,
        pattern.value,
        place.workOrderId,
        place.workUnitId,
      ],
    );
  }

  async extend(id: string, { firstPoint, lastPoint, fromAt, toAt, points, value }: Omit<Pattern, 'rule' | 'panel'>) {
    await this.unitOfWork.prepared(
      `UPDATE quality.spc_signal SET first_point = $2, last_point = $3, from_at = $4, to_at = $5, points = $6, value = $7
       WHERE id = $1`,
      [id, firstPoint, lastPoint, fromAt, toAt, points, value],
    );
  }

  async change(
    id: string,
    to: Partial<Pick<SpcSignal, 'status' | 'cause' | 'note' | 'action' | 'result' | 'acknowledgedBy'>> & {
      readonly acknowledgedAt?: Date;
      readonly closedAt?: Date;
    },
  ): Promise<void> {
    await this.unitOfWork.prepared(
      `UPDATE quality.spc_signal SET status = coalesce($2, status), cause = coalesce($3, cause),
         note = coalesce($4, note), action = coalesce($5, action), result = coalesce($6, result),
         acknowledged_by = coalesce($7, acknowledged_by), acknowledged_at = coalesce($8, acknowledged_at),
         closed_at = coalesce($9, closed_at), version = version + 1 WHERE id = $1`,
      [
        id,
        to.status ?? null,
        to.cause ?? null,
        to.note ?? null,
        to.action ?? null,
        to.result ?? null,
        to.acknowledgedBy ?? null,
        to.acknowledgedAt ?? null,
        to.closedAt ?? null,
      ],
    );
  }
}
