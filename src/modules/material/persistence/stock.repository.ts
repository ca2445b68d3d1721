import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { LocationTotal, Stored } from '../domain/lot';

export interface StockRow extends Stored {
  readonly lotId: string;
}

/** What lies where. Every change happens under the lot's row lock, so that a read before it still holds. */
@Injectable()
export class StockRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async ofLots(lotIds: readonly string[]): Promise<ReadonlyMap<string, readonly Stored[]>> {
    const rows = await this.unitOfWork.manager.query<StockRow[]>(
      `SELECT lot_id AS "lotId", location, trim_scale(quantity)::text AS quantity FROM material.stock
       WHERE lot_id = ANY($1) ORDER BY location`,
      [lotIds],
    );
    const stored = new Map<string, Stored[]>();
    for (const { lotId, location, quantity } of rows) {
      const list = stored.get(lotId) ?? [];
      list.push({ location, quantity });
      stored.set(lotId, list);
    }
    return stored;
  }

  /** The lots at a location, oldest first. */
  async at(location: string, limit: number): Promise<StockRow[]> {
    return this.unitOfWork.manager.query<StockRow[]>(
      `SELECT lot_id AS "lotId", location, trim_scale(quantity)::text AS quantity FROM material.stock
       WHERE location = $1 ORDER BY lot_id LIMIT $2`,
      [location, limit],
    );
  }

  async locations(): Promise<LocationTotal[]> {
    return this.unitOfWork.manager.query<LocationTotal[]>(
      'SELECT location, count(*)::int AS lots FROM material.stock GROUP BY location ORDER BY location',
    );
  }

  async quantityAt(lotId: string, location: string): Promise<DecimalString> {
    const [row] = await this.unitOfWork.manager.query<{ quantity: DecimalString }[]>(
      'SELECT trim_scale(quantity)::text AS quantity FROM material.stock WHERE lot_id = $1 AND location = $2',
      [lotId, location],
    );
    return row?.quantity ?? '0';
  }

  async put(lotId: string, location: string, quantity: DecimalString): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO material.stock AS s (lot_id, location, quantity) VALUES ($1, $2, $3)
       ON CONFLICT (lot_id, location) DO UPDATE SET quantity = s.quantity + excluded.quantity`,
      [lotId, location, quantity],
    );
  }

  /** The same amount of each of some lots that lie nowhere yet. */
  async putNew(lotIds: readonly string[], location: string, quantity: DecimalString): Promise<void> {
    await this.unitOfWork.manager.query(
      'INSERT INTO material.stock (lot_id, location, quantity) SELECT id, $2, $3 FROM unnest($1::uuid[]) AS id',
      [lotIds, location, quantity],
    );
  }

  /** Of what is there; the table itself refuses less than nothing. */
  async take(lotId: string, location: string, quantity: DecimalString): Promise<void> {
    const [, gone] = await this.unitOfWork.manager.query<[unknown, number]>(
      'DELETE FROM material.stock WHERE lot_id = $1 AND location = $2 AND quantity = $3',
      [lotId, location, quantity],
    );
    if (gone === 0)
      await this.unitOfWork.manager.query(
        'UPDATE material.stock SET quantity = quantity - $3 WHERE lot_id = $1 AND location = $2',
        [lotId, location, quantity],
      );
  }
}
