import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { LedgerConsumers } from '#platform/ledger';
import { TransportRepository } from '../persistence/transport.repository';
import { TransportService } from './transport.service';

const BY_MACHINE = 'machine';

/** Lets transports follow what the machine that carries them reports; what it says twice changes nothing. */
@Injectable()
export class CarrierObserver implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly tasks: TransportRepository,
    private readonly service: TransportService,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'logistics.carriers',
      types: ['machine-job.state-changed', 'machine-job.answered'],
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle({ jobOrderId, workOrderId, occurredAt, payload, type }: LedgerEntry): Promise<void> {
    // Jobs of work orders are another module's.
    const task = jobOrderId && !workOrderId ? await this.tasks.byId(jobOrderId) : null;
    if (!task || payload['run'] !== task.run) return;
    const step = { at: new Date(occurredAt), reason: BY_MACHINE };
    if (type === 'machine-job.answered') {
      const refused = payload['ok'] === false && (payload['action'] === 'store' || payload['action'] === 'start');
      if (refused && task.status === 'assigned')
        await this.service.release(task.id, step, String(payload['error'] ?? 'connectivity.no-machine'));
      return;
    }
    const to = payload['to'];
    if ((to === 'running' || to === 'ended') && task.status === 'assigned') await this.service.pickUp(task.id, step);
    if (to === 'ended' && (task.status === 'assigned' || task.status === 'in-transit'))
      await this.service.deliver(task.id, step);
    if (to === 'aborted' && (task.status === 'assigned' || task.status === 'in-transit'))
      await this.service.cancel(task.id, { ...step, byMachine: true });
  }
}
