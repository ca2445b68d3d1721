import { Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import type { DecimalString } from '#libs/kernel';
import type { LotState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { HoldColumns } from './hold.columns';
import { LotEntity } from './lot.entity';

export interface LotFilter {
  readonly materialId?: string;
  readonly status?: readonly LotState[];
  /** Exactly this number, as a scan brings it. */
  readonly number?: string;
  /** Part of a number or of a supplier's lot, or of the material's code or name. */
  readonly q?: string;
  readonly jobOrderId?: string;
  readonly after: string | null;
  readonly limit: number;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

@Injectable()
export class LotRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<LotEntity | null> {
    return this.unitOfWork.manager.findOne(LotEntity, { where: { id } });
  }

  async byIds(ids: readonly string[]): Promise<LotEntity[]> {
    return this.unitOfWork.manager.find(LotEntity, { where: { id: In([...ids]) } });
  }

  async byNumber(number: string): Promise<LotEntity | null> {
    return this.unitOfWork.manager.findOne(LotEntity, { where: { number } });
  }

  async lock(id: string): Promise<LotEntity | null> {
    return this.unitOfWork.manager.findOne(LotEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** In the order of their ids, which everybody keeps who locks several. */
  async lockAll(ids: readonly string[]): Promise<LotEntity[]> {
    return this.unitOfWork.manager.find(LotEntity, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** What can be taken of a material, oldest first: the order in which everybody locks who takes. */
  async availableIds(materialId: string): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT id FROM material.lot WHERE material_id = $1 AND status = 'available' AND quantity > 0 ORDER BY id`,
      [materialId],
    );
    return rows.map(({ id }) => id);
  }

  async numbersTaken(numbers: readonly string[]): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ number: string }[]>(
      `SELECT number FROM material.lot WHERE number = ANY($1)
       UNION SELECT number FROM material.planned_serial WHERE number = ANY($1)`,
      [numbers],
    );
    return rows.map((row) => row.number);
  }

  async page({ materialId, status, number, q, jobOrderId, after, limit }: LotFilter): Promise<LotEntity[]> {
    const query = this.unitOfWork.manager.createQueryBuilder(LotEntity, 'lot');
    if (materialId) query.andWhere('lot.materialId = :materialId', { materialId });
    if (status && status.length > 0) query.andWhere('lot.status IN (:...status)', { status });
    if (number) query.andWhere('lot.number = :number', { number });
    if (jobOrderId) query.andWhere('lot.jobOrderId = :jobOrderId', { jobOrderId });
    if (q)
      query.andWhere(
        new Brackets((any) =>
          any
            .where('lot.number ILIKE :part')
            .orWhere('lot.supplierLot ILIKE :part')
            .orWhere(
              `lot.materialId IN (SELECT m.id FROM material.material m
                 WHERE m.code ILIKE :part OR m.name ILIKE :part OR m.name_en ILIKE :part)`,
            ),
        ),
        { part: `%${escapeLike(q)}%` },
      );
    if (after) query.andWhere('lot.id < :after', { after });
    return query
      .orderBy('lot.id', 'DESC')
      .take(limit + 1)
      .getMany();
  }

  async ofMaterial(materialId: string): Promise<LotEntity[]> {
    return this.unitOfWork.manager.find(LotEntity, { where: { materialId }, order: { id: 'ASC' } });
  }

  /** Lots that gather these orders' work, and what these job orders have made. */
  async ofOrders(workOrderIds: readonly string[], jobOrderIds: readonly string[]): Promise<LotEntity[]> {
    return this.unitOfWork.manager.find(LotEntity, {
      where: [{ workOrderId: In([...workOrderIds]) }, { jobOrderId: In([...jobOrderIds]) }],
      order: { id: 'ASC' },
    });
  }

  /**
   * Numbers of lots of orders that are held, by order. Such a lot waits in quarantine until its first good pieces; one that
   * has been in stock was put back there.
   */
  async heldOfOrders(workOrderIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unitOfWork.prepared<{ id: string; number: string }>(
      `SELECT work_order_id AS id, number FROM material.lot
       WHERE work_order_id = ANY($1) AND (status = 'rejected' OR status = 'quarantine' AND received > 0)`,
      [workOrderIds],
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** One at a time asks for the lot of an order, as there may be none yet to lock. */
  async lockOrder(workOrderId: string): Promise<void> {
    await this.unitOfWork.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('lot of ' || $1, 0))`, [
      workOrderId,
    ]);
  }

  async gathering(workOrderId: string): Promise<LotEntity | null> {
    return this.unitOfWork.manager.findOne(LotEntity, { where: { workOrderId } });
  }

  async stockOf(materialIds: readonly string[]): Promise<Map<string, DecimalString>> {
    const rows = await this.unitOfWork.manager.query<{ id: string; available: DecimalString }[]>(
      `SELECT material_id AS id, trim_scale(sum(quantity))::text AS available FROM material.lot
       WHERE material_id = ANY($1) AND status = 'available' AND quantity > 0 GROUP BY material_id`,
      [materialIds],
    );
    return new Map(rows.map(({ id, available }) => [id, available]));
  }

  async add(lots: readonly LotEntity[]): Promise<void> {
    await this.unitOfWork.manager.insert(LotEntity, [...lots]);
  }

  /** Those that are in one state go to another and are held, in the order in which everybody locks. */
  async holdAll(
    ids: readonly string[],
    from: LotState,
    to: LotState,
    { holdReason, holdBy, holdAt }: HoldColumns,
  ): Promise<Pick<LotEntity, 'id' | 'number' | 'jobOrderId'>[]> {
    const [rows] = await this.unitOfWork.manager.query<
      [{ id: string; number: string; jobOrderId: string | null }[], number]
    >(
      `UPDATE material.lot l SET status = $3, hold_reason = $4, hold_by = $5, hold_at = $6, version = version + 1
       FROM (SELECT id FROM material.lot WHERE id = ANY($1) AND status = $2 ORDER BY id FOR UPDATE) found
       WHERE l.id = found.id RETURNING l.id, l.number, l.job_order_id AS "jobOrderId"`,
      [ids, from, to, holdReason, holdBy, holdAt],
    );
    return rows;
  }

  async change(
    lots: readonly Pick<LotEntity, 'id' | 'status' | 'quantity' | 'received' | keyof HoldColumns>[],
  ): Promise<void> {
    await this.unitOfWork.prepared(
      `UPDATE material.lot l SET status = c.status, quantity = c.quantity, received = c.received,
         hold_reason = c."holdReason", hold_by = c."holdBy", hold_at = c."holdAt", version = l.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS c (id uuid, status text, quantity numeric, received numeric,
         "holdReason" text, "holdBy" uuid, "holdAt" timestamptz)
       WHERE l.id = c.id`,
      [
        JSON.stringify(
          lots.map(({ id, status, quantity, received, holdReason, holdBy, holdAt }) => ({
            id,
            status,
            quantity,
            received,
            holdReason,
            holdBy,
            holdAt,
          })),
        ),
      ],
    );
  }
}
