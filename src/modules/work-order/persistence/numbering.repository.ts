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
