import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { jobOrder, type JobOrderAction, type JobOrderState } from '#libs/lifecycles';
import { remaining, type FlowBalance } from '#libs/quantities';
import type { JobBalance, JobOrder } from './types';

/** A job order as it is stored and locked: what others see, and what only this module needs. */
export interface Job extends JobOrder {
  /** Place in the sorted routing graph. Rows are always locked in this order, so that nobody waits in a circle. */
  readonly seq: number;
  /** Paused by a hold of the whole order, whose resume brings it back. */
  readonly heldByOrder: boolean;
  /** Job orders that hand units on to this one. */
  readonly predecessors: readonly string[];
}

/** Nothing more happens here, and the order may be completed with it. */
const DONE: ReadonlySet<JobOrderState> = new Set(['completed', 'closed', 'skipped', 'cancelled']);

/** Work may be reported; a machine's last counts come after it was interrupted. */
const REPORTING: ReadonlySet<JobOrderState> = new Set(['running', 'held', 'suspended']);

export const isDone = (job: Pick<Job, 'status'>): boolean => DONE.has(job.status);

/** No unit comes from here any more. */
export const hasEnded = (job: Pick<Job, 'status'>): boolean => isDone(job) || job.status === 'aborted';

export const takesReports = (job: Pick<Job, 'status'>): boolean => REPORTING.has(job.status);

/** The books of a job as libs/quantities keeps them; units in work are not told apart from those not started. */
export function flowOf({ remaining: _derived, ...books }: JobBalance): FlowBalance {
  return { ...books, wip: '0' };
}

/** A job with new books. */
export function withBooks(job: Job, { wip: _none, ...books }: FlowBalance): Job {
  return { ...job, balance: { ...books, remaining: remaining({ ...books, wip: '0' }) } };
}

/** Neither good nor scrap nor waiting for rework. */
export function notStartedOf({ received, good, scrap, rework }: JobBalance): DecimalString {
  return decimal.sub(received, good, scrap, rework);
}

const STAMPS: Partial<Record<JobOrderAction, 'dispatchedAt' | 'startedAt' | 'endedAt'>> = {
  dispatch: 'dispatchedAt',
  start: 'startedAt',
  complete: 'endedAt',
  abort: 'endedAt',
  skip: 'endedAt',
  cancel: 'endedAt',
};

/**
 * The job after `action`, its time and reason noted; what its machine had refused before is past.
 * @throws DomainError `lifecycle.transition-not-allowed`
 */
export function act(job: Job, action: JobOrderAction, at: Date, reason: string | null): Job {
  const status = jobOrder.next(job.status, action);
  const stamp = STAMPS[action];
  return {
    ...job,
    status,
    ...(stamp ? { [stamp]: at.toISOString() } : {}),
    holdReason: action === 'hold' || action === 'suspend' ? reason : null,
    heldByOrder: false,
    trouble: null,
    version: job.version + 1,
  };
}

/** @throws DomainError `work-order.reason-required` (400) */
export function requireReason(reason: string | null | undefined): string {
  const text = reason?.trim();
  if (!text) throw new DomainError('invalid', 'work-order.reason-required');
  return text;
}

/** What others may see of a job. */
export function viewOf(job: Job): JobOrder {
  const { seq: _seq, heldByOrder: _heldByOrder, predecessors: _predecessors, ...view } = job;
  return view;
}
