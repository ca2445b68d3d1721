import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { MaterialApi } from '#modules/material';
import { ToolingApi } from '#modules/tooling';
import { may, type Principal } from '#platform/auth';
import type { Scanned } from '../domain/types';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';
import { OrderReader } from './order-reader';

/** What a printed code stands for. */
@Injectable()
export class Scans {
  constructor(
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly reader: OrderReader,
    private readonly materials: MaterialApi,
    private readonly tooling: ToolingApi,
  ) {}

  /** @throws DomainError `entity.not-found` {type: 'code', id} also for what the principal may not read */
  async find(principal: Principal, code: string): Promise<Scanned> {
    const orderId = await this.orders.idByNumber(code);
    if (orderId && (await this.sees(principal, orderId))) return { kind: 'work-order', id: orderId };
    const job = await this.jobs.placeByNumber(code);
    if (job && (await this.sees(principal, job.workOrderId))) return { kind: 'job-order', ...job };
    // Who puts lots and tools in at a station may know that this is one.
    const works = may(principal, 'job-order.execute');
    const lot = works || may(principal, 'lot.read') ? await this.materials.lotByNumber(code) : null;
    if (lot) return { kind: 'lot', id: lot.id };
    const tool = works || may(principal, 'tool.read') ? await this.tooling.find(code) : null;
    if (tool) return { kind: 'tool', id: tool.id };
    throw new DomainError('not-found', 'entity.not-found', { type: 'code', id: code });
  }

  /** A station knows the orders that come past it. */
  private async sees(principal: Principal, orderId: string): Promise<boolean> {
    if (principal.kind === 'station')
      return principal.workUnitId !== null && this.jobs.passes(orderId, principal.workUnitId);
    return this.reader.mayRead(principal, orderId);
  }
}
