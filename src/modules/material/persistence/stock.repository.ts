import { Injectable } from '@nestjs/common';
import type { DecimalString } from '#libs/kernel';
import { UnitOfWork } from '#platform/database';
import type { LocationTotal, Stored } from '../domain/lot';

export interface StockRow extends Stored {
  readonly lotId: string;
}

const ROWS = 'jsonb_to_recordset($1::jsonb) AS r ("lotId" uuid, location text, quantity numeric)';
const SAME = 's.lot_id = r."lotId" AND s.location = r.location';

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

  /** What lies there of lots at places; nothing is no row. */
  async quantitiesAt(asked: readonly Omit<StockRow, 'quantity'>[]): Promise<StockRow[]> {
    if (asked.length === 0) return [];
    return this.unitOfWork.prepared<StockRow>(
      `SELECT s.lot_id AS "lotId", s.location, trim_scale(s.quantity)::text AS quantity FROM material.stock s
       JOIN ${ROWS} ON ${SAME}`,
      [JSON.stringify(asked)],
    );
  }

  /** Adds each row to what lies there; each place of a lot at most once. */
  async put(rows: readonly StockRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.unitOfWork.prepared(
      `INSERT INTO material.stock AS s (lot_id, location, quantity) SELECT r."lotId", r.location, r.quantity FROM ${ROWS}
       ON CONFLICT (lot_id, location) DO UPDATE SET quantity = s.quantity + excluded.quantity`,
      [JSON.stringify(rows)],
    );
  }

  /** The same amount of each of some lots that lie nowhere yet. */
  async putNew(lotIds: readonly string[], location: string, quantity: DecimalString): Promise<void> {
    await this.unitOfWork.manager.query(
      'INSERT INTO material.stock (lot_id, location, quantity) SELECT id, $2, $3 FROM unnest($1::uuid[]) AS id',
      [lotIds, location, quantity],
    );
  }

  /** Of what is there, each place of a lot at most once; the table itself refuses less than nothing. */
  async take(rows: readonly StockRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.unitOfWork.prepared(
      `WITH emptied AS (DELETE FROM material.stock s USING ${ROWS} WHERE ${SAME} AND s.quantity = r.quantity)
       UPDATE material.stock s SET quantity = s.quantity - r.quantity FROM ${ROWS} WHERE ${SAME} AND s.quantity <> r.quantity`,
      [JSON.stringify(rows)],
    );
  }
}
