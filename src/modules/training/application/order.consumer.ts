import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LedgerEntry } from '#libs/contracts';
import { attempt as lifecycle, type AttemptAction, type AttemptState } from '#libs/lifecycles';
import { LedgerConsumers } from '#platform/ledger';
import { AttemptRepository } from '../persistence/attempt.repository';
import { AttemptService } from './attempt.service';

const ACTIONS: Readonly<Record<string, readonly AttemptAction[]>> = {
  'job-order.started': ['start'],
  // An order somebody completed by hand without a started job was attempted all the same.
  'work-order.completed': ['start', 'submit'],
};

/** An order that will not be made any more takes an attempt along that has not been handed in. */
const GIVEN_UP: ReadonlySet<string> = new Set(['work-order.cancelled', 'work-order.aborted']);
const OPEN: ReadonlySet<AttemptState> = new Set(['assigned', 'in-progress']);

/**
 * The work is the attempt: the first job that starts begins it, the completed order hands it in, and the order that is
 * given up ends it, so that nobody sees a task whose work is gone.
 */
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
      types: [...Object.keys(ACTIONS), ...GIVEN_UP],
      handle: (entry) => this.handle(entry),
    });
  }

  private async handle(entry: LedgerEntry): Promise<void> {
    const { type, attemptId, occurredAt } = entry;
    if (!attemptId) return;
    if (GIVEN_UP.has(type)) return this.giveUp(entry, attemptId);
    for (const action of ACTIONS[type] ?? []) {
      const attempt = await this.attempts.lock(attemptId);
      if (attempt && lifecycle.can(attempt.status, action))
        await this.service.act(attemptId, action, { at: new Date(occurredAt) });
    }
  }

  private async giveUp({ workOrderId, occurredAt, reason }: LedgerEntry, attemptId: string): Promise<void> {
    const attempt = await this.attempts.lock(attemptId);
    if (!attempt || attempt.workOrderId !== workOrderId || !OPEN.has(attempt.status)) return;
    await this.service.act(attemptId, 'void', { at: new Date(occurredAt), ...(reason ? { reason } : {}) });
  }
}
