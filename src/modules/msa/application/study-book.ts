import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { measurementStudy as lifecycle, type MeasurementStudyAction } from '#libs/lifecycles';
import type { Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import type { MsaStudy } from '../domain/study';
import { StudyRepository } from '../persistence/study.repository';
import { scopeOf } from './access';

/** The past tense of each action: the last part of its entry's type. */
const PAST: Readonly<Record<MeasurementStudyAction, string>> = {
  begin: 'begun',
  evaluate: 'evaluated',
  reopen: 'reopened',
  close: 'closed',
  cancel: 'cancelled',
};

/** What an action changes besides the state, and what its entry tells. */
interface Step {
  readonly changes?: Partial<Pick<MsaStudy, 'begunAt' | 'evaluatedAt' | 'closedAt' | 'reason'>>;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** The only place that changes a study, each time with its ledger entry. */
@Injectable()
export class StudyBook {
  constructor(
    private readonly studies: StudyRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** @throws DomainError not-found `entity.not-found`, also for one the caller may not see */
  async find(caller: Principal, id: string): Promise<MsaStudy> {
    return found(await this.studies.byId(id, scopeOf(caller)), id);
  }

  /** Its state stays until the end of the caller's unit of work. @throws DomainError as {@link find} */
  async share(caller: Principal, id: string): Promise<MsaStudy> {
    return found(await this.studies.share(id, scopeOf(caller)), id);
  }

  async add(study: MsaStudy, payload: Readonly<Record<string, unknown>>): Promise<void> {
    await this.studies.add(study);
    this.tell(study, 'planned', payload);
  }

  /**
   * Takes an action; `prepare` runs on the locked study once its state allows it.
   * @throws DomainError as {@link find}; conflict `lifecycle.transition-not-allowed`
   */
  async act(
    caller: Principal,
    id: string,
    action: MeasurementStudyAction,
    prepare: (study: MsaStudy, at: Date) => Step | Promise<Step>,
    reason: string | null = null,
  ): Promise<MsaStudy> {
    return this.unitOfWork.run(async () => {
      const before = found(await this.studies.lock(id, scopeOf(caller)), id);
      const status = lifecycle.next(before.status, action);
      const { changes = {}, payload = {} } = await prepare(before, this.floor.now());
      const after = { ...before, ...changes, status, version: before.version + 1 };
      await this.studies.update(after);
      this.tell(after, PAST[action], { from: before.status, to: status, ...payload }, reason);
      return after;
    });
  }

  /** Values of readings are never told: others may read the ledger before the study is evaluated. */
  tell(
    study: MsaStudy,
    happened: string,
    payload: Readonly<Record<string, unknown>>,
    reason: string | null = null,
  ): void {
    const { id, number, gaugeId, attemptId, workOrderId } = study;
    this.ledger.append({
      type: `measurement-study.${happened}`,
      subjectId: id,
      attemptId,
      workOrderId,
      reason,
      payload: { number, gaugeId, ...payload },
    });
  }
}

function found(study: MsaStudy | null, id: string): MsaStudy {
  if (!study) throw new DomainError('not-found', 'entity.not-found', { type: 'measurement-study', id });
  return study;
}
