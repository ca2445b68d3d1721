import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { numberBy, requirePattern, RESETS, seriesOf, type Reset } from '#libs/numbering';
import { RunningNumbers, UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { Ledger } from '#platform/ledger';
import type { OrderNumbering } from '../domain/types';
import { NumberingRepository } from '../persistence/numbering.repository';
import { SiteDays } from './site-days';

/** Fixed id of the one row, as what ledger entries about it are about. */
const SUBJECT = '00000000-0000-7000-8000-0000776f726b';
/** Numbers of another pattern, or given by an import, may have the form of ours; so many in a row are passed over. */
const TRIES = 200;

/** Numbers of work orders, by the school's pattern. Each is given once; some may be left out. */
@Injectable()
export class OrderNumbers {
  constructor(
    private readonly rows: NumberingRepository,
    private readonly running: RunningNumbers,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly days: SiteDays,
  ) {}

  async numbering(): Promise<OrderNumbering> {
    const { pattern, reset, version } = await this.rows.read();
    const day = this.days.today();
    const [never = '1', year = '1', month = '1'] = await this.running.upcoming(
      RESETS.map((each) => counterOf(each, day)),
    );
    return { pattern, reset, version, day, upcoming: { never, year, month } };
  }

  /** @throws DomainError `numbering.malformed`, `numbering.repeats` (400), `precondition.stale` (412) */
  async set(pattern: string, reset: Reset, expected: number): Promise<OrderNumbering> {
    requirePattern(pattern, reset);
    return this.unitOfWork.run(async () => {
      const before = await this.rows.lock();
      requireVersion(before.version, expected);
      await this.rows.set(pattern, reset);
      this.ledger.append({
        type: 'numbering.changed',
        subjectId: SUBJECT,
        payload: { kind: 'work-order', from: before.pattern, to: pattern, reset },
      });
      return this.numbering();
    });
  }

  /**
   * A number nobody has, for an order of a material; in the caller's unit of work.
   * @throws DomainError `numbering.exhausted` (409)
   */
  async next({ code, revision }: { readonly code: string; readonly revision: string }): Promise<string> {
    const { pattern, reset } = await this.rows.share();
    const day = this.days.today();
    for (let tries = 0; tries < TRIES; tries++) {
      const number = numberBy(pattern, { code, revision, day, seq: await this.running.next(counterOf(reset, day)) });
      if ((await this.rows.taken([number])).length === 0) return number;
    }
    throw new DomainError('conflict', 'numbering.exhausted', { kind: 'work-order' });
  }

  /** A number somebody brings along, if nobody has it. @throws DomainError `work-order.number-taken` {number} (409) */
  async given(number: string): Promise<string> {
    await this.rows.lock();
    if ((await this.taken([number])).length > 0)
      throw new DomainError('conflict', 'work-order.number-taken', { number });
    return number;
  }

  async taken(numbers: readonly string[]): Promise<readonly string[]> {
    return this.rows.taken(numbers);
  }
}

/** The counter in the table of all series. */
function counterOf(reset: Reset, day: string): string {
  const series = seriesOf(reset, day);
  return series === '' ? 'work-order' : `work-order:${series}`;
}
