import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { jobOrder, type JobOrderAction, type WorkOrderAction } from '#libs/lifecycles';
import { openQuantities } from '#libs/quantities';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { balancesOf, routeOf } from '../domain/books';
import { act, type Job } from '../domain/job';
import { actOn, type StoredOrder } from '../domain/order';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';
import type { AbortOptions, CommandOptions } from '../domain/types';
import { Facts } from './facts';
import { Inspections } from './inspections';
import { Progress } from './progress';

/** What a command on an order works with: the locked order before and after, its locked jobs, and when and why. */
interface Step {
  readonly order: StoredOrder;
  readonly next: StoredOrder;
  readonly jobs: readonly Job[];
  readonly at: Date;
  readonly reason: string | null;
}

interface Plan {
  /** Written with the new state. */
  readonly also?: Partial<StoredOrder>;
  /** Refuses what the state alone would allow; nothing has been written yet. */
  readonly guard?: (step: Step) => Promise<void>;
  readonly payload?: (jobs: readonly Job[]) => Readonly<Record<string, unknown>>;
  /** May answer a state further on. */
  readonly follow?: (step: Step) => Promise<StoredOrder | void>;
}

/** Verbs of a released order as a whole. */
@Injectable()
export class OrderCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly inspections: Inspections,
    private readonly progress: Progress,
    private readonly facts: Facts,
    private readonly floor: FloorClock,
  ) {}

  /** Pauses the running jobs; none can be started until the order is resumed. */
  async hold(id: string, options: CommandOptions): Promise<StoredOrder> {
    return this.change(id, 'hold', options, {
      follow: async (step) => {
        await this.changeJobs(step, 'hold', ({ status }) => status === 'running', { heldByOrder: true });
      },
    });
  }

  /** Back to the state before, with the jobs the hold had paused; completes the order when that was all it lacked. */
  async resume(id: string, options: CommandOptions = {}): Promise<StoredOrder> {
    return this.change(id, 'resume', options, {
      follow: async (step) => {
        const jobs = await this.changeJobs(step, 'resume', ({ heldByOrder }) => heldByOrder);
        return this.progress.completeIfPossible(step.next, jobs, step.at);
      },
    });
  }

  /** Before any production: the first started job has put the order in progress, where only abort is left. */
  async cancel(id: string, options: CommandOptions): Promise<StoredOrder> {
    return this.change(id, 'cancel', options, { follow: (step) => this.giveUp(step, 'cancel') });
  }

  /** Ends the order and its open jobs badly; every unit still open is disposed of as said. */
  async abort(id: string, options: AbortOptions): Promise<StoredOrder> {
    const disposition = options.disposition ?? 'scrap';
    return this.change(id, 'abort', options, {
      also: { disposition },
      payload: (jobs) => ({ disposition, open: openQuantities(routeOf(jobs), balancesOf(jobs)) }),
      follow: (step) => this.giveUp(step, 'abort'),
    });
  }

  /**
   * Usually the last job does this by itself.
   * @throws DomainError `work-order.job-open`, `work-order.units-open`, `work-order.inspection-open`,
   *   `work-order.too-many` {jobOrder} (409)
   */
  async complete(id: string, options: CommandOptions = {}): Promise<StoredOrder> {
    return this.change(id, 'complete', options, {
      guard: async ({ order, jobs }) => {
        const [first] = await this.progress.blockers(order, jobs);
        if (first) throw new DomainError('conflict', first.code, { jobOrder: first.jobOrderNumber });
      },
    });
  }

  /** Signed off; from now on nothing of it changes. */
  async close(id: string, options: CommandOptions = {}): Promise<StoredOrder> {
    return this.change(id, 'close', options, {
      follow: async (step) => {
        await this.changeJobs(step, 'close', ({ status }) => jobOrder.can(status, 'close'));
      },
    });
  }

  /** For corrections of its reports; afterwards it is completed anew. */
  async reopen(id: string, options: CommandOptions): Promise<StoredOrder> {
    return this.change(id, 'reopen', options, {});
  }

  /** Locks, checks version, state and guard, writes, and then does what follows from it. */
  private async change(
    id: string,
    action: WorkOrderAction,
    options: CommandOptions,
    { also, guard, payload, follow }: Plan,
  ): Promise<StoredOrder> {
    return this.unitOfWork.run(async () => {
      const order = await this.orders.lock(id);
      if (options.expectedVersion !== undefined) requireVersion(order.version, options.expectedVersion);
      const at = this.floor.now();
      const reason = options.reason?.trim() || null;
      const next = { ...actOn(order, action, at, reason), ...also };
      const step: Step = { order, next, jobs: await this.jobs.lockAll(id), at, reason };
      await guard?.(step);
      await this.orders.save(next);
      this.facts.orderChanged(order, next, action, { at, reason, payload: payload?.(step.jobs) ?? {} });
      return (await follow?.(step)) ?? next;
    });
  }

  private async giveUp(step: Step, action: 'cancel' | 'abort'): Promise<void> {
    const open = ({ status }: Job): boolean => jobOrder.can(status, action);
    await this.changeJobs(step, action, open);
    await this.inspections.cancel(step.jobs.filter(open), step.reason ?? '');
  }

  /** Does `action` to the jobs that `which` picks. @returns all jobs as they are then */
  private async changeJobs(
    { jobs, at, reason }: Step,
    action: JobOrderAction,
    which: (job: Job) => boolean,
    also: Partial<Job> = {},
  ): Promise<readonly Job[]> {
    const after = jobs.map((job) => (which(job) ? { ...act(job, action, at, reason), ...also } : job));
    await this.jobs.save(after.filter((job, index) => job !== jobs[index]));
    after.forEach((to, index) => {
      const from = jobs[index];
      if (from && from !== to) this.facts.jobChanged(from, to, action, { at, reason });
    });
    return after;
  }
}
