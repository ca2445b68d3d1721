import { decodeJobState } from './job-state';
import type { DecodedJob } from './job-types';
import type { JobObservation } from './types';

/**
 * The list of jobs and the events about them tell the same story twice, and after a reconnect once more. This keeps
 * what was told last and lets through only what is new: another state, or quantities not known before.
 */
export class JobObservations {
  private readonly last = new Map<string, JobObservation>();

  constructor(private readonly receiver: string) {}

  /** Null when it says nothing new, is older than what is known, or has no state we know. */
  observe(job: DecodedJob, at: Date, initial: boolean): JobObservation | null {
    const state = decodeJobState(job.states);
    if (!state || job.jobOrderId === '') return null;
    const before = this.last.get(job.jobOrderId);
    const same = before !== undefined && before.state === state.state && before.substate === state.substate;
    if (before && !same && at.getTime() < before.at.getTime()) return null;
    const produced = job.produced ?? before?.produced;
    const good = job.good ?? before?.good;
    if (same && produced === before.produced && good === before.good) return null;
    const observation: JobObservation = {
      receiver: this.receiver,
      jobOrderId: job.jobOrderId,
      ...state,
      at,
      ...(produced === undefined ? {} : { produced }),
      ...(good === undefined ? {} : { good }),
      initial,
    };
    this.last.set(job.jobOrderId, observation);
    return observation;
  }

  /** The machine's list no longer has other jobs than these: one that comes again is new. */
  keep(jobOrderIds: ReadonlySet<string>): void {
    for (const id of this.last.keys()) if (!jobOrderIds.has(id)) this.last.delete(id);
  }
}
