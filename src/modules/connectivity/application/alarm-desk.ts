import { DomainError } from '#libs/kernel';
import type { ConditionWatch } from '#libs/opcua-client';
import type { AlarmCommand } from '../domain/alarm';
import { PATIENCE_SECONDS } from '../persistence/alarm-command.repository';
import type { AlarmCommandBooks } from './alarm-command-books';
import type { MachineContext } from './machine-context';

/** What the server says when it knows already what it is told (OPC 10000-9 §5.7): it is so. */
const SO_ALREADY = /^BadConditionBranchAlready(Acked|Confirmed)$/;

/** Why a machine does not take it, in words people know. */
const REFUSALS: Readonly<Record<string, string>> = {
  BadEventIdUnknown: 'connectivity.alarm-changed',
  BadConditionDisabled: 'connectivity.alarm-disabled',
  BadUserAccessDenied: 'connectivity.alarm-not-allowed',
};

/** Brings what people say about the alarms of one machine to it. */
export class AlarmDesk {
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly machine: MachineContext,
    private readonly conditions: Pick<ConditionWatch, 'acknowledge' | 'confirm'>,
    private readonly books: AlarmCommandBooks,
  ) {}

  /** @throws DomainError of kind `unavailable` when the machine cannot be asked; the rest stays as it is */
  attend(connected: boolean): Promise<void> {
    const done = this.turn.then(() => this.work(connected));
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async work(connected: boolean): Promise<void> {
    for (const command of await this.books.pending(this.machine)) {
      if (command.overdue) {
        const late = new DomainError('unavailable', 'connectivity.not-reached', { seconds: PATIENCE_SECONDS });
        await this.books.answered(this.machine, command, late);
      } else if (connected) {
        await this.books.answered(this.machine, command, await this.tell(command, null));
      }
    }
  }

  /** @returns why the machine does not take it; null when it does. @throws DomainError of kind `unavailable` */
  private async tell(command: AlarmCommand, toldBefore: string | null): Promise<DomainError | null> {
    const alarm = await this.books.alarmOf(command);
    if (!alarm?.eventId) return new DomainError('conflict', 'connectivity.alarm-changed');
    try {
      await this.conditions[command.action](alarm.conditionId, alarm.eventId, command.comment);
      return null;
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      const status = String(error.params['status'] ?? error.code);
      if (SO_ALREADY.test(status)) return null;
      // Something newer of the same alarm may have been written down since.
      const isOld = status === 'BadEventIdUnknown' && toldBefore === null;
      if (isOld && (await this.books.alarmOf(command))?.eventId !== alarm.eventId) {
        return this.tell(command, alarm.eventId);
      }
      return new DomainError('conflict', REFUSALS[status] ?? 'connectivity.alarm-refused', { status });
    }
  }
}
