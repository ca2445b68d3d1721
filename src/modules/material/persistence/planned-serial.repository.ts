import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { PlannedSerial } from '../domain/lot';

/** Neither scrapped nor in stock; a piece whose production was taken back is to be made again. */
const OPEN = `p.scrapped_by IS NULL AND (p.lot_id IS NULL OR l.status = 'quarantine' AND l.received = 0)`;
const FROM = 'FROM material.planned_serial p LEFT JOIN material.lot l ON l.id = p.lot_id';

/** Numbers given to pieces of orders before they are finished. */
@Injectable()
export class PlannedSerialRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(workOrderId: string, materialId: string, numbers: readonly string[]): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO material.planned_serial (number, material_id, work_order_id)
       SELECT number, $2, $3 FROM unnest($1::text[]) AS number`,
      [numbers, materialId, workOrderId],
    );
  }

  async ofOrder(workOrderId: string): Promise<PlannedSerial[]> {
    return this.unitOfWork.manager.query<PlannedSerial[]>(
      `SELECT p.number, p.lot_id AS "lotId",
         CASE WHEN p.scrapped_by IS NOT NULL THEN 'scrapped' WHEN ${OPEN} THEN 'open' ELSE 'made' END AS state
       ${FROM} WHERE p.work_order_id = $1 ORDER BY p.number`,
      [workOrderId],
    );
  }

  /** The open ones of an order in their order, locked; those of `numbers` only, when given. */
  async lockOpen(
    workOrderId: string,
    { numbers = null, limit = null }: { readonly numbers?: readonly string[] | null; readonly limit?: number | null },
  ): Promise<Pick<PlannedSerial, 'number' | 'lotId'>[]> {
    return this.unitOfWork.manager.query<Pick<PlannedSerial, 'number' | 'lotId'>[]>(
      `SELECT p.number, p.lot_id AS "lotId" ${FROM}
       WHERE p.work_order_id = $1 AND ${OPEN} AND ($2::text[] IS NULL OR p.number = ANY($2))
       ORDER BY p.number LIMIT $3 FOR UPDATE OF p`,
      [workOrderId, numbers, limit],
    );
  }

  async move(numbers: readonly string[], workOrderId: string): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE material.planned_serial SET work_order_id = $2 WHERE number = ANY($1)',
      [numbers, workOrderId],
    );
  }

  async made(pieces: readonly { readonly number: string; readonly lotId: string }[]): Promise<void> {
    await this.unitOfWork.manager.query(
      `UPDATE material.planned_serial p SET lot_id = m."lotId"
       FROM jsonb_to_recordset($1::jsonb) AS m (number text, "lotId" uuid) WHERE p.number = m.number`,
      [JSON.stringify(pieces)],
    );
  }

  /** Whether a lot is a piece that had its number before it was finished. */
  async has(lotId: string): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      'SELECT 1 FROM material.planned_serial WHERE lot_id = $1',
      [lotId],
    );
    return rows.length > 0;
  }

  async scrap(numbers: readonly string[], postingId: string): Promise<void> {
    await this.unitOfWork.manager.query('UPDATE material.planned_serial SET scrapped_by = $2 WHERE number = ANY($1)', [
      numbers,
      postingId,
    ]);
  }

  async restore(postingId: string): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE material.planned_serial SET scrapped_by = NULL WHERE scrapped_by = $1',
      [postingId],
    );
  }
}
