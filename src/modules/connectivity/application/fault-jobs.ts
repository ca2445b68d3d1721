import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { LedgerConsumers } from '#platform/ledger';
import { type JobData, JobQueue } from '#platform/queue';
import { FaultRepository } from '../persistence/fault.repository';
import { Gateway } from './gateway';

const KIND = 'machine-fault';
/** A machine that comes back within this is not worth another try of the queue. */
const WAIT_MS = 10_000;

interface FaultData extends JobData {
  readonly faultId: string;
}

/** From the committed request to the gateway that has the machine. */
@Injectable()
export class FaultJobs implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly queue: JobQueue,
    private readonly faults: FaultRepository,
    private readonly gateway: Gateway,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'connectivity.faults',
      types: ['fault.injected', 'fault.clear-requested'],
      handle: ({ id, subjectId, correlationId }) =>
        this.queue.enqueue(KIND, id, { correlationId, causationId: id, faultId: subjectId }),
    });
    this.queue.register<FaultData>({
      kind: KIND,
      role: 'gateway',
      concurrency: 8,
      attempts: 8,
      run: ({ faultId }) => this.run(faultId),
    });
  }

  /** Another try of the queue may reach the gateway that has the machine; that gateway also looks by itself. */
  private async run(faultId: string): Promise<void> {
    const fault = await this.faults.find(faultId);
    if (!fault || !isPending(fault)) return;
    const session = this.gateway.sessionOf(fault.workUnitId);
    if (!session) throw new DomainError('unavailable', 'connectivity.other-gateway');
    await session.untilConnected(WAIT_MS);
    await session.attendFaults();
    const after = await this.faults.find(faultId);
    if (after && isPending(after)) throw new DomainError('unavailable', 'opcua.not-connected');
  }
}

function isPending({ state }: { readonly state: string }): boolean {
  return state === 'asked' || state === 'clearing';
}
