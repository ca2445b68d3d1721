import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';

/** A lot that was scanned in at a job and is still there. */
export interface LoadedRow {
  readonly jobOrderId: string;
  readonly lotId: string;
  readonly materialId: string;
}

export interface NewLoadedRow extends LoadedRow {
  readonly id: string;
  readonly by: string | null;
  readonly at: Date;
}

/** Which lots stand ready at which job. */
@Injectable()
export class LoadedLotRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order in which they were scanned. */
  async of(jobOrderIds: readonly string[]): Promise<LoadedRow[]> {
    return this.unitOfWork.prepared<LoadedRow>(
      `SELECT job_order_id AS "jobOrderId", lot_id AS "lotId", material_id AS "materialId" FROM execution.loaded_lot
       WHERE job_order_id = ANY($1) AND unloaded_at IS NULL ORDER BY loaded_at, id`,
      [jobOrderIds],
    );
  }

  /** @returns false when the lot is there already */
  async add({ id, jobOrderId, lotId, materialId, by, at }: NewLoadedRow): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      `INSERT INTO execution.loaded_lot (id, job_order_id, lot_id, material_id, loaded_by, loaded_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (job_order_id, lot_id) WHERE unloaded_at IS NULL DO NOTHING RETURNING id`,
      [id, jobOrderId, lotId, materialId, by, at],
    );
    return rows.length > 0;
  }

  /** @returns false when the lot is not there */
  async end(jobOrderId: string, lotId: string, at: Date): Promise<boolean> {
    const [, count] = await this.unitOfWork.manager.query<[unknown, number]>(
      `UPDATE execution.loaded_lot SET unloaded_at = $3
       WHERE job_order_id = $1 AND lot_id = $2 AND unloaded_at IS NULL`,
      [jobOrderId, lotId, at],
    );
    return count > 0;
  }
}
