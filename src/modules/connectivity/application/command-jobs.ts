import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { LedgerEntry } from '#libs/contracts';
import { LedgerConsumers } from '#platform/ledger';
import { type JobData, JobQueue } from '#platform/queue';
import { CommandRepository } from '../persistence/command.repository';
import { Gateway } from './gateway';

const KIND = 'machine-command';
/** A machine that comes back within this is not worth another try of the queue. */
const WAIT_MS = 10_000;

interface CommandData extends JobData {
  readonly commandId: string;
}

/** From the committed request to the gateway that has the machine. */
@Injectable()
export class CommandJobs implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly queue: JobQueue,
    private readonly commands: CommandRepository,
    private readonly gateway: Gateway,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'connectivity.commands',
      types: ['machine-job.requested'],
      handle: (entry) => this.enqueue(entry),
    });
    this.queue.register<CommandData>({
      kind: KIND,
      role: 'gateway',
      concurrency: 16,
      attempts: 8,
      run: (data) => this.run(data.commandId),
    });
  }

  private async enqueue(entry: LedgerEntry): Promise<void> {
    const data: CommandData = { correlationId: entry.correlationId, causationId: entry.id, commandId: entry.id };
    await this.queue.enqueue(KIND, entry.id, data);
  }

  /** Another try of the queue may reach the gateway that has the machine; that gateway also looks by itself. */
  private async run(commandId: string): Promise<void> {
    const command = await this.commands.find(commandId);
    if (!command || command.answered) return;
    const desk = this.gateway.sessionOf(command.workUnitId)?.desk;
    if (!desk) throw new DomainError('unavailable', 'connectivity.other-gateway');
    await this.gateway.sessionOf(command.workUnitId)?.untilConnected(WAIT_MS);
    await desk.carryOut();
    const after = await this.commands.find(commandId);
    if (!after?.answered) throw new DomainError('unavailable', 'opcua.not-connected');
  }
}
