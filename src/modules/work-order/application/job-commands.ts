import { Injectable } from '@nestjs/common';
import { decimal, DomainError } from '#libs/kernel';
import type { JobOrderAction, WorkOrderState } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { act, viewOf, type Job } from '../domain/job';
import { actOn, isActive } from '../domain/order';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';
import type { JobCommandOptions, JobOrder } from '../domain/types';
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

  private async startOrder(id: string, at: Date): Promise<void> {
    const order = await this.orders.byId(id);
    const started = actOn(order, 'start', at, null);
    await this.orders.save(started);
    this.facts.orderChanged(order, started, 'start', { at });
  }
}
