import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { LedgerConsumers } from '#platform/ledger';
import { type JobData, JobQueue } from '#platform/queue';
import { AlarmCommandRepository } from '../persistence/alarm-command.repository';
import { Gateway } from './gateway';

const KIND = 'machine-alarm';
/** A machine that comes back within this is not worth another try of the queue. */
const WAIT_MS = 10_000;

interface AlarmData extends JobData {
  readonly commandId: string;
}

/** From the committed request to the gateway that has the machine. */
@Injectable()
export class AlarmJobs implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly queue: JobQueue,
    private readonly commands: AlarmCommandRepository,
    private readonly gateway: Gateway,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'connectivity.alarms',
      types: ['alarm.acknowledge-requested', 'alarm.confirm-requested'],
      handle: ({ id, correlationId }) =>
        this.queue.enqueue(KIND, id, { correlationId, causationId: id, commandId: id }),
    });
    this.queue.register<AlarmData>({
      kind: KIND,
      role: 'gateway',
      concurrency: 4,
      attempts: 8,
      run: ({ commandId }) => this.run(commandId),
    });
  }

  /** Another try of the queue may reach the gateway that has the machine; that gateway also looks by itself. */
  private async run(commandId: string): Promise<void> {
    const command = await this.commands.find(commandId);
    if (command?.state !== 'asked') return;
    const session = this.gateway.sessionOf(command.workUnitId);
    if (!session) throw new DomainError('unavailable', 'connectivity.other-gateway');
    await session.untilConnected(WAIT_MS);
    await session.attendAlarms();
    if ((await this.commands.find(commandId))?.state === 'asked') {
      throw new DomainError('unavailable', 'opcua.not-connected');
    }
  }
}
