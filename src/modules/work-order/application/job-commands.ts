import { Injectable } from '@nestjs/common';
import { decimal, DomainError } from '#libs/kernel';
import type { JobOrderAction, WorkOrderState } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { act, hasEnded, requireReason, viewOf, type Job } from '../domain/job';
import { actOn, isActive } from '../domain/order';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';
import type { JobCommandOptions, JobOrder, JobTrouble } from '../domain/types';
import { Facts } from './facts';

/** Actions that end a job order and so concern others are in job-endings. */
type SingleAction = Exclude<JobOrderAction, 'complete' | 'abort' | 'skip' | 'cancel'>;

type Guard = (job: Job, order: WorkOrderState) => void;

function requireActive(_job: Job, order: WorkOrderState): void {
  if (!isActive(order)) throw new DomainError('conflict', 'work-order.order-not-active', { state: order });
}

function requireUnits({ number, balance }: Job): void {
  if (!decimal.isPositive(balance.remaining))
    throw new DomainError('conflict', 'work-order.nothing-received', { jobOrder: number });
}

/** What must hold besides the state of the job, by action. */
const GUARDS: Partial<Record<JobOrderAction, readonly Guard[]>> = {
  'make-ready': [requireActive, requireUnits],
  dispatch: [requireActive, requireUnits],
  start: [requireActive, requireUnits],
  resume: [requireActive],
};

/** Verbs of one job order that concern no other one. */
@Injectable()
export class JobCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly facts: Facts,
    private readonly floor: FloorClock,
  ) {}

  /**
   * Does `action` to a job order; the first start starts its order.
   * @throws DomainError `lifecycle.transition-not-allowed`, `work-order.order-not-active`,
   *   `work-order.nothing-received` (409), `entity.not-found` (404)
   */
  async act(id: string, action: SingleAction, options: JobCommandOptions = {}): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const { job, orderStatus } = await this.jobs.lockWithOrder(id);
      const at = options.at ?? this.floor.now();
      const reason = options.reason?.trim() || null;
      const next = act(job, action, at, reason);
      for (const guard of GUARDS[action] ?? []) guard(job, orderStatus);
      await this.jobs.save([next]);
      this.facts.jobChanged(job, next, action, { at, reason });
      if (action === 'start' && orderStatus === 'released') await this.startOrder(job.workOrderId, at);
      return viewOf(next);
    });
  }

  /**
   * Notes what the machine of a job refused, or with `null` that this is over; the job's state stays.
   * @throws DomainError `entity.not-found` (404)
   */
  async setTrouble(id: string, trouble: JobTrouble | null): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const { job } = await this.jobs.lockWithOrder(id);
      if (job.trouble === null && trouble === null) return viewOf(job);
      const next: Job = { ...job, trouble, version: job.version + 1 };
      await this.jobs.save([next]);
      const { action, code, params } = trouble ?? { ...job.trouble, code: null, params: null };
      const type = trouble ? 'job-order.machine-refused' : 'job-order.machine-accepted';
      this.facts.job(next, type, { payload: { action, error: code, errorParams: params } });
      return viewOf(next);
    });
  }

  /**
   * From now on people do and report a job that was its machine's.
   * @throws DomainError `work-order.not-by-machine`, `lifecycle.transition-not-allowed` once it runs or has ended
   *   (409), `work-order.reason-required` (400)
   */
  async takeOver(id: string, why: string): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const { job } = await this.jobs.lockWithOrder(id);
      const reason = requireReason(why);
      if (job.control !== 'machine') throw new DomainError('conflict', 'work-order.not-by-machine');
      if (job.status === 'running' || hasEnded(job))
        throw new DomainError('conflict', 'lifecycle.transition-not-allowed', {
          lifecycle: 'job-order',
          state: job.status,
          action: 'take-over',
        });
      const next: Job = { ...job, control: 'person', reporting: 'person', trouble: null, version: job.version + 1 };
      await this.jobs.save([next]);
      this.facts.job(next, 'job-order.taken-over', { reason });
      return viewOf(next);
    });
  }

  private async startOrder(id: string, at: Date): Promise<void> {
    const order = await this.orders.byId(id);
    const started = actOn(order, 'start', at, null);
    await this.orders.save(started);
    this.facts.orderChanged(order, started, 'start', { at });
  }
}
