import { isOver, type Job, occupiesMachine } from './job-order';

/** Jobs not yet over that the machine accepts (MaxDownloadableJobOrders). */
export const MAX_OPEN_JOBS = 20;

/** Jobs over that are remembered when no client clears them; the oldest go first, so that the list cannot fill up. */
const MAX_FINISHED_JOBS = 40;

/** The jobs a machine holds, in the order of their storing. */
export class JobList {
  constructor(private jobs: readonly Job[]) {}

  all(): readonly Job[] {
    return this.jobs;
  }

  find(id: string): Job | undefined {
    return this.jobs.find((job) => job.order.id === id);
  }

  running(): Job | undefined {
    return this.jobs.find((job) => job.state === 'running');
  }

  /** The job whose part is in the machine. */
  occupant(): Job | undefined {
    return this.jobs.find(occupiesMachine);
  }

  /** The highest priority first, then the order in which they were stored. */
  nextToBegin(): Job | null {
    const allowed = this.jobs.filter((job) => job.state === 'allowed-to-start');
    return allowed.reduce<Job | null>(
      (best, job) => (best && best.order.priority >= job.order.priority ? best : job),
      null,
    );
  }

  hasRoom(): boolean {
    return this.jobs.filter((job) => !isOver(job)).length < MAX_OPEN_JOBS;
  }

  add(job: Job): void {
    this.jobs = [...this.jobs, job];
  }

  /** Puts the job as it is now in the place of the one with its id. */
  put(after: Job): void {
    this.jobs = this.jobs.map((job) => (job.order.id === after.order.id ? after : job));
  }

  remove(id: string): void {
    this.jobs = this.jobs.filter((job) => job.order.id !== id);
  }

  forgetOldest(): void {
    const over = this.jobs.filter(isOver).sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0));
    const forgotten = new Set(over.slice(0, Math.max(0, over.length - MAX_FINISHED_JOBS)));
    this.jobs = this.jobs.filter((job) => !forgotten.has(job));
  }
}
