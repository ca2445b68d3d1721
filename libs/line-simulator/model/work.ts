import { moving, standing } from './cycle';
import { type JobCause, jobTransition } from './job-lifecycle';
import { JobList } from './job-list';
import { type Job, occupiesMachine } from './job-order';
import type { Cycle, JobEvent } from './machine-types';

/** The jobs of a machine and the part in it: what each transition of a job does to that part. Times are floor milliseconds. */
export class Work {
  readonly jobs: JobList;
  /** The finished part's cycle, 0 before the first. */
  lastCycleMs = 0;
  private cycle: Cycle | null = null;
  private events: JobEvent[] = [];

  /** @param plan how long the next part of a job will take */
  constructor(
    jobs: readonly Job[],
    private readonly plan: (job: Job) => number,
  ) {
    this.jobs = new JobList(jobs);
  }

  get hasPart(): boolean {
    return this.cycle !== null;
  }

  /** When the part is finished; null while it stands or there is none. */
  get dueAt(): number | null {
    return this.cycle?.dueAt ?? null;
  }

  /** The transitions since the last call, oldest first. */
  takeEvents(): readonly JobEvent[] {
    return this.events.splice(0);
  }

  /** Moves the job along `cause` and everything in the machine that hangs on it. @returns false when nothing changed */
  take(job: Job, cause: JobCause, now: number): boolean {
    const step = jobTransition(job.state, cause);
    const known = this.jobs.find(job.order.id);
    if (!step || !known) return false;
    if (step.to === 'removed') {
      this.jobs.remove(known.order.id);
      return true;
    }
    const ends = step.to === 'ended' || step.to === 'aborted';
    const after: Job = {
      ...job,
      state: step.to,
      substate: step.substate,
      startedAt: step.to === 'running' ? (job.startedAt ?? now) : job.startedAt,
      endedAt: ends ? now : null,
    };
    this.jobs.put(after);
    this.moveCycle(known, after, now);
    if (step.number !== null) this.events.push({ job: after, from: job.state, transition: step.number, at: now });
    if (ends) this.jobs.forgetOldest();
    return true;
  }

  /** The part is finished: it leaves the machine. */
  finishPart(): void {
    this.lastCycleMs = this.cycle?.durationMs ?? 0;
    this.cycle = null;
  }

  /** The next part of the running job comes in, if there is such a job and no part yet. */
  nextPart(now: number): void {
    const running = this.jobs.running();
    if (!running || this.cycle) return;
    const durationMs = this.plan(running);
    this.cycle = { durationMs, remainingMs: durationMs, dueAt: now + durationMs };
  }

  /** A part in the machine waits while its job is interrupted; it is taken out uncounted when the job ends early. */
  private moveCycle(before: Job, after: Job, now: number): void {
    if (after.state === 'running') {
      if (this.cycle) this.cycle = moving(this.cycle, now);
      else this.nextPart(now);
    } else if (after.state === 'interrupted') {
      if (this.cycle) this.cycle = standing(this.cycle, now);
    } else if (occupiesMachine(before)) {
      this.cycle = null;
    }
  }
}
