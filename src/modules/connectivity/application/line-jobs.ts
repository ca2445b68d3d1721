import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { LedgerConsumers } from '#platform/ledger';
import { type JobData, JobQueue } from '#platform/queue';
import { LineCommandRepository } from '../persistence/line-command.repository';
import { Gateway } from './gateway';

const KIND = 'line-command';

interface LineData extends JobData {
  readonly commandId: string;
}

/** From the committed request to a gateway that has a machine of the line. */
@Injectable()
export class LineJobs implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly queue: JobQueue,
    private readonly commands: LineCommandRepository,
    private readonly gateway: Gateway,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'connectivity.line',
      types: ['line.command-requested'],
      handle: ({ id, subjectId, correlationId }) =>
        this.queue.enqueue(KIND, id, { correlationId, causationId: id, commandId: subjectId }),
    });
    this.queue.register<LineData>({
      kind: KIND,
      role: 'gateway',
      concurrency: 4,
      attempts: 4,
      run: ({ commandId }) => this.run(commandId),
    });
  }

  /** Another try of the queue may reach a gateway that has the line; every gateway also looks by itself. */
  private async run(commandId: string): Promise<void> {
    await this.gateway.attendLine();
    if ((await this.commands.find(commandId))?.state === 'asked')
      throw new DomainError('unavailable', 'opcua.not-connected');
  }
}
