import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { WorkInProgress } from '../domain/lot';

export interface PutRow extends Omit<WorkInProgress, 'at'> {
  readonly at: Date;
  readonly by: string | null;
}

type Row = Omit<PutRow, 'by'>;

const COLUMNS = `lot_id AS "lotId", job_order_id AS "jobOrderId", location, trim_scale(quantity)::text AS quantity, label,
  put_at AS at`;

const toView = (row: Row): WorkInProgress => ({ ...row, at: row.at.toISOString() });

/** Where unfinished pieces lie: one place for each job order. */
@Injectable()
export class WorkInProgressRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Puts a job's pieces somewhere, or somewhere else. */
  async put({ jobOrderId, lotId, location, quantity, label, by, at }: PutRow): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO material.work_in_progress (job_order_id, lot_id, location, quantity, label, put_by, put_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (job_order_id) DO UPDATE SET location = excluded.location, quantity = excluded.quantity,
         label = excluded.label, put_by = excluded.put_by, put_at = excluded.put_at`,
      [jobOrderId, lotId, location, quantity, label, by, at],
    );
  }

  /** What had been put there until `at` is there no more. @returns it, or null */
  async take(jobOrderId: string, at: Date): Promise<WorkInProgress | null> {
    const [[row]] = await this.unitOfWork.manager.query<[Row[], number]>(
      `DELETE FROM material.work_in_progress WHERE job_order_id = $1 AND put_at <= $2 RETURNING ${COLUMNS}`,
      [jobOrderId, at],
    );
    return row ? toView(row) : null;
  }

  async ofLots(lotIds: readonly string[]): Promise<WorkInProgress[]> {
    return this.found('lot_id = ANY($1)', lotIds);
  }

  async ofJobs(jobOrderIds: readonly string[]): Promise<WorkInProgress[]> {
    return this.found('job_order_id = ANY($1)', jobOrderIds);
  }

  async at(location: string): Promise<WorkInProgress[]> {
    return this.found('location = $1', location);
  }

  private async found(where: string, value: unknown): Promise<WorkInProgress[]> {
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `SELECT ${COLUMNS} FROM material.work_in_progress WHERE ${where} ORDER BY put_at, job_order_id`,
      [value],
    );
    return rows.map(toView);
  }
}
