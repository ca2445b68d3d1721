import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { LedgerConsumers } from '#platform/ledger';
import { type JobData, JobQueue } from '#platform/queue';
import { ProgramLoadRepository } from '../persistence/program-load.repository';
import { Gateway } from './gateway';

const KIND = 'machine-program';
/** A machine that comes back within this is not worth another try of the queue. */
const WAIT_MS = 10_000;

interface ProgramData extends JobData {
  readonly loadId: string;
}

/** From the committed request to the gateway that has the machine. */
@Injectable()
export class ProgramJobs implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly queue: JobQueue,
    private readonly loads: ProgramLoadRepository,
    private readonly gateway: Gateway,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'connectivity.programs',
      types: ['machine-job.program-requested'],
      handle: ({ id, correlationId }) => this.queue.enqueue(KIND, id, { correlationId, causationId: id, loadId: id }),
    });
    this.queue.register<ProgramData>({
      kind: KIND,
      role: 'gateway',
      concurrency: 4,
      attempts: 8,
      run: ({ loadId }) => this.run(loadId),
    });
  }

  /** Another try of the queue may reach the gateway that has the machine; that gateway also looks by itself. */
  private async run(loadId: string): Promise<void> {
    const load = await this.loads.find(loadId);
    if (load?.state !== 'asked') return;
    const session = this.gateway.sessionOf(load.workUnitId);
    if (!session) throw new DomainError('unavailable', 'connectivity.other-gateway');
    await session.untilConnected(WAIT_MS);
    await session.attendPrograms();
    if ((await this.loads.find(loadId))?.state === 'asked') throw new DomainError('unavailable', 'opcua.not-connected');
  }
}
