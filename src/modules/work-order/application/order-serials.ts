import { Injectable } from '@nestjs/common';
import { decimal, DomainError } from '#libs/kernel';
import { workOrder } from '#libs/lifecycles';
import { MaterialApi } from '#modules/material';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { orderBalanceOf } from '../domain/books';
import { requireReason } from '../domain/job';
import type { StoredOrder } from '../domain/order';
import type { CommandOptions } from '../domain/types';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';
import { Facts } from './facts';

/** The pieces of an order that can be told apart before they are finished. */
@Injectable()
export class OrderSerials {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly material: MaterialApi,
    private readonly facts: Facts,
  ) {}

  /**
   * Gives the pieces that are still to be made their serial numbers now, so that they can be told apart.
   * @throws DomainError `work-order.not-released` (409), and as {@link MaterialApi.giveSerials} says
   */
  async give(id: string, { expectedVersion }: CommandOptions): Promise<StoredOrder> {
    return this.unitOfWork.run(async () => {
      const order = await this.orders.lock(id);
      if (expectedVersion !== undefined) requireVersion(order.version, expectedVersion);
      if (!workOrder.can(order.status, 'hold') && order.status !== 'on-hold')
        throw new DomainError('conflict', 'work-order.not-released', { state: order.status });
      const { finished, scrap } = orderBalanceOf(await this.jobs.lockAll(id), order);
      const numbers = await this.material.giveSerials(
        id,
        order.materialId,
        decimal.sub(order.quantity, finished, scrap),
      );
      const next: StoredOrder = { ...order, version: order.version + 1 };
      await this.orders.save(next);
      this.facts.orderFact(next, 'work-order.serials-given', {
        payload: { count: numbers.length, first: numbers[0], last: numbers.at(-1) },
      });
      return next;
    });
  }

  /**
   * Holds pieces that are being made: no job of the order starts or goes on until they are let go, scrapped or split off.
   * @throws DomainError `work-order.reason-required` (400), and as {@link MaterialApi.holdSerials} says
   */
  async hold(id: string, numbers: readonly string[], reason: string | undefined): Promise<StoredOrder> {
    return this.decide(id, numbers, 'work-order.serials-held', reason, (why) =>
      this.material.holdSerials(id, numbers, why),
    );
  }

  /** @throws DomainError `work-order.reason-required` (400), and as {@link MaterialApi.releaseSerials} says */
  async release(id: string, numbers: readonly string[], reason: string | undefined): Promise<StoredOrder> {
    return this.decide(id, numbers, 'work-order.serials-released', reason, () =>
      this.material.releaseSerials(id, numbers),
    );
  }

  private async decide(
    id: string,
    numbers: readonly string[],
    type: string,
    reason: string | undefined,
    write: (why: string) => Promise<void>,
  ): Promise<StoredOrder> {
    return this.unitOfWork.run(async () => {
      const order = await this.orders.lock(id);
      const why = requireReason(reason);
      await write(why);
      this.facts.orderFact(order, type, { reason: why, payload: { serials: numbers } });
      return order;
    });
  }
}
