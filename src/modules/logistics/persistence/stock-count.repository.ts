import { Injectable } from '@nestjs/common';
import type { StockCountState } from '#libs/lifecycles';
import { UnitOfWork } from '#platform/database';
import type { CountLine, StockCount } from '../domain/types';

type Dated = 'openedAt' | 'countedAt' | 'postedAt';
type Row = Omit<StockCount, Dated> & {
  readonly openedAt: Date;
  readonly countedAt: Date | null;
  readonly postedAt: Date | null;
};

const SELECT = `SELECT id, number, location, status, note, reason, opened_at AS "openedAt", opened_by AS "openedBy",
  counted_at AS "countedAt", counted_by AS "countedBy", posted_at AS "postedAt", posted_by AS "postedBy", version
  FROM logistics.stock_count`;

const toCount = (row: Row): StockCount => ({
  ...row,
  openedAt: row.openedAt.toISOString(),
  countedAt: row.countedAt?.toISOString() ?? null,
  postedAt: row.postedAt?.toISOString() ?? null,
});

@Injectable()
export class StockCountRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async byId(id: string): Promise<StockCount | null> {
    const rows = await this.unitOfWork.manager.query<Row[]>(`${SELECT} WHERE id = $1`, [id]);
    return rows.map(toCount)[0] ?? null;
  }

  async lock(id: string): Promise<StockCount | null> {
    const rows = await this.unitOfWork.manager.query<Row[]>(`${SELECT} WHERE id = $1 FOR UPDATE`, [id]);
    return rows.map(toCount)[0] ?? null;
  }

  /** Whether somebody is counting there, seen under a lock that the next one to open a count there waits for. */
  async isOpenAt(location: string): Promise<boolean> {
    await this.unitOfWork.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('count at ' || $1, 0))`, [
      location,
    ]);
    const rows = await this.unitOfWork.manager.query<unknown[]>(
      `SELECT FROM logistics.stock_count WHERE location = $1 AND status IN ('open', 'counted')`,
      [location],
    );
    return rows.length > 0;
  }

  /** Newest first. */
  async page(status: StockCountState | undefined, after: string | null, limit: number): Promise<StockCount[]> {
    const rows = await this.unitOfWork.manager.query<Row[]>(
      `${SELECT} WHERE ($1::text IS NULL OR status = $1) AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
      [status ?? null, after, limit + 1],
    );
    return rows.map(toCount);
  }

  async lines(countId: string): Promise<CountLine[]> {
    return this.unitOfWork.manager.query<CountLine[]>(
      `SELECT lot_id AS "lotId", trim_scale(expected)::text AS expected, trim_scale(counted)::text AS counted
       FROM logistics.stock_count_line WHERE count_id = $1 ORDER BY lot_id`,
      [countId],
    );
  }

  async nextNumber(): Promise<string> {
    const [row] = await this.unitOfWork.manager.query<{ next: string }[]>(
      `SELECT nextval('logistics.count_number') AS next`,
    );
    return `SC-${String(row?.next).padStart(6, '0')}`;
  }

  async add(count: StockCount): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO logistics.stock_count (id, number, location, status, note, opened_at, opened_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [count.id, count.number, count.location, count.status, count.note, count.openedAt, count.openedBy],
    );
  }

  async update(count: StockCount): Promise<void> {
    await this.unitOfWork.manager.query(
      `UPDATE logistics.stock_count SET status = $2, reason = $3, counted_at = $4, counted_by = $5, posted_at = $6,
         posted_by = $7, version = $8 WHERE id = $1`,
      [
        count.id,
        count.status,
        count.reason,
        count.countedAt,
        count.countedBy,
        count.postedAt,
        count.postedBy,
        count.version,
      ],
    );
  }

  /** Each lot at most once. */
  async putLines(countId: string, lines: readonly CountLine[]): Promise<void> {
    await this.unitOfWork.manager.query(
      `INSERT INTO logistics.stock_count_line (count_id, lot_id, expected, counted)
       SELECT $1, lot_id, expected, counted FROM unnest($2::uuid[], $3::numeric[], $4::numeric[]) AS line (lot_id, expected, counted)
       ON CONFLICT (count_id, lot_id) DO UPDATE SET expected = excluded.expected, counted = excluded.counted`,
      [
        countId,
        lines.map(({ lotId }) => lotId),
        lines.map(({ expected }) => expected),
        lines.map(({ counted }) => counted),
      ],
    );
  }
}
