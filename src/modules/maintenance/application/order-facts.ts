import { Injectable } from '@nestjs/common';
import { Ledger } from '#platform/ledger';
import type { MaintenanceOrder } from '../domain/order';

/** The ledger entries about maintenance orders. */
@Injectable()
export class OrderFacts {
  constructor(private readonly ledger: Ledger) {}

  tell(
    order: MaintenanceOrder,
    happened: string,
    more: Readonly<Record<string, unknown>> = {},
    reason: string | null = null,
  ): void {
    const { id, number, workUnitId, jobOrderId, workOrderId, attemptId, lineMode, kind, origin, title } = order;
    this.ledger.append({
      type: `maintenance-order.${happened}`,
      subjectId: id,
      workUnitId,
      jobOrderId,
      workOrderId,
      attemptId,
      lineMode,
      reason,
      payload: { number, kind, origin, title, ...more },
    });
  }
}
