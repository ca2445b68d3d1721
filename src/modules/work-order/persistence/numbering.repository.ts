import { Injectable } from '@nestjs/common';
import type { Reset } from '#libs/numbering';
import { UnitOfWork } from '#platform/database';

export interface StoredNumbering {
  readonly pattern: string;
  readonly reset: Reset;
  readonly version: number;
}

const COLUMNS = 'SELECT pattern, reset, version FROM work_order.numbering';

@Injectable()
export class NumberingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(): Promise<StoredNumbering> {
    return this.only(COLUMNS);
  }

  /** Nobody changes the pattern before the transaction ends; others may give numbers meanwhile. */
  async share(): Promise<StoredNumbering> {
    return this.only(`${COLUMNS} FOR SHARE`);
  }

  /** Nobody gives a number before the transaction ends. */
  async lock(): Promise<StoredNumbering> {
    return this.only(`${COLUMNS} FOR UPDATE`);
  }

  async set(pattern: string, reset: Reset): Promise<void> {
    await this.query('UPDATE work_order.numbering SET pattern = $1, reset = $2, version = version + 1', [
      pattern,
      reset,
    ]);
  }

  /** The next number of a series; who takes one makes others of the series wait until the commit. */
  async next(series: string): Promise<string> {
    const [row] = await this.query<{ last: string }>(
      `INSERT INTO platform.number (series, last) VALUES ($1, 1)
       ON CONFLICT (series) DO UPDATE SET last = platform.number.last + 1 RETURNING last::text`,
      [series],
    );
    return row?.last ?? '1';
  }

  /** The running number each series would give next. */
  async upcoming(series: readonly string[]): Promise<readonly string[]> {
    const rows = await this.query<{ next: string }>(
      `SELECT (coalesce(n.last, 0) + 1)::text AS next FROM unnest($1::text[]) WITH ORDINALITY AS s (name, place)
       LEFT JOIN platform.number n ON n.series = s.name ORDER BY s.place`,
      [series],
    );
    return rows.map(({ next }) => next);
  }

  /** Which of the numbers some order has. */
  async taken(numbers: readonly string[]): Promise<readonly string[]> {
    const rows = await this.query<{ number: string }>(
      'SELECT number FROM work_order.work_order WHERE number = ANY($1)',
      [numbers],
    );
    return rows.map(({ number }) => number);
  }

  private async only(sql: string): Promise<StoredNumbering> {
    const [row] = await this.query<StoredNumbering>(sql, []);
    if (!row) throw new Error('the pattern of order numbers is missing');
    return row;
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
