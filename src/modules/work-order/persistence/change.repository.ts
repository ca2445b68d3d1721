import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { WorkDirective } from '#modules/routing';
import { UnitOfWork } from '#platform/database';
import type { EngineeringChange } from '../domain/types';

/** A change with what it is asked for. */
export interface ChangeOfOrder extends EngineeringChange {
  readonly workOrderNumber: string;
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
}

interface ChangeRow {
  id: string;
  work_order_id: string;
  from_version_id: string;
  to_version_id: string;
  status: EngineeringChange['status'];
  reason: string;
  requested_by: string | null;
  requested_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision_note: string | null;
}

interface WaitingRow extends ChangeRow {
  number: string;
  material_code: string;
  material_name: string;
  material_name_en: string;
}

const COLUMNS = `c.id, c.work_order_id, c.from_version_id, c.to_version_id, c.status, c.reason, c.requested_by,
  c.requested_at, c.decided_by, c.decided_at, c.decision_note`;

const toChange = (row: ChangeRow): EngineeringChange => ({
  id: row.id,
  workOrderId: row.work_order_id,
  fromVersionId: row.from_version_id,
  toVersionId: row.to_version_id,
  status: row.status,
  reason: row.reason,
  requestedBy: row.requested_by,
  requestedAt: row.requested_at.toISOString(),
  decidedBy: row.decided_by,
  decidedAt: row.decided_at?.toISOString() ?? null,
  decisionNote: row.decision_note,
});

@Injectable()
export class ChangeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(change: EngineeringChange): Promise<void> {
    await this.query(
      `INSERT INTO work_order.engineering_change
         (id, work_order_id, from_version_id, to_version_id, status, reason, requested_by, requested_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        change.id,
        change.workOrderId,
        change.fromVersionId,
        change.toVersionId,
        change.status,
        change.reason,
        change.requestedBy,
        change.requestedAt,
      ],
    );
  }

  /** Newest first. */
  async ofOrder(workOrderId: string): Promise<EngineeringChange[]> {
    const rows = await this.query<ChangeRow>(
      `SELECT ${COLUMNS} FROM work_order.engineering_change c WHERE c.work_order_id = $1
       ORDER BY c.requested_at DESC, c.id DESC`,
      [workOrderId],
    );
    return rows.map(toChange);
  }

  /** Those of orders under way that wait and that somebody else than `actorId` asked for, oldest first. */
  async waitingFor(actorId: string | null, after: string | null, limit: number): Promise<ChangeOfOrder[]> {
    const rows = await this.query<WaitingRow>(
      `SELECT ${COLUMNS}, w.number, w.material_code, w.material_name, w.material_name_en
       FROM work_order.engineering_change c JOIN work_order.work_order w ON w.id = c.work_order_id
       WHERE c.status = 'requested' AND w.status IN ('released', 'in-progress', 'on-hold')
         AND c.requested_by IS DISTINCT FROM $1 AND ($2::uuid IS NULL OR c.id > $2)
       ORDER BY c.id LIMIT $3`,
      [actorId, after, limit],
    );
    return rows.map((row) => ({
      ...toChange(row),
      workOrderNumber: row.number,
      materialCode: row.material_code,
      materialName: row.material_name,
      materialNameEn: row.material_name_en,
    }));
  }

  /** The change, locked. @throws DomainError `entity.not-found` when it is none of this order */
  async lock(workOrderId: string, id: string): Promise<EngineeringChange> {
    const [row] = await this.query<ChangeRow>(
      `SELECT ${COLUMNS} FROM work_order.engineering_change c WHERE c.id = $1 AND c.work_order_id = $2 FOR UPDATE`,
      [id, workOrderId],
    );
    if (!row) throw new DomainError('not-found', 'entity.not-found', { type: 'engineering-change', id });
    return toChange(row);
  }

  /** @param before what the order worked by, when the change is taken over */
  async decide(change: EngineeringChange, before: WorkDirective | null): Promise<void> {
    await this.query(
      `UPDATE work_order.engineering_change
       SET status = $2, decided_by = $3, decided_at = $4, decision_note = $5, directive_before = $6 WHERE id = $1`,
      [
        change.id,
        change.status,
        change.decidedBy,
        change.decidedAt,
        change.decisionNote,
        before ? JSON.stringify(before) : null,
      ],
    );
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
