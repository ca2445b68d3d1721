import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { Ledger, WakefulLoop } from '#platform/ledger';
import { requireVersion } from '#platform/http';
import { DomainError } from '#libs/kernel';
import { escalatesAt, inOrder, levelAt, type Escalation, type EscalationRule } from '../domain/escalation';
import { CallRepository } from '../persistence/call.repository';
import { EscalationRepository } from '../persistence/escalation.repository';
import { CallFacts } from './call-facts';

/** Floor time between two looks; calls go to the next level a second late at most. */
const LOOK_EVERY_FLOOR_MS = 1000;
const LEAST_MS = 50;
const BATCH = 100;

/**
 * Takes calls nobody answers to the next level, by the floor clock. Any worker may: whoever holds a call's row does it,
 * and it is done once.
 */
@Injectable()
export class Escalator implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Escalator.name);
  private readonly loop: WakefulLoop;

  constructor(
    private readonly calls: CallRepository,
    private readonly escalation: EscalationRepository,
    private readonly facts: CallFacts,
    private readonly ledger: Ledger,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {
    this.loop = new WakefulLoop(
      () => this.escalateAll(),
      () => Math.max(LEAST_MS, this.floor.toRealMs(LOOK_EVERY_FLOOR_MS)),
      (error) => this.logger.warn({ err: error }, 'andon calls could not be escalated, trying again'),
    );
  }

  onApplicationBootstrap(): void {
    if (this.settings.has('worker')) this.loop.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  async rules(): Promise<Escalation> {
    return this.escalation.read();
  }

  /** New rules count for calls that wait already, too. @throws DomainError invalid `andon.levels-out-of-order` */
  async configure(rules: readonly EscalationRule[], expected: number): Promise<Escalation> {
    if (!inOrder(rules)) throw new DomainError('invalid', 'andon.levels-out-of-order');
    return this.unitOfWork.run(async () => {
      const before = await this.escalation.read('update');
      requireVersion(before.version, expected);
      const after = { ...before, rules, version: before.version + 1 };
      await this.escalation.update(after);
      for (const call of await this.calls.lockEscalating())
        await this.calls.update({ ...call, escalatesAt: escalatesAt(call, rules), version: call.version + 1 });
      this.ledger.append({
        type: 'andon-escalation.changed',
        subjectId: after.id,
        payload: { before: before.rules, after: rules },
      });
      return after;
    });
  }

  private async escalateAll(): Promise<void> {
    for (let count = BATCH; count === BATCH;) count = await this.escalateSome();
  }

  private async escalateSome(): Promise<number> {
    return this.unitOfWork.run(async () => {
      const at = this.floor.now();
      const due = await this.calls.lockDue(at, BATCH);
      if (due.length === 0) return 0;
      const { rules } = await this.escalation.read('share');
      for (const call of due) {
        const risen = { ...call, level: levelAt(call, rules, at), version: call.version + 1 };
        await this.calls.update({ ...risen, escalatesAt: escalatesAt(risen, rules) });
        if (risen.level > call.level) this.facts.tell(risen, 'escalated', { from: call.level });
      }
      return due.length;
    });
  }
}
