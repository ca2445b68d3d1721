import { Injectable } from '@nestjs/common';
import { QualityApi } from '#modules/quality';
import { DomainError } from '#libs/kernel';
import { actorOf, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { evaluate } from '../domain/evaluation';
import type { MsaReading, MsaStudy } from '../domain/study';
import { typedReading, wrong } from '../domain/typed-reading';
import { ReadingRepository } from '../persistence/reading.repository';
import { enteredFor } from './access';
import { StudyBook } from './study-book';

/** What somebody has read, at one place of the study. */
export interface NewReading {
  /** Whose; the caller's own when absent. */
  readonly letter?: string | undefined;
  readonly part: number;
  readonly trial: number;
  readonly value: string;
  /** Why it takes the place of the reading that is there. */
  readonly reason?: string | undefined;
}

/** Studies from their first reading to the end. */
@Injectable()
export class StudyService {
  constructor(
    private readonly book: StudyBook,
    private readonly readings: ReadingRepository,
    private readonly quality: QualityApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /** @throws DomainError conflict `quality.gauge-…`: nobody may measure with the gauge today */
  async begin(caller: Principal, id: string): Promise<MsaStudy> {
    return this.book.act(caller, id, 'begin', async ({ gaugeId }, at) => {
      await this.quality.usableGauge(gaugeId);
      return { changes: { begunAt: at } };
    });
  }

  /** Works the figures out, once every reading is in. @throws DomainError conflict `msa.incomplete` {missing} */
  async evaluate(caller: Principal, id: string): Promise<MsaStudy> {
    return this.book.act(caller, id, 'evaluate', async (study, at) => {
      const { averageAndRange, anova } = evaluate(study, await this.readings.of(id));
      const reports = [averageAndRange, anova].flatMap((one) => one?.report ?? []);
      const results = reports.map(({ method, grr, ndc, grade }) => ({ method, percent: percentOf(grr), ndc, grade }));
      const percents = results.map(({ percent }) => percent).join(' / ');
      return { changes: { evaluatedAt: at }, payload: { results, percents } };
    });
  }

  /** Something was misread: readings may be corrected again. */
  async reopen(caller: Principal, id: string, reason: string): Promise<MsaStudy> {
    return this.book.act(caller, id, 'reopen', () => ({ changes: { evaluatedAt: null, reason } }), reason);
  }

  async close(caller: Principal, id: string): Promise<MsaStudy> {
    return this.book.act(caller, id, 'close', (_study, at) => ({ changes: { closedAt: at } }));
  }

  async cancel(caller: Principal, id: string, reason: string): Promise<MsaStudy> {
    return this.book.act(caller, id, 'cancel', () => ({ changes: { reason } }), reason);
  }

  /**
   * Keeps a reading. The same one again changes nothing; another one takes its place with a reason, and the first stays.
   * @throws DomainError not-found `entity.not-found`; forbidden `measurement-study.not-yours`; invalid
   *   `measurement-study.whose`, `request.invalid` at `/part`, `/trial` and as {@link typedReading}; conflict
   *   `measurement-study.not-measuring`, `measurement-study.reading-there` {entered}, `quality.gauge-…`
   */
  async enter(caller: Principal, id: string, entry: NewReading): Promise<MsaReading> {
    return this.unitOfWork.run(async () => {
      const study = await this.book.share(caller, id);
      const letter = enteredFor(study, caller, entry.letter);
      if (study.status !== 'measuring') throw new DomainError('conflict', 'measurement-study.not-measuring');
      requirePlanned(study, entry);
      const { entered, value } = typedReading(entry.value, study.resolution);
      await this.quality.usableGauge(study.gaugeId);
      const cell = { letter, part: entry.part, trial: entry.trial };
      const there = await this.readings.lockCell(id, cell);
      // At most fifteen digits, which binary numbers tell apart.
      if (there && Number(there.value) === Number(value)) return there;
      if (there && !entry.reason)
        throw new DomainError('conflict', 'measurement-study.reading-there', { entered: there.entered });
      const enteredAt = this.floor.now();
      const reason = there ? (entry.reason ?? null) : null;
      const reading = { ...cell, id: newId(), entered, value, enteredAt, replaces: there?.id ?? null, reason };
      await this.readings.add(id, reading, actorOf(caller));
      const happened = there ? 'reading-corrected' : 'reading-entered';
      this.book.tell(study, happened, { ...cell, readingId: reading.id, replaces: reading.replaces }, reason);
      return reading;
    });
  }
}

const percentOf = ({ percent }: { readonly percent: number | null }): string =>
  percent === null ? '–' : `${percent.toFixed(2)} %`;

function requirePlanned({ parts, trials }: MsaStudy, { part, trial }: NewReading): void {
  if (part > parts) throw wrong('/part', 'measurement-study.no-such-part', { parts });
  if (trial > trials) throw wrong('/trial', 'measurement-study.no-such-trial', { trials });
}
