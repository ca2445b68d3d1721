import type { JobState, JobSubstate } from './job-lifecycle';

/** What the machine understands of a job order; `content` is the whole order as received, to the machine only a text. */
export interface JobOrder {
  readonly id: string;
  readonly content: string;
  /** ISA-95 priority: the higher number is made first. */
  readonly priority: number;
  /** Parts to make; null when the order does not say it, then it cannot be accepted (OPC 40001-3: RunsPlanned). */
  readonly runsPlanned: number | null;
  /** Planned time of one part in floor milliseconds; null: the time of the station. */
  readonly plannedCycleMs: number | null;
}

/** A job on the machine's list, with what became of it. Times are floor milliseconds since 1970. */
export interface Job {
  readonly order: JobOrder;
  readonly state: JobState;
  readonly substate: JobSubstate | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly good: number;
  readonly scrap: number;
  /** Time spent Running, floor milliseconds. */
  readonly productionMs: number;
}

/** A new job as `Store` leaves it. */
export function storedJob(order: JobOrder): Job {
  return {
    order,
    state: 'not-allowed-to-start',
    substate: 'ready',
    startedAt: null,
    endedAt: null,
    good: 0,
    scrap: 0,
    productionMs: 0,
  };
}

/** True once nothing more can happen to the job but its removal. */
export function isOver(job: Job): boolean {
  return job.state === 'ended' || job.state === 'aborted';
}

/** A running or interrupted job has its part in the machine: no other job can begin. */
export function occupiesMachine(job: Job): boolean {
  return job.state === 'running' || job.state === 'interrupted';
}
