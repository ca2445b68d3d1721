import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { attempt as lifecycle, type AttemptAction } from '#libs/lifecycles';
import { LedgerConsumers } from '#platform/ledger';
import { AttemptRepository } from '../persistence/attempt.repository';
import { AttemptService } from './attempt.service';

const ACTIONS: Readonly<Record<string, readonly AttemptAction[]>> = {
  'job-order.started': ['start'],
  // An order somebody completed by hand without a started job was attempted all the same.
  'work-order.completed': ['start', 'submit'],
};

/** The work is the attempt: the first job that starts begins it, the completed order hands it in. */
@Injectable()
export class OrderConsumer implements OnModuleInit {
  constructor(
    private readonly consumers: LedgerConsumers,
    private readonly attempts: AttemptRepository,
    private readonly service: AttemptService,
  ) {}

  onModuleInit(): void {
    this.consumers.register({
      name: 'training.follow-order',
      types: Object.keys(ACTIONS),
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle({ type, attemptId, occurredAt }: LedgerEntry): Promise<void> {
    if (!attemptId) return;
    for (const action of ACTIONS[type] ?? []) {
      const attempt = await this.attempts.lock(attemptId);
      if (attempt && lifecycle.can(attempt.status, action))
        await this.service.act(attemptId, action, { at: new Date(occurredAt) });
    }
  }
}
