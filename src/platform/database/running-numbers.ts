import { Injectable } from '@nestjs/common';
import { UnitOfWork } from './unit-of-work';

/** Numbers 1, 2, 3 … of as many series as there are names, in the caller's unit of work. */
@Injectable()
export class RunningNumbers {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The next number of a series, as digits; who takes one makes others of the series wait until the commit. */
  async next(series: string): Promise<string> {
    const [row] = await this.unitOfWork.manager.query<{ last: string }[]>(
      `INSERT INTO platform.number (series, last) VALUES ($1, 1)
       ON CONFLICT (series) DO UPDATE SET last = platform.number.last + 1 RETURNING last::text`,
      [series],
    );
    if (!row) throw new Error(`no number of the series ${series}`);
    return row.last;
  }

  /** The number each series would give next; none is taken. */
  async upcoming(series: readonly string[]): Promise<readonly string[]> {
    const rows = await this.unitOfWork.manager.query<{ next: string }[]>(
      `SELECT (coalesce(n.last, 0) + 1)::text AS next FROM unnest($1::text[]) WITH ORDINALITY AS s (name, place)
       LEFT JOIN platform.number n ON n.series = s.name ORDER BY s.place`,
      [[...series]],
    );
    return rows.map(({ next }) => next);
  }
}
