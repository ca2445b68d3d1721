import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { WorkDirective } from '#modules/routing';
import { UnitOfWork } from '#platform/database';
import type { StoredOrder } from '../domain/order';
import type { OrderContext } from '../domain/types';
import { ORDER_COLUMNS, toOrder, type OrderRow } from './order.rows';
import { TURN_OF_ORDER, TURN_OF_ORDER_BY_JOB } from './turns';

const unknown = (id: string): DomainError =>
  new DomainError('not-found', 'entity.not-found', { type: 'work-order', id });

@Injectable()
export class OrderRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(order: StoredOrder, createdBy: string | null): Promise<void> {
    await this.query(
      `INSERT INTO work_order.work_order (id, number, material_id, material_code, material_name, material_name_en, unit,
         quantity, routing_version_id, status, priority, due_at, line_mode, team_id, alias, confidentiality, attempt_id,
         trial_job_id, over_tolerance_percent, split_from, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
      [
        order.id,
        order.number,
        order.materialId,
        order.materialCode,
        order.materialName,
        order.materialNameEn,
        order.unit,
        order.quantity,
        order.routingVersionId,
        order.status,
        order.priority,
        order.dueAt,
        order.lineMode,
        order.teamId,
        order.alias,
        order.confidentiality,
        order.attemptId,
        order.trialJobId,
        order.overTolerancePercent,
        order.splitFrom,
        order.createdAt,
        createdBy,
      ],
    );
  }

  /** @throws DomainError `entity.not-found` */
  async byId(id: string): Promise<StoredOrder> {
    const [row] = await this.unitOfWork.prepared<OrderRow>(
      `SELECT ${ORDER_COLUMNS} FROM work_order.work_order w WHERE w.id = $1`,
      [id],
    );
    if (!row) throw unknown(id);
    return toOrder(row);
  }

  async idByNumber(number: string): Promise<string | null> {
    const [row] = await this.query<{ id: string }>('SELECT id FROM work_order.work_order WHERE number = $1', [number]);
    return row?.id ?? null;
  }

  async byIds(ids: readonly string[]): Promise<StoredOrder[]> {
    const rows = await this.unitOfWork.prepared<OrderRow>(
      `SELECT ${ORDER_COLUMNS} FROM work_order.work_order w WHERE w.id = ANY($1)`,
      [ids],
    );
    return rows.map(toOrder);
  }

  /** The order, locked until the transaction ends. @throws DomainError `entity.not-found` */
  async lock(id: string): Promise<StoredOrder> {
    const [row] = await this.unitOfWork.prepared<OrderRow>(
      `SELECT ${ORDER_COLUMNS} FROM ${TURN_OF_ORDER}, work_order.work_order w WHERE w.id = $1 FOR NO KEY UPDATE OF w`,
      [id],
    );
    if (!row) throw unknown(id);
    return toOrder(row);
  }

  /** The order of a job, locked until the transaction ends. @throws DomainError `entity.not-found` */
  async lockByJob(jobOrderId: string): Promise<StoredOrder> {
    const [row] = await this.unitOfWork.prepared<OrderRow>(
      `SELECT ${ORDER_COLUMNS} FROM ${TURN_OF_ORDER_BY_JOB}, work_order.work_order w
       WHERE w.id = (SELECT j.work_order_id FROM work_order.job_order j WHERE j.id = $1) FOR NO KEY UPDATE OF w`,
      [jobOrderId],
    );
    if (!row) throw new DomainError('not-found', 'entity.not-found', { type: 'job-order', id: jobOrderId });
    return toOrder(row);
  }

  /** Writes state and times of a locked order. */
  async save(order: StoredOrder): Promise<void> {
    await this.unitOfWork.prepared(
      `UPDATE work_order.work_order SET status = $2, status_before_hold = $3, hold_reason = $4, released_at = $5,
         started_at = $6, completed_at = $7, closed_at = $8, attempt_id = $9, trial_job_id = $10, team_id = $11,
         version = $12, quantity = $13, priority = $14, due_at = $15, over_tolerance_percent = $16,
         routing_version_id = $17, merged_into = $18, disposition = $19
       WHERE id = $1`,
      [
        order.id,
        order.status,
        order.statusBeforeHold,
        order.holdReason,
        order.releasedAt,
        order.startedAt,
        order.completedAt,
        order.closedAt,
        order.attemptId,
        order.trialJobId,
        order.teamId,
        order.version,
        order.quantity,
        order.priority,
        order.dueAt,
        order.overTolerancePercent,
        order.routingVersionId,
        order.mergedInto,
        order.disposition,
      ],
    );
  }

  /** Freezes the work directive of a planned order. */
  async saveDirective(id: string, directive: WorkDirective): Promise<void> {
    await this.query('UPDATE work_order.work_order SET directive = $2 WHERE id = $1', [id, JSON.stringify(directive)]);
  }

  /** Null before the order is planned. @throws DomainError `entity.not-found` */
  async directive(id: string): Promise<WorkDirective | null> {
    const [row] = await this.unitOfWork.prepared<{ directive: WorkDirective | null }>(
      'SELECT directive FROM work_order.work_order WHERE id = $1',
      [id],
    );
    if (!row) throw unknown(id);
    return row.directive;
  }

  /** Copies the context of an order onto its job orders. */
  async setJobContext(id: string, context: OrderContext): Promise<void> {
    await this.query('UPDATE work_order.job_order SET attempt_id = $2, trial_job_id = $3 WHERE work_order_id = $1', [
      id,
      context.attemptId,
      context.trialJobId,
    ]);
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.prepared<Row>(sql, values);
  }
}
