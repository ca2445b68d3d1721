import { Injectable } from '@nestjs/common';
import type { TransportTaskState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { TransportTask } from '../domain/types';

type Row = Omit<TransportTask, 'requestedAt' | 'pickedUpAt' | 'endedAt'> & {
  readonly requestedAt: Date;
  readonly pickedUpAt: Date | null;
  readonly endedAt: Date | null;
};

const SELECT = `SELECT id, number, lot_id AS "lotId", trim_scale(quantity)::text AS quantity, from_location AS "from",
  to_location AS "to", status, person_id AS "personId", work_unit_id AS "workUnitId", run,
  job_order_id AS "jobOrderId", note, problem, requested_at AS "requestedAt", requested_by AS "requestedBy",
  picked_up_at AS "pickedUpAt", ended_at AS "endedAt", version FROM logistics.transport_task`;

const toTask = (row: Row): TransportTask => ({
  ...row,
  requestedAt: row.requestedAt.toISOString(),
  pickedUpAt: row.pickedUpAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
});

@Injectable()
export class TransportRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<TransportTask | null> {
    const rows = await this.unitOfWork.manager.query<Row[]>(`${SELECT} WHERE id = $1`, [id]);
    return rows.map(toTask)[0] ?? null;
  }

  async lock(id: string): Promise<TransportTask | null> {
    const rows = await this.unitOfWork.manager.query<Row[]>(`${SELECT} WHERE id = $1 FOR UPDATE`, [id]);
    return rows.map(toTask)[0] ?? null;
  }

  /** Newest first. */
  async page(statuses: readonly TransportTaskState[], after: string | null, limit: number): Promise<TransportTask[]> {
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `${SELECT} WHERE status = ANY($1) AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [statuses, after, limit + 1],
    );
    return rows.map(toTask);
  }

  async nextNumber(): Promise<string> {
    const [row] = await this.unitOfWork.manager.query<{ next: string }[]>(
      `SELECT nextval('logistics.transport_number') AS next`,
    );
    return `TT-${String(row?.next).padStart(6, '0')}`;
  }

  async add(task: TransportTask): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO logistics.transport_task (id, number, lot_id, quantity, from_location, to_location, status,
         job_order_id, note, requested_at, requested_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        task.id,
        task.number,
        task.lotId,
        task.quantity,
        task.from,
        task.to,
        task.status,
        task.jobOrderId,
        task.note,
        task.requestedAt,
        task.requestedBy,
      ],
    );
  }

  async update(task: TransportTask): Promise<void> {
    await this.unitOfWork.manager.query(
      `UPDATE logistics.transport_task SET status = $2, person_id = $3, work_unit_id = $4, run = $5, problem = $6,
         picked_up_at = $7, ended_at = $8, version = $9 WHERE id = $1`,
      [
        task.id,
        task.status,
        task.personId,
        task.workUnitId,
        task.run,
        task.problem,
        task.pickedUpAt,
        task.endedAt,
        task.version,
      ],
    );
  }
}
