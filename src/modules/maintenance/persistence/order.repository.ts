import { Injectable } from '@nestjs/common';
import type { MaintenanceOrderState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import { OPEN, OUT_OF_USE, type MaintenanceKind, type MaintenanceOrder } from '../domain/order';

export interface OrderFilter {
  readonly status?: readonly MaintenanceOrderState[] | undefined;
  readonly kind?: readonly MaintenanceKind[] | undefined;
  readonly workUnitId?: string | undefined;
}

const COLUMNS = `o.id, o.number, o.work_unit_id AS "workUnitId", o.line_mode AS "lineMode", o.kind, o.origin,
  o.origin_id AS "originId", o.occurrence, o.status, o.title, o.note, o.job_order_id AS "jobOrderId",
  o.work_order_id AS "workOrderId", o.attempt_id AS "attemptId", o.requested_by AS "requestedBy",
  o.requested_at AS "requestedAt", o.assignee_id AS "assigneeId", o.due_at AS "dueAt", o.started_by AS "startedBy",
  o.started_at AS "startedAt", o.finished_by AS "finishedBy", o.finished_at AS "finishedAt", o.cause, o.action, o.parts,
  o.verified_by AS "verifiedBy", o.verified_at AS "verifiedAt", o.test_run AS "testRun", o.version`;

@Injectable()
export class OrderRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<MaintenanceOrder | null> {
    return (await this.read('o.id = $1', [id]))[0] ?? null;
  }

  async lock(id: string): Promise<MaintenanceOrder | null> {
    return (await this.read('o.id = $1 FOR UPDATE', [id]))[0] ?? null;
  }

  /** What a call or an item of a round has led to already and is still under way, or for a call is closed. */
  async ofOrigin(originId: string): Promise<MaintenanceOrder | null> {
    return (
      (await this.read(`o.origin_id = $1 AND o.origin <> 'plan' AND o.status <> 'cancelled'`, [originId]))[0] ?? null
    );
  }

  /** Newest first, one more than asked for. */
  async page(filter: OrderFilter, before: string | null, limit: number): Promise<MaintenanceOrder[]> {
    const { status, kind, workUnitId } = filter;
    return this.read(
      `($1::uuid IS NULL OR o.id < $1) AND ($2::text[] IS NULL OR o.status = ANY($2))
       AND ($3::text[] IS NULL OR o.kind = ANY($3)) AND ($4::uuid IS NULL OR o.work_unit_id = $4)
       ORDER BY o.id DESC LIMIT $5`,
      [before, status ?? null, kind ?? null, workUnitId ?? null, limit + 1],
    );
  }

  /** Orders that plans have made and that are not over, by plan. */
  async openOfPlans(planIds: readonly string[]): Promise<ReadonlyMap<string, MaintenanceOrder>> {
    const rows = await this.read(`o.origin = 'plan' AND o.origin_id = ANY($1) AND o.status = ANY($2)`, [planIds, OPEN]);
    return new Map(rows.map((order) => [order.originId ?? '', order]));
  }

  /** Those of the work units at which somebody works or whose test run is missing. */
  async outOfUse(workUnitIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.prepared<{ workUnitId: string }>(
      'SELECT DISTINCT work_unit_id AS "workUnitId" FROM maintenance.work WHERE work_unit_id = ANY($1) AND status = ANY($2)',
      [[...workUnitIds], [...OUT_OF_USE]],
    );
    return new Set(rows.map(({ workUnitId }) => workUnitId));
  }

  async nextNumber(): Promise<string> {
    const [row] = await this.unitOfWork.manager.query<{ number: string }[]>(
      `SELECT 'MO-' || lpad(nextval('maintenance.order_number')::text, 6, '0') AS number`,
    );
    return row?.number ?? '';
  }

  /** @returns false when the plan has made it already, or the call or item has led to one */
  async add(order: MaintenanceOrder): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      `INSERT INTO maintenance.work (id, number, work_unit_id, line_mode, kind, origin, origin_id, occurrence, status, title,
         note, job_order_id, work_order_id, attempt_id, requested_by, requested_at, assignee_id, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [
        order.id,
        order.number,
        order.workUnitId,
        order.lineMode,
        order.kind,
        order.origin,
        order.originId,
        order.occurrence,
        order.status,
        order.title,
        order.note,
        order.jobOrderId,
        order.workOrderId,
        order.attemptId,
        order.requestedBy,
        order.requestedAt,
        order.assigneeId,
        order.dueAt,
      ],
    );
    return rows.length > 0;
  }

  async update(order: MaintenanceOrder): Promise<void> {
    await this.unitOfWork.manager.query(
      `UPDATE maintenance.work SET status = $2, assignee_id = $3, due_at = $4, started_by = $5, started_at = $6,
         finished_by = $7, finished_at = $8, cause = $9, action = $10, parts = $11, verified_by = $12, verified_at = $13,
         test_run = $14, version = $15 WHERE id = $1`,
      [
        order.id,
        order.status,
        order.assigneeId,
        order.dueAt,
        order.startedBy,
        order.startedAt,
        order.finishedBy,
        order.finishedAt,
        order.cause,
        order.action,
        JSON.stringify(order.parts),
        order.verifiedBy,
        order.verifiedAt,
        order.testRun,
        order.version,
      ],
    );
  }

  private async read(where: string, parameters: readonly unknown[]): Promise<MaintenanceOrder[]> {
    return this.unitOfWork.manager.query<MaintenanceOrder[]>(
      `SELECT ${COLUMNS} FROM maintenance.work o WHERE ${where}`,
      [...parameters],
    );
  }
}
