import { Injectable } from '@nestjs/common';
import type { AndonCallState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import { REPEAT_WITHIN_MS, type Call, type CallKind, type KindSummary } from '../domain/call';

export interface CallFilter {
  readonly status?: readonly AndonCallState[] | undefined;
  readonly kind?: readonly CallKind[] | undefined;
  readonly workUnitId?: string | undefined;
  /** Raised by this person. */
  readonly raisedBy?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

const COLUMNS = `c.id, c.work_unit_id AS "workUnitId", c.line_mode AS "lineMode", c.kind, c.status, c.level, c.note,
  c.job_order_id AS "jobOrderId", c.work_order_id AS "workOrderId", c.attempt_id AS "attemptId",
  c.raised_by AS "raisedBy", c.raised_at AS "raisedAt", c.acknowledged_by AS "acknowledgedBy",
  c.acknowledged_at AS "acknowledgedAt", c.arrived_at AS "arrivedAt", c.resolved_by AS "resolvedBy",
  c.resolved_at AS "resolvedAt", c.cause, c.action, c.closed_by AS "closedBy", c.closed_at AS "closedAt",
  c.escalates_at AS "escalatesAt", c.version`;

const REPEATED = `EXISTS (SELECT FROM andon.call e WHERE e.work_unit_id = c.work_unit_id AND e.kind = c.kind
  AND e.status <> 'cancelled' AND e.raised_at < c.raised_at
  AND e.raised_at >= c.raised_at - interval '${REPEAT_WITHIN_MS / 1000} seconds')`;

@Injectable()
export class CallRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<Call | null> {
    return (await this.read('c.id = $1', [id]))[0] ?? null;
  }

  async lock(id: string): Promise<Call | null> {
    return (await this.read('c.id = $1 FOR UPDATE', [id]))[0] ?? null;
  }

  /** The one that waits at a work unit for the same. */
  async waiting(workUnitId: string, kind: CallKind): Promise<Call | null> {
    const rows = await this.read(
      `c.work_unit_id = $1 AND c.kind = $2 AND c.status NOT IN ('resolved', 'closed', 'cancelled') FOR UPDATE`,
      [workUnitId, kind],
    );
    return rows[0] ?? null;
  }

  /** Newest first, one more than asked for. */
  async page(filter: CallFilter, before: string | null, limit: number): Promise<Call[]> {
    const { status, kind, workUnitId, raisedBy, from, to } = filter;
    return this.read(
      `($1::uuid IS NULL OR c.id < $1) AND ($2::text[] IS NULL OR c.status = ANY($2))
       AND ($3::text[] IS NULL OR c.kind = ANY($3)) AND ($4::uuid IS NULL OR c.work_unit_id = $4)
       AND ($5::uuid IS NULL OR c.raised_by = $5) AND ($6::timestamptz IS NULL OR c.raised_at >= $6)
       AND ($7::timestamptz IS NULL OR c.raised_at < $7)
       ORDER BY c.id DESC LIMIT $8`,
      [before, status ?? null, kind ?? null, workUnitId ?? null, raisedBy ?? null, from ?? null, to ?? null, limit + 1],
    );
  }

  /** Of some calls those before which the same was called for at the same place. */
  async repeats(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT c.id FROM andon.call c WHERE c.id = ANY($1) AND ${REPEATED}`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Those that go to the next level by now; skips what another worker has in hand. */
  async lockDue(at: Date, limit: number): Promise<Call[]> {
    return this.read('c.escalates_at <= $1 ORDER BY c.escalates_at LIMIT $2 FOR UPDATE SKIP LOCKED', [at, limit]);
  }

  /** Those that may still go to another level. */
  async lockEscalating(): Promise<Call[]> {
    return this.read(`c.status IN ('raised', 'acknowledged', 'arrived', 'in-progress') ORDER BY c.id FOR UPDATE`, []);
  }

  /** Calls raised in [from, to), by kind; those taken back do not count. */
  async summary(from: Date, to: Date): Promise<KindSummary[]> {
    const mean = (column: string): string => `extract(epoch FROM avg(c.${column} - c.raised_at))::float8`;
    return this.unitOfWork.manager.query<KindSummary[]>(
      `SELECT c.kind, count(*)::int AS calls, count(*) FILTER (WHERE c.level > CASE c.kind WHEN 'safety' THEN 3 ELSE 1 END)::int AS escalated,
         count(*) FILTER (WHERE ${REPEATED})::int AS repeats, ${mean('acknowledged_at')} AS response,
         ${mean('arrived_at')} AS arrival, ${mean('resolved_at')} AS resolution
       FROM andon.call c WHERE c.raised_at >= $1 AND c.raised_at < $2 AND c.status <> 'cancelled'
       GROUP BY c.kind ORDER BY c.kind`,
      [from, to],
    );
  }

  /** @returns false when a call for the same waits at the work unit */
  async add(call: Call): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      `INSERT INTO andon.call (work_unit_id, line_mode, kind, status, level, note, job_order_id, work_order_id, attempt_id,
         raised_by, raised_at, acknowledged_by, acknowledged_at, arrived_at, resolved_by, resolved_at, cause, action,
         closed_by, closed_at, escalates_at, version, id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
       ON CONFLICT (work_unit_id, kind) WHERE status NOT IN ('resolved', 'closed', 'cancelled') DO NOTHING RETURNING 1`,
      [
        call.workUnitId,
        call.lineMode,
        call.kind,
        call.status,
        call.level,
        call.note,
        call.jobOrderId,
        call.workOrderId,
        call.attemptId,
        call.raisedBy,
        call.raisedAt,
        ...progress(call),
      ],
    );
    return rows.length > 0;
  }

  async update(call: Call): Promise<void> {
    await this.unitOfWork.manager.query(
      `UPDATE andon.call SET status = $1, level = $2, acknowledged_by = $3, acknowledged_at = $4, arrived_at = $5,
         resolved_by = $6, resolved_at = $7, cause = $8, action = $9, closed_by = $10, closed_at = $11, escalates_at = $12,
         version = $13 WHERE id = $14`,
      [call.status, call.level, ...progress(call)],
    );
  }

  private async read(where: string, parameters: readonly unknown[]): Promise<Call[]> {
    return this.unitOfWork.manager.query<Call[]>(`SELECT ${COLUMNS} FROM andon.call c WHERE ${where}`, [...parameters]);
  }
}

const progress = (call: Call): unknown[] => [
  call.acknowledgedBy,
  call.acknowledgedAt,
  call.arrivedAt,
  call.resolvedBy,
  call.resolvedAt,
  call.cause,
  call.action,
  call.closedBy,
  call.closedAt,
  call.escalatesAt,
  call.version,
  call.id,
];
