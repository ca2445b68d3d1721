import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { may, type Principal } from '#platform/auth';
import { toPage, type Page } from '#platform/http';
import { evaluate, type MsaEvaluation } from '../domain/evaluation';
import { partOrder } from '../domain/part-order';
import { isOpen, type MsaReading, type MsaStudy } from '../domain/study';
import { ReadingRepository } from '../persistence/reading.repository';
import { StudyRepository, type StudyFilter } from '../persistence/study.repository';
import { lettersFor, ownLetter, scopeOf, shownTo } from './access';
import { StudyBook } from './study-book';

/** An appraiser as others may know one: how far everybody is, but by name only for who may know names. */
export interface MsaAppraiser {
  readonly letter: string;
  readonly name: string | null;
  readonly done: number;
}

/** A study without its readings and without what orders the parts. */
export interface MsaStudyView extends Omit<MsaStudy, 'seed' | 'appraisers'> {
  readonly appraisers: readonly MsaAppraiser[];
  /** Readings each appraiser takes. */
  readonly readingsEach: number;
  /** The letter of the one asking; null for who does not measure. */
  readonly mine: string | null;
  /** For whom the one asking may enter readings while the study is measured. */
  readonly entersFor: readonly string[];
}

/** A place on a sheet: which part is measured next, and what was read. */
export interface MsaCell {
  readonly part: number;
  readonly reading: MsaReading | null;
}

export interface MsaTrial {
  readonly trial: number;
  /** In the order in which the parts are given. */
  readonly cells: readonly MsaCell[];
}

/** What one appraiser enters. */
export interface MsaSheet {
  readonly letter: string;
  readonly trials: readonly MsaTrial[];
}

/** The figures, or how much is missing until there are any. */
export interface MsaResults {
  readonly missing: readonly { readonly letter: string; readonly readings: number }[];
  readonly evaluation: MsaEvaluation | null;
}

/** Studies as people see them. */
@Injectable()
export class StudyQueries {
  constructor(
    private readonly book: StudyBook,
    private readonly studies: StudyRepository,
    private readonly readings: ReadingRepository,
    private readonly personnel: PersonnelApi,
  ) {}

  /** Newest first; those of which one is an appraiser, on wish or because one may see no others. */
  async page(
    caller: Principal,
    { mine, ...filter }: StudyFilter & { readonly mine?: boolean | undefined },
    before: string | null,
    limit: number,
  ): Promise<Page<MsaStudyView>> {
    const rows = await this.studies.page(filter, scopeOf(caller, mine), before, limit);
    const { items, nextCursor } = toPage(rows, limit, ({ id }) => [id]);
    return { items: await this.seen(caller, items), nextCursor };
  }

  /** @throws DomainError not-found `entity.not-found` */
  async one(caller: Principal, id: string): Promise<MsaStudyView> {
    return this.view(caller, await this.book.find(caller, id));
  }

  async view(caller: Principal, study: MsaStudy): Promise<MsaStudyView> {
    const [view] = await this.seen(caller, [study]);
    if (!view) throw new Error('a study that was seen is gone');
    return view;
  }

  /**
   * The sheet of an appraiser, by default the own one.
   * @throws DomainError not-found `entity.not-found`; forbidden `measurement-study.not-yours`: of somebody else, before
   *   the study is evaluated
   */
  async sheet(caller: Principal, id: string, named: string | undefined): Promise<MsaSheet> {
    const study = await this.book.find(caller, id);
    const letter = shownTo(study, caller, named);
    const taken = await this.readings.of(id, letter);
    const trials = Array.from({ length: study.trials }, (_x, i) => i + 1);
    return {
      letter,
      trials: trials.map((trial) => ({
        trial,
        cells: partOrder(study.seed, letter, trial, study.parts).map((part) => ({
          part,
          reading: taken.find((one) => one.trial === trial && one.part === part) ?? null,
        })),
      })),
    };
  }

  /** Worked out from the readings as they stand; of a study that is not evaluated no figure, only what is missing. */
  async results(caller: Principal, id: string): Promise<MsaResults> {
    const study = await this.book.find(caller, id);
    const each = study.parts * study.trials;
    const missing = study.appraisers
      .map(({ letter, done }) => ({ letter, readings: each - done }))
      .filter(({ readings }) => readings > 0);
    return { missing, evaluation: isOpen(study) ? evaluate(study, await this.readings.of(id)) : null };
  }

  private async seen(caller: Principal, studies: readonly MsaStudy[]): Promise<MsaStudyView[]> {
    const ids = new Set(studies.flatMap(({ appraisers }) => appraisers.map(({ personId }) => personId)));
    const all = may(caller, 'person.read-all');
    const known = [...ids].filter((id) => all || id === caller.actorId);
    const people = known.length === 0 ? [] : await this.personnel.persons(known);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return studies.map((study) => {
      const { seed: _seed, appraisers, ...rest } = study;
      return {
        ...rest,
        appraisers: appraisers.map(({ letter, personId, done }) => ({
          letter,
          name: names.get(personId) ?? null,
          done,
        })),
        readingsEach: study.parts * study.trials,
        mine: ownLetter(study, caller),
        entersFor: lettersFor(study, caller),
      };
    });
  }
}
