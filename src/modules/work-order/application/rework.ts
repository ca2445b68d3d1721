import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { requireReason, viewOf } from '../domain/job';
import { isActive } from '../domain/order';
import { sendToRework } from '../domain/reworking';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';
import type { JobOrder, SendToRework } from '../domain/types';
import { Facts } from './facts';

/** Units sent back to rework 返工 at an operation of one's choice, besides the routing. */
@Injectable()
export class Rework {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly facts: Facts,
    private readonly floor: FloorClock,
  ) {}

  /**
   * Makes a rework job order for units that wait for rework at `jobOrderId`; what it makes good or scraps counts there.
   * @returns the rework job order, ready
   * @throws DomainError as `sendToRework`; `work-order.order-not-active`, `work-order.not-for-rework` (409),
   *   `entity.not-found` (operation), `work-order.reason-required` (400)
   */
  async send(jobOrderId: string, { quantity, operationId, reason }: SendToRework): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const order = await this.orders.lockByJob(jobOrderId);
      const jobs = await this.jobs.lockAll(order.id);
      const job = jobs.find(({ id }) => id === jobOrderId);
      if (!job || job.kind === 'rework') throw new DomainError('conflict', 'work-order.not-for-rework');
      if (!isActive(order.status))
        throw new DomainError('conflict', 'work-order.order-not-active', { state: order.status });
      const why = requireReason(reason);
      const chosen = operationId ?? job.operationId;
      const directive = await this.orders.directive(order.id);
      const operation = directive?.operations.find((each) => each.operationId === chosen);
      if (!operation) throw new DomainError('not-found', 'entity.not-found', { type: 'operation', id: chosen });
      const at = this.floor.now();
      const { base, rework } = sendToRework({ order, jobs, base: job, operation, quantity, id: newId(), at });
      await this.jobs.save([base]);
      await this.jobs.addAll([rework]);
      const people = (await this.jobs.assignedTo([job.id])).get(job.id) ?? [];
      await this.jobs.assign([rework.id], people, at);
      this.facts.job(base, 'job-order.sent-to-rework', {
        at,
        reason: why,
        payload: { reworkJobOrderId: rework.id, reworkNumber: rework.number, quantity, loop: rework.reworkLoop },
      });
      this.facts.jobCreated(rework, at);
      return viewOf(rework);
    });
  }
}
