import { Injectable } from '@nestjs/common';
import { groupBy } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { HeldPiece, PlannedSerial } from '../domain/lot';
import { holdOf, type HoldColumns } from './hold.columns';

/** Neither scrapped nor in stock; a piece whose production was taken back is to be made again. */
const OPEN = `p.scrapped_by IS NULL AND (p.lot_id IS NULL OR l.status = 'quarantine' AND l.received = 0)`;
const FROM = 'FROM material.planned_serial p LEFT JOIN material.lot l ON l.id = p.lot_id';

const HOLD = 'p.hold_reason AS "holdReason", p.hold_by AS "holdBy", p.hold_at AS "holdAt"';

/** A piece that is being made. */
export type OpenSerial = Pick<PlannedSerial, 'number' | 'lotId'> & HoldColumns;

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
    const rows = await this.unitOfWork.manager.query<(Omit<PlannedSerial, 'hold'> & HoldColumns)[]>(
      `SELECT p.number, p.lot_id AS "lotId", ${HOLD},
         CASE WHEN p.scrapped_by IS NOT NULL THEN 'scrapped' WHEN ${OPEN} THEN 'open' ELSE 'made' END AS state
       ${FROM} WHERE p.work_order_id = $1 ORDER BY p.number`,
      [workOrderId],
    );
    return rows.map(({ number, state, lotId, ...hold }) => ({
      number,
      state,
      lotId,
      hold: state === 'open' ? holdOf(hold) : null,
    }));
  }

  /** The open ones of an order in their order, those that are held last; locked. */
  async lockOpen(workOrderId: string, limit: number | null = null): Promise<OpenSerial[]> {
    return this.unitOfWork.manager.query<OpenSerial[]>(
      `SELECT p.number, p.lot_id AS "lotId", ${HOLD} ${FROM} WHERE p.work_order_id = $1 AND ${OPEN}
       ORDER BY p.hold_at IS NOT NULL, p.number LIMIT $2 FOR UPDATE OF p`,
      [workOrderId, limit],
    );
  }

  /** Holds pieces, or lets them go with nulls. */
  async hold(numbers: readonly string[], { holdReason, holdBy, holdAt }: HoldColumns): Promise<void> {
    await this.unitOfWork.manager.query(
      'UPDATE material.planned_serial SET hold_reason = $2, hold_by = $3, hold_at = $4 WHERE number = ANY($1)',
      [numbers, holdReason, holdBy, holdAt],
    );
  }

  /** What is being made and held of some orders, by order; an order without is left out. */
  async held(workOrderIds: readonly string[]): Promise<ReadonlyMap<string, readonly HeldPiece[]>> {
    const rows = await this.unitOfWork.prepared<HeldPiece & { id: string }>(
      `SELECT p.work_order_id AS id, p.number, p.hold_reason AS reason ${FROM}
       WHERE p.work_order_id = ANY($1) AND p.hold_at IS NOT NULL AND ${OPEN} ORDER BY p.number`,
      [workOrderIds],
    );
    return groupBy(rows, ({ id }) => id);
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
