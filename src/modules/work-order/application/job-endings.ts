import { Injectable } from '@nestjs/common';
import { decimal, DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { act, hasEnded, notStartedOf, requireReason, viewOf, type Job } from '../domain/job';
import type { StoredOrder } from '../domain/order';
import { returnUnstarted } from '../domain/settling';
import { bypass, requireOneEnd } from '../domain/skipping';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';
import type { CompleteJobOptions, JobCommandOptions, JobOrder } from '../domain/types';
import { Facts } from './facts';
import { Inspections } from './inspections';
import { Progress } from './progress';

/** A locked order with all its locked jobs, and the one a command is about. */
interface Whole {
  readonly order: StoredOrder;
  readonly jobs: readonly Job[];
  readonly job: Job;
}

/** The ways a job order ends that concern the others: completed, skipped, cancelled. */
@Injectable()
export class JobEndings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly inspections: Inspections,
    private readonly progress: Progress,
    private readonly facts: Facts,
    private readonly floor: FloorClock,
  ) {}

  /**
   * Ends a job whose work is done; its good units all move on, and with the last job the order is completed.
   * @throws DomainError `work-order.predecessor-open` while more may come, `work-order.rework-open`,
   *   `work-order.quantity-remaining` without `allowPartial`, `work-order.inspection-open` (409);
   *   `work-order.reason-required` (400)
   */
  async complete(id: string, options: CompleteJobOptions = {}): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const whole = await this.lock(id);
      const { job } = whole;
      const at = options.at ?? this.floor.now();
      const done = act(job, 'complete', at, null);
      requireNothingMore(whole);
      const left = notStartedOf(job.balance);
      if (!decimal.isZero(job.balance.rework))
        throw new DomainError('conflict', 'work-order.rework-open', {
          jobOrder: job.number,
          quantity: job.balance.rework,
        });
      if (!decimal.isZero(left) && !options.allowPartial)
        throw new DomainError('conflict', 'work-order.quantity-remaining', { jobOrder: job.number, remaining: left });
      const reason = decimal.isZero(left) ? (options.reason ?? null) : requireReason(options.reason);
      const ended = await this.inspections.requireGate(returnUnstarted(done));
      const payload = { good: ended.balance.good, scrap: ended.balance.scrap, returned: ended.balance.returned };
      this.facts.jobChanged(job, ended, 'complete', { at, reason, payload });
      return this.end({ ...whole, acted: givenBack(whole) }, ended, at);
    });
  }

  /**
   * Leaves an operation out; units pass it by.
   * @throws DomainError `work-order.skip-joining`, `work-order.skip-mandatory-inspection` (409),
   *   `work-order.reason-required` (400)
   */
  async skip(id: string, options: JobCommandOptions): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const whole = await this.lock(id);
      const at = options.at ?? this.floor.now();
      if (whole.job.kind === 'rework') throw new DomainError('conflict', 'work-order.not-for-rework');
      const skipped = act(whole.job, 'skip', at, null);
      const reason = requireReason(options.reason);
      requireOneEnd(whole.jobs, whole.job);
      await this.inspections.requireSkippable(skipped);
      const { jobs, links } = bypass(whole.jobs, skipped);
      await this.jobs.bypass(id, links);
      await this.inspections.cancel([skipped], reason);
      this.facts.jobChanged(whole.job, skipped, 'skip', { at, reason });
      const ended = jobs.find((job) => job.id === id) ?? skipped;
      return this.end({ ...whole, acted: jobs }, ended, at);
    });
  }

  /**
   * Gives a job up before it started; its units go back to the store, and what comes behind it gets none.
   * @throws DomainError `work-order.predecessor-open` (409), `work-order.reason-required` (400)
   */
  async cancel(id: string, options: JobCommandOptions): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const whole = await this.lock(id);
      const at = options.at ?? this.floor.now();
      const cancelled = returnUnstarted(act(whole.job, 'cancel', at, null));
      const reason = requireReason(options.reason);
      requireNothingMore(whole);
      await this.inspections.cancel([cancelled], reason);
      this.facts.jobChanged(whole.job, cancelled, 'cancel', { at, reason });
      return this.end({ ...whole, acted: givenBack(whole) }, cancelled, at);
    });
  }

  /** Ends a job badly; what a rework job order has not made waits again where it came from. */
  async abort(id: string, options: JobCommandOptions): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const whole = await this.lock(id);
      const at = options.at ?? this.floor.now();
      const reason = options.reason?.trim() || null;
      const aborted = act(whole.job, 'abort', at, reason);
      const ended = whole.job.kind === 'rework' ? returnUnstarted(aborted) : aborted;
      const base = givenBack(whole).filter((job) => job.id === whole.job.returnsTo);
      await this.jobs.save([ended, ...base]);
      this.facts.jobChanged(whole.job, ended, 'abort', { at, reason });
      await this.inspections.cancel([ended], reason ?? '');
      return viewOf(ended);
    });
  }

  private async end(whole: Whole & { readonly acted?: readonly Job[] }, ended: Job, at: Date): Promise<JobOrder> {
    const acted = (whole.acted ?? whole.jobs).map((job) => (job.id === ended.id ? ended : job));
    const written = await this.progress.settle(whole.jobs, acted, at);
    await this.progress.completeIfPossible(whole.order, written, at);
    return viewOf(written.find((job) => job.id === ended.id) ?? ended);
  }

  private async lock(id: string): Promise<Whole> {
    const order = await this.orders.lockByJob(id);
    const jobs = await this.jobs.lockAll(order.id);
    const job = jobs.find((each) => each.id === id);
    if (!job) throw new DomainError('not-found', 'entity.not-found', { type: 'job-order', id });
    return { order, jobs, job };
  }
}

/** All jobs, with what a rework job order that ends has not made waiting again where it came from. */
function givenBack({ jobs, job }: Whole): readonly Job[] {
  const left = notStartedOf(job.balance);
  return jobs.map((each) =>
    each.id === job.returnsTo
      ? { ...each, reworkSent: decimal.sub(each.reworkSent, left), version: each.version + 1 }
      : each,
  );
}

/** @throws DomainError `work-order.predecessor-open` {jobOrder, predecessor} */
function requireNothingMore({ jobs, job }: Whole): void {
  const open = jobs.find((each) => job.predecessors.includes(each.id) && !hasEnded(each));
  if (open)
    throw new DomainError('conflict', 'work-order.predecessor-open', {
      jobOrder: job.number,
      predecessor: open.number,
    });
}
