import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MaterialApi } from '#modules/material';
import { WorkOrderApi } from '#modules/work-order';
import type { LedgerEntry } from '#libs/contracts';
import { LedgerConsumers } from '#platform/ledger';
import { UNDECIDED } from '../domain/inspection';
import { InspectionRepository } from '../persistence/inspection.repository';
import { InspectionFacts } from './inspection-facts';
import { InspectionService } from './inspection.service';
import { Opening } from './opening.service';

/**
 * Lots that come in, and what orders have made, are inspected where a rule says so. A lot that waits for its inspection
 * stays on hold: one that was released another way meanwhile is held again.
 */
@Injectable()
export class StockConsumer implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly opening: Opening,
    private readonly rows: InspectionRepository,
    private readonly inspections: InspectionService,
    private readonly workOrders: WorkOrderApi,
    private readonly material: MaterialApi,
    private readonly facts: InspectionFacts,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'lot-inspection.stock',
      types: ['lot.received', 'lot.produced', 'lot.accepted', 'lot.movement-reversed', 'work-order.completed'],
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle({ type, subjectId, workOrderId, payload, occurredAt }: LedgerEntry): Promise<void> {
    if (type === 'lot.accepted') return this.holdAgain(subjectId);
    if (type === 'lot.movement-reversed') return this.takenBack(subjectId, payload);
    if (type === 'lot.received') {
      const { movementId } = payload;
      return typeof movementId === 'string'
        ? this.opening.received(subjectId, movementId, new Date(occurredAt))
        : undefined;
    }
    const { materialId } = type === 'lot.produced' ? payload : await this.workOrders.order(subjectId);
    const orderId = type === 'lot.produced' ? workOrderId : subjectId;
    if (orderId && typeof materialId === 'string') await this.opening.made(orderId, materialId);
  }

  /** What was split off a lot that waits is held like the lot itself. */
  private async holdAgain(lotId: string): Promise<void> {
    const { edges } = await this.material.trace([lotId], 'backward', { depth: 1 });
    for (const waiting of [lotId, ...edges.map(({ consumedLotId }) => consumedLotId)])
      for (const inspection of await this.rows.lockOfLot(waiting, UNDECIDED)) {
        const held = await this.material.holdLots([lotId], inspection.number);
        if (held > 0) this.facts.tell(inspection, 'held-again', { lotId });
      }
  }

  /** A receipt that never was is not inspected. */
  private async takenBack(lotId: string, { status }: LedgerEntry['payload']): Promise<void> {
    const isGone = typeof status === 'object' && status !== null && 'to' in status && status.to === 'cancelled';
    if (!isGone) return;
    for (const inspection of await this.rows.lockOfLot(lotId, UNDECIDED))
      if (inspection.lotIds.length === 1) await this.inspections.cancelGone(inspection);
  }
}
