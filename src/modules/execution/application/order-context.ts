import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConnectivityApi } from '#modules/connectivity';
import { EquipmentApi } from '#modules/equipment';
import type { LedgerEntry } from '#libs/contracts';
import { LedgerConsumers } from '#platform/ledger';

const BEGINS = new Set(['job-order.started', 'job-order.resumed']);
const ENDS = ['job-order.completed', 'job-order.aborted', 'job-order.suspended'];

/**
 * Tells a work unit which job it works on, from the floor's own facts, so that its states can be read with and without an
 * order (ISO 22400-2). A work unit without a machine has no other source for its state than the job itself.
 */
@Injectable()
export class OrderContextWriter implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly equipment: EquipmentApi,
    private readonly connectivity: ConnectivityApi,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'execution.order-context',
      types: [...BEGINS, 'job-order.held', ...ENDS],
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle(entry: LedgerEntry): Promise<void> {
    const { workUnitId, jobOrderId, workOrderId } = entry;
    if (!workUnitId || !jobOrderId || !workOrderId) return;
    const at = new Date(entry.occurredAt);
    const begins = BEGINS.has(entry.type);
    const ends = ENDS.includes(entry.type);
    if (begins) await this.equipment.setOrderContext({ workUnitId, jobOrderId, workOrderId, at });
    if (ends) await this.clear(workUnitId, jobOrderId, at);
    if (await this.connectivity.connectionOf(workUnitId)) return;
    const state = begins ? 'producing' : 'idle';
    await this.equipment.recordState({ workUnitId, state, at, source: 'person', quality: 'good' });
  }

  /** A job that ends after another has begun at the work unit does not take the other's context away. */
  private async clear(workUnitId: string, jobOrderId: string, at: Date): Promise<void> {
    const current = await this.equipment.currentState(workUnitId);
    if (current?.jobOrderId === jobOrderId) {
      await this.equipment.setOrderContext({ workUnitId, jobOrderId: null, workOrderId: null, at });
    }
  }
}
