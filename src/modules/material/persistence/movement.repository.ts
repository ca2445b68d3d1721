import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { Movement } from '../domain/movement';

export type NewMovement = Omit<Movement, 'at' | 'reversedBy'> & { readonly at: Date };

type Row = Omit<Movement, 'at'> & { readonly at: Date };

const COLUMNS = `m.id, m.kind, m.lot_id AS "lotId", m.material_id AS "materialId",
  trim_scale(m.quantity)::text AS quantity, m.from_location AS "from", m.to_location AS "to",
  m.other_lot_id AS "otherLotId", m.work_order_id AS "workOrderId", m.job_order_id AS "jobOrderId",
  m.source_id AS "sourceId", m.reason, m.reverses, r.id AS "reversedBy", m.at, m.actor_id AS "actorId"`;
const FROM = 'FROM material.movement m LEFT JOIN material.movement r ON r.reverses = m.id';

const toMovement = (row: Row): Movement => ({ ...row, at: row.at.toISOString() });

@Injectable()
export class MovementRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(movements: readonly NewMovement[]): Promise<void> {
    await this.unitOfWork.prepared(
      `INSERT INTO material.movement (id, kind, lot_id, material_id, quantity, from_location, to_location, other_lot_id,
         work_order_id, job_order_id, source_id, reason, reverses, at, actor_id)
       SELECT m.id, m.kind, m."lotId", m."materialId", m.quantity, m."from", m."to", m."otherLotId", m."workOrderId",
         m."jobOrderId", m."sourceId", m.reason, m.reverses, m.at, m."actorId"
       FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, kind text, "lotId" uuid, "materialId" uuid, quantity numeric,
         "from" text, "to" text, "otherLotId" uuid, "workOrderId" uuid, "jobOrderId" uuid, "sourceId" uuid,
         reason text, reverses uuid, at timestamptz, "actorId" uuid)`,
      [JSON.stringify(movements)],
    );
  }

  async byId(id: string): Promise<Movement | null> {
    const rows = await this.unitOfWork.prepared<Row>(`SELECT ${COLUMNS} ${FROM} WHERE m.id = $1`, [id]);
    return rows.map(toMovement)[0] ?? null;
  }

  /** Newest first. */
  async page(of: { lotId?: string; materialId?: string }, after: string | null, limit: number): Promise<Movement[]> {
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `SELECT ${COLUMNS} ${FROM}
       WHERE ${of.lotId ? 'm.lot_id' : 'm.material_id'} = $1 AND ($2::uuid IS NULL OR m.id < $2)
       ORDER BY m.id DESC LIMIT $3`,
      [of.lotId ?? of.materialId, after, limit + 1],
    );
    return rows.map(toMovement);
  }

  /** Those that still stand of what one source asked for, newest first. */
  async standingOf(sourceId: string): Promise<Movement[]> {
    const rows = await this.unitOfWork.prepared<Row>(
      `SELECT ${COLUMNS} ${FROM} WHERE m.source_id = $1 AND m.reverses IS NULL AND r.id IS NULL ORDER BY m.id DESC`,
      [sourceId],
    );
    return rows.map(toMovement);
  }

  /** What has been made for a work order and stands, newest first. */
  async producedFor(workOrderId: string): Promise<Movement[]> {
    const rows = await this.unitOfWork.prepared<Row>(
      `SELECT ${COLUMNS} ${FROM}
       WHERE m.lot_id IN (SELECT id FROM material.lot WHERE work_order_id = $1
             UNION SELECT g.produced_lot_id FROM material.genealogy g
               JOIN material.lot l ON l.id = g.consumed_lot_id WHERE l.work_order_id = $1)
         AND m.work_order_id = $1 AND m.kind = 'produce' AND m.reverses IS NULL AND r.id IS NULL
       ORDER BY m.id DESC`,
      [workOrderId],
    );
    return rows.map(toMovement);
  }

  /** Received, made, found and the like, less what left, over every movement of a lot: what must lie in stock. */
  async balanceOf(lotId: string): Promise<DecimalString> {
    const [row] = await this.unitOfWork.prepared<{ balance: DecimalString }>(
      `SELECT trim_scale(coalesce(sum(CASE WHEN from_location IS NULL THEN quantity
         WHEN to_location IS NULL THEN -quantity ELSE 0 END), 0))::text AS balance
       FROM material.movement WHERE lot_id = $1`,
      [lotId],
    );
    return row?.balance ?? '0';
  }
}
