import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { DomainError } from '#libs/kernel';
import { actorOf, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import type { Alarm, AlarmAction } from '../domain/alarm';
import { afterCommand } from '../domain/alarm-course';
import { aboutAlarm } from '../domain/alarm-refs';
import { AlarmCommandRepository } from '../persistence/alarm-command.repository';
import { AlarmRepository } from '../persistence/alarm.repository';
import { ConnectionRepository } from '../persistence/connection.repository';
import { AlarmBooks } from './alarm-books';
import { requireAlarmInScope } from './alarm-scope';

/** What people say about alarms; a machine that takes it hears of it after the commit. */
@Injectable()
export class AlarmService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly personnel: PersonnelApi,
    private readonly connections: ConnectionRepository,
    private readonly alarms: AlarmRepository,
    private readonly commands: AlarmCommandRepository,
    private readonly books: AlarmBooks,
  ) {}

  /**
   * Somebody has taken notice of an alarm. Said again, nothing changes. A fault bit knows nothing of that: it is so at once.
   * @throws DomainError `entity.not-found`, `connectivity.alarm-over`, `connectivity.alarm-no-acknowledge`,
   *   `connectivity.alarm-staff-only`, `connectivity.alarm-no-machine`
   */
  acknowledge(caller: Principal, id: string, comment: string): Promise<void> {
    return this.say(caller, id, 'acknowledge', comment);
  }

  /**
   * What was behind an alarm is done with. Said again, nothing changes.
   * @throws DomainError as {@link acknowledge}, `connectivity.alarm-no-confirm`, `connectivity.alarm-unacknowledged`
   */
  confirm(caller: Principal, id: string, comment: string): Promise<void> {
    return this.say(caller, id, 'confirm', comment);
  }

  private async say(caller: Principal, id: string, action: AlarmAction, comment: string): Promise<void> {
    const askedBy = actorOf(caller);
    if (!(await this.isStaff(caller))) throw new DomainError('forbidden', 'connectivity.alarm-staff-only');
    await this.unitOfWork.run(async () => {
      const alarm = await this.alarms.lock(id);
      if (!alarm) throw new DomainError('not-found', 'entity.not-found', { type: 'alarm', id });
      requireAlarmInScope(caller, alarm);
      if (isSaid(alarm, action)) return;
      requireOpen(alarm, action);
      if (alarm.source === 'tag') {
        return this.books.keep(afterCommand(alarm, { action, comment, askedBy }, this.floor.now()));
      }
      if (!(await this.connections.enabledOf(alarm.workUnitId))) {
        throw new DomainError('conflict', 'connectivity.alarm-no-machine');
      }
      if ((await this.commands.pendingAbout([id])).some((command) => command.action === action)) return;
      const commandId = this.ledger.append({
        type: `alarm.${action}-requested`,
        ...aboutAlarm(alarm),
        actorId: askedBy,
        payload: { message: alarm.message, ...(comment === '' ? {} : { comment }) },
      });
      await this.commands.add({ id: commandId, alarmId: id, action, comment, askedBy });
    });
  }

  private async isStaff({ actorId, kind, roles }: Principal): Promise<boolean> {
    if (kind === 'account') return roles.some((role) => role !== 'student');
    const person = actorId ? await this.personnel.person(actorId) : null;
    return person !== null && person.kind !== 'student';
  }
}

function isSaid(alarm: Alarm, action: AlarmAction): boolean {
  return (action === 'acknowledge' ? alarm.acknowledgedAt : alarm.confirmedAt) !== null;
}

function requireOpen(alarm: Alarm, action: AlarmAction): void {
  if (alarm.closedAt) throw new DomainError('conflict', 'connectivity.alarm-over');
  const takes = action === 'acknowledge' ? alarm.canAcknowledge : alarm.canConfirm;
  if (!takes) throw new DomainError('conflict', `connectivity.alarm-no-${action}`);
  if (action === 'confirm' && !alarm.acknowledgedAt) {
    throw new DomainError('conflict', 'connectivity.alarm-unacknowledged');
  }
}
