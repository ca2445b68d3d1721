import { Injectable } from '@nestjs/common';
import { decimal } from '#libs/kernel';
import { workOrder } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { blockersOf } from '../domain/books';
import { isDone, type Job } from '../domain/job';
import { actOn, type StoredOrder } from '../domain/order';
import { settle } from '../domain/settling';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';
import type { CompletionBlocker } from '../domain/types';
import { Facts } from './facts';
import { Inspections } from './inspections';

/** What follows by itself: units move on, jobs become ready, and the order is completed with its last job. */
@Injectable()
export class Progress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly inspections: Inspections,
    private readonly facts: Facts,
    private readonly floor: FloorClock,
  ) {}

  /**
   * Settles an order's locked jobs and writes what differs from `before`.
   * @param acted jobs as the command left them; their own facts are told by the command
   * @returns the jobs as written
   */
  async settle(before: readonly Job[], acted: readonly Job[], at: Date): Promise<readonly Job[]> {
    const { jobs, certain } = settle(acted, at);
    const written: Job[] = [];
    for (const job of jobs) {
      const counts = certain.has(job.id) && job.status !== 'cancelled' && decimal.isPositive(job.balance.received);
      written.push(counts ? await this.inspections.expect(job, job.balance.received) : job);
    }
    const stored = new Map(before.map((job) => [job.id, job]));
    await this.jobs.save(written.filter((job) => stored.get(job.id) !== job));
    const followed = written.flatMap((to, index) => {
      const from = acted[index];
      return from && from.status !== to.status ? [{ from, to }] : [];
    });
    for (const { from, to } of followed)
      this.facts.jobChanged(from, to, to.status === 'ready' ? 'make-ready' : 'cancel', { at });
    const cancelled = followed.map(({ to }) => to).filter(({ status }) => status === 'cancelled');
    await this.inspections.cancel(cancelled, 'nothing arrived');
    return written;
  }

  /** Why the order cannot be completed; inspections are asked only when nothing else is in the way. */
  async blockers(order: StoredOrder, jobs: readonly Job[]): Promise<CompletionBlocker[]> {
    const own = blockersOf(jobs, order.quantity, order.overTolerancePercent);
    return own.length > 0 ? own : this.inspections.blockers(jobs);
  }

  /** Completes the locked order if its state, books and inspections allow; else leaves it, and reading it says why. */
  async completeIfPossible(order: StoredOrder, jobs: readonly Job[], at: Date): Promise<StoredOrder> {
    if (!workOrder.can(order.status, 'complete') || !jobs.every(isDone)) return order;
    if ((await this.blockers(order, jobs)).length > 0) return order;
    const completed = actOn(order, 'complete', at, null);
    await this.orders.save(completed);
    this.facts.orderChanged(order, completed, 'complete', { at });
    return completed;
  }

  /** Looks again after something outside has changed, such as a last inspection. */
  async lookAgain(workOrderId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const order = await this.orders.lock(workOrderId);
      if (!workOrder.can(order.status, 'complete')) return;
      await this.completeIfPossible(order, await this.jobs.lockAll(order.id), this.floor.now());
    });
  }
}
