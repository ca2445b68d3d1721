import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import type { LotState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { TracedEdge } from '../domain/material';
import { LotEntity } from './lot.entity';

export interface LotFilter {
  readonly materialId?: string;
  readonly status?: LotState;
  readonly after: string | null;
  readonly limit: number;
}

interface NewEdge {
  readonly id: string;
  readonly producedLotId: string;
  readonly consumedLotId: string;
  readonly quantity: DecimalString;
  readonly unit: string;
  readonly jobOrderId: string | null;
  readonly at: Date;
  readonly byPersonId: string | null;
}

/** Which column leads away from a lot, and which one to. */
const WALK = {
  backward: { from: 'produced_lot_id', to: 'consumed_lot_id' },
  forward: { from: 'consumed_lot_id', to: 'produced_lot_id' },
} as const;

@Injectable()
export class LotRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<LotEntity | null> {
    return this.unitOfWork.manager.findOne(LotEntity, { where: { id } });
  }

  async lock(id: string): Promise<LotEntity | null> {
    return this.unitOfWork.manager.findOne(LotEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async numbersTaken(numbers: readonly string[]): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ number: string }[]>(
      'SELECT number FROM material.lot WHERE number = ANY($1)',
      [numbers],
    );
    return rows.map((row) => row.number);
  }

  async nextNumber(): Promise<string> {
    const [row] = await this.unitOfWork.manager.query<{ next: string }[]>(
      `SELECT nextval('material.lot_number') AS next`,
    );
    return `LOT-${String(row?.next).padStart(6, '0')}`;
  }

  async page({ materialId, status, after, limit }: LotFilter): Promise<LotEntity[]> {
    const query = this.unitOfWork.manager.createQueryBuilder(LotEntity, 'lot');
    if (materialId) query.andWhere('lot.materialId = :materialId', { materialId });
    if (status) query.andWhere('lot.status = :status', { status });
    if (after) query.andWhere('lot.id > :after', { after });
    return query
      .orderBy('lot.id')
      .take(limit + 1)
      .getMany();
  }

  async ofMaterial(materialId: string): Promise<LotEntity[]> {
    return this.unitOfWork.manager.find(LotEntity, { where: { materialId }, order: { id: 'ASC' } });
  }

  async stockOf(materialIds: readonly string[]): Promise<Map<string, DecimalString>> {
    const rows = await this.unitOfWork.manager.query<{ id: string; available: DecimalString }[]>(
      `SELECT material_id AS id, trim_scale(sum(quantity))::text AS available FROM material.lot
       WHERE material_id = ANY($1) AND status = 'available' GROUP BY material_id`,
      [materialIds],
    );
    return new Map(rows.map(({ id, available }) => [id, available]));
  }

  async add(lot: LotEntity): Promise<void> {
    await this.unitOfWork.manager.insert(LotEntity, lot);
  }

  async change(lot: LotEntity, to: { readonly status: LotState; readonly quantity: DecimalString }): Promise<void> {
    await this.unitOfWork.manager.update(LotEntity, { id: lot.id }, { ...to, version: lot.version + 1 });
  }

  async addEdge(edge: NewEdge): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO material.genealogy
         (id, produced_lot_id, consumed_lot_id, quantity, unit, job_order_id, at, by_person_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        edge.id,
        edge.producedLotId,
        edge.consumedLotId,
        edge.quantity,
        edge.unit,
        edge.jobOrderId,
        edge.at,
        edge.byPersonId,
      ],
    );
  }

  /** Every edge that can be reached from a lot, nearest first. */
  async trace(lotId: string, direction: 'backward' | 'forward'): Promise<TracedEdge[]> {
    const { from, to } = WALK[direction];
    const rows = await this.unitOfWork.manager.query<(Omit<TracedEdge, 'at'> & { at: Date })[]>(
      `WITH RECURSIVE reached (lot_id, depth) AS (
         SELECT $1::uuid, 0
         UNION
         SELECT g.${to}, r.depth + 1 FROM reached r JOIN material.genealogy g ON g.${from} = r.lot_id
       )
       SELECT g.produced_lot_id AS "producedLotId", g.consumed_lot_id AS "consumedLotId",
              trim_scale(g.quantity)::text AS quantity, g.unit, g.job_order_id AS "jobOrderId", g.at,
              g.by_person_id AS "byPersonId", min(r.depth) + 1 AS depth
       FROM reached r JOIN material.genealogy g ON g.${from} = r.lot_id
       GROUP BY g.id ORDER BY depth, g.at, g.id`,
      [lotId],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
