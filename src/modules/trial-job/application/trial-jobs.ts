import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { trialJob as lifecycle, type TrialJobAction } from '#libs/lifecycles';
import { may, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { Ledger } from '#platform/ledger';
import { ENDS, NEEDS_REASON, PAST, type StoredTrialJob } from '../domain/trial-job';
import { TrialJobRepository, type Scope } from '../persistence/trial-job.repository';

/** What a transition changes beside the state. */
type Changes = Partial<Pick<StoredTrialJob, 'quote' | 'request' | 'submittedAt'>> &
  Partial<
    Pick<
      StoredTrialJob,
      'workOrderId' | 'routingVersionId' | 'materialId' | 'taskId' | 'assignmentId' | 'attemptId' | 'teamId'
    >
  >;

export interface Move {
  readonly scope: Scope;
  /** The version the caller has seen; another one is refused with `precondition.stale` (412). */
  readonly expectedVersion?: number;
  readonly reason?: string;
  readonly at?: Date;
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** A company sees and changes its own; staff everything handed in. */
export function scopeOf(caller: Principal): Scope {
  return may(caller, 'trial-job.read-all') ? 'school' : { organisationId: caller.organisationId };
}

/** The only place that changes a trial job, each time with its ledger entry. */
@Injectable()
export class TrialJobs {
  constructor(
    private readonly rows: TrialJobRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /** @throws DomainError not-found `entity.not-found`, also for another company's */
  async find(id: string, scope: Scope): Promise<StoredTrialJob> {
    const job = await this.rows.byId(id, scope);
    if (!job) throw unknown(id);
    return job;
  }

  /** Locked until the transaction ends. @throws DomainError `entity.not-found`, `precondition.stale` */
  async lock(id: string, { scope, expectedVersion }: Pick<Move, 'scope' | 'expectedVersion'>): Promise<StoredTrialJob> {
    const job = await this.rows.lock(id, scope);
    if (!job) throw unknown(id);
    if (expectedVersion !== undefined) requireVersion(job.version, expectedVersion);
    return job;
  }

  /**
   * Takes an action; `prepare` runs on the locked job once the state allows it, does what belongs to it and says what
   * changes.
   * @throws DomainError `entity.not-found`, `precondition.stale` (412), `lifecycle.transition-not-allowed` (409),
   *   `trial-job.reason-required` (400)
   */
  async move(
    id: string,
    action: TrialJobAction,
    move: Move,
    prepare: (job: StoredTrialJob, now: Date) => Promise<Changes> = async () => ({}),
  ): Promise<StoredTrialJob> {
    return this.unitOfWork.run(async () => {
      const before = await this.lock(id, move);
      const status = lifecycle.next(before.status, action);
      const reason = move.reason?.trim() || null;
      if (NEEDS_REASON.has(action) && !reason)
        throw new DomainError('invalid', 'request.invalid', {}, [
          { pointer: '/reason', code: 'trial-job.reason-required' },
        ]);
      const now = move.at ?? this.floor.now();
      const changes = await prepare(before, now);
      const after: StoredTrialJob = {
        ...before,
        ...changes,
        status,
        closedReason: ENDS.has(action) ? reason : before.closedReason,
        updatedAt: now,
        version: before.version + 1,
      };
      await this.rows.save(after);
      this.tell(after, `trial-job.${PAST[action]}`, now, {
        reason,
        payload: { from: before.status, to: status, ...move.payload },
      });
      return after;
    });
  }

  /** Changes a locked trial job without changing its state. */
  async change(
    before: StoredTrialJob,
    changes: Changes,
    payload: Readonly<Record<string, unknown>> = {},
  ): Promise<StoredTrialJob> {
    const now = this.floor.now();
    const after = { ...before, ...changes, updatedAt: now, version: before.version + 1 };
    await this.rows.save(after);
    this.tell(after, 'trial-job.changed', now, { payload });
    return after;
  }

  /** An entry about a trial job. It names no order, so that readers of the order's timeline do not meet it. */
  tell(
    { id, organisationId, number }: StoredTrialJob,
    type: string,
    occurredAt: Date,
    { reason, payload }: { reason?: string | null; payload?: Readonly<Record<string, unknown>> },
  ): string {
    return this.ledger.append({
      type,
      subjectId: id,
      trialJobId: id,
      occurredAt,
      reason: reason ?? null,
      payload: { number, organisationId, ...payload },
    });
  }
}

const unknown = (id: string): DomainError =>
  new DomainError('not-found', 'entity.not-found', { type: 'trial-job', id });
