import { Injectable, type OnModuleInit } from '@nestjs/common';
import { WorkOrderApi } from '#modules/work-order';
import type { LedgerEntry } from '#libs/contracts';
import { LedgerConsumers } from '#platform/ledger';
import { MachineHandOver } from './machine-hand-over';

/** Reason on entries that only repeat what a machine has reported; there is nothing to tell it. */
export const BY_MACHINE = 'machine';

/**
 * Tells machines what was decided about their job orders, whoever decided it: the board, the station, or a hold of the
 * whole order. After the commit and by the ledger, so that a crash loses no command.
 */
@Injectable()
export class MachineFollower implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly workOrders: WorkOrderApi,
    private readonly handOver: MachineHandOver,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'execution.machine-follower',
      types: [
        'job-order.dispatched',
        'job-order.revoked',
        'job-order.suspended',
        'job-order.held',
        'job-order.resumed',
        'job-order.completed',
        'job-order.aborted',
        'job-order.cancelled',
        'job-order.skipped',
      ],
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle(entry: LedgerEntry): Promise<void> {
    if (!entry.jobOrderId || entry.reason === BY_MACHINE) return;
    const job = await this.workOrders.jobOrder(entry.jobOrderId);
    if (job.control !== 'machine') return;
    switch (entry.type) {
      case 'job-order.dispatched':
        // Revoked again before this was read: nothing to store.
        return job.status === 'dispatched' ? this.handOver.store(job) : undefined;
      case 'job-order.suspended':
      case 'job-order.held':
        return this.handOver.pause(job);
      case 'job-order.resumed':
        return this.handOver.resume(job);
      case 'job-order.completed':
        return this.handOver.finish(job);
      default:
        return this.handOver.withdraw(job);
    }
  }
}
