import { Injectable } from '@nestjs/common';
import type { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import type { Alarm, AlarmCommand } from '../domain/alarm';
import { afterCommand } from '../domain/alarm-course';
import { aboutAlarm } from '../domain/alarm-refs';
import { AlarmCommandRepository } from '../persistence/alarm-command.repository';
import { AlarmRepository } from '../persistence/alarm.repository';
import { LeaseRepository } from '../persistence/lease.repository';
import { AlarmBooks } from './alarm-books';
import type { MachineContext } from './machine-context';

/** Keeps what people asked of machines about their alarms, and what came of it. */
@Injectable()
export class AlarmCommandBooks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly leases: LeaseRepository,
    private readonly alarms: AlarmRepository,
    private readonly commands: AlarmCommandRepository,
    private readonly books: AlarmBooks,
  ) {}

  /** What a machine has not answered yet, first asked first. */
  pending({ connectionId }: MachineContext): Promise<readonly AlarmCommand[]> {
    return this.commands.pendingOf(connectionId);
  }

  alarmOf({ alarmId }: AlarmCommand): Promise<Alarm | null> {
    return this.alarms.byId(alarmId);
  }

  /**
   * The machine took it, or refused. That it took it makes it so, whether or not it tells so by itself, and only once.
   * @param refusal null: it took it
   */
  async answered(machine: MachineContext, command: AlarmCommand, refusal: DomainError | null): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.leases.require(machine.connectionId, machine.owner);
      const alarm = await this.alarms.lock(command.alarmId);
      if (!alarm) return;
      if (!refusal) await this.books.keep(afterCommand(alarm, command, this.floor.now()));
      if (!(await this.commands.answer(command.id, refusal && { code: refusal.code, params: refusal.params }))) return;
      if (!refusal) return;
      this.ledger.append({
        type: `alarm.${command.action}-refused`,
        ...aboutAlarm(alarm),
        actorId: command.askedBy,
        payload: { message: alarm.message, error: refusal.code, errorParams: refusal.params },
      });
    });
  }
}
