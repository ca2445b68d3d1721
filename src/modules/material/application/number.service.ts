import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DomainError } from '#libs/kernel';
import { numberBy, requirePattern } from '#libs/numbering';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { Ledger } from '#platform/ledger';
import type { Material } from '../domain/material';
import { NUMBERED, type Numbered, type Numbering } from '../domain/numbering';
import { LotRepository } from '../persistence/lot.repository';
import { NumberingRepository } from '../persistence/numbering.repository';

/** Fixed ids of the two rows, as what ledger entries about them are about. */
const SUBJECT: Readonly<Record<Numbered, string>> = {
  lot: '00000000-0000-7000-8000-0000006c6f74',
  serial: '00000000-0000-7000-8000-0000736e756d',
};
const TRIES = 5;

/** Numbers of lots and serials, by the school's patterns. */
@Injectable()
export class NumberService {
  constructor(
    private readonly rows: NumberingRepository,
    private readonly lots: LotRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {}

  async all(): Promise<Numbering[]> {
    return this.rows.all();
  }

  /** @throws DomainError `numbering.malformed`, not-found `request.not-found` for another kind */
  async set(name: string, pattern: string, expected: number): Promise<Numbering> {
    const kind = NUMBERED.find((each) => each === name);
    if (!kind) throw new DomainError('not-found', 'request.not-found');
    requirePattern(pattern);
    return this.unitOfWork.run(async () => {
      const row = await this.rows.lock(kind);
      if (!row) throw new DomainError('not-found', 'request.not-found');
      requireVersion(row.version, expected);
      await this.rows.set(kind, pattern);
      const subjectId = SUBJECT[kind];
      this.ledger.append({ type: 'numbering.changed', subjectId, payload: { kind, from: row.pattern, to: pattern } });
      return { kind, pattern, version: row.version + 1 };
    });
  }

  /** Numbers nobody has, as many as asked for. */
  async next(kind: Numbered, { code, revision }: Material, count: number): Promise<string[]> {
    const day = DateTime.fromJSDate(this.floor.now(), { zone: this.settings.get('zone') }).toFormat('yyyy-MM-dd');
    const free: string[] = [];
    // A label of the past may have the form of ours; such a number is passed over.
    for (let round = 0; free.length < count && round < TRIES; round++) {
      const { pattern, seqs } = await this.rows.next(kind, count - free.length);
      const made = seqs.map((seq) => numberBy(pattern, { code, revision, day, seq }));
      const taken = new Set(await this.lots.numbersTaken(made));
      free.push(...made.filter((number) => !taken.has(number)));
    }
    if (free.length < count) throw new DomainError('conflict', 'numbering.exhausted', { kind });
    return free;
  }
}
