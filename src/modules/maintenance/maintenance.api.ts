import { Injectable } from '@nestjs/common';
import { OrderRepository } from './persistence/order.repository';

/** The front door of maintenance: which work units may not be used. */
@Injectable()
export class MaintenanceApi {
  constructor(private readonly orders: OrderRepository) {}

  /** Those of the work units at which somebody works, or whose test run after the work is missing. */
  async outOfUse(workUnitIds: readonly string[]): Promise<ReadonlySet<string>> {
    return workUnitIds.length === 0 ? new Set() : this.orders.outOfUse(workUnitIds);
  }
}
