import { Injectable } from '@nestjs/common';
import { DomainError, type ErrorParams } from '#libs/kernel';
import type { Principal } from '#platform/auth';
import { toPage, type Page } from '#platform/http';
import {
  type Alarm,
  type AlarmAction,
  type AlarmCommand,
  type AlarmCount,
  type AlarmWeight,
  weightOf,
} from '../domain/alarm';
import { AlarmCommandRepository } from '../persistence/alarm-command.repository';
import { type AlarmFilter, AlarmRepository } from '../persistence/alarm.repository';
import { requireAlarmInScope, unitInSight } from './alarm-scope';
import { PersonNames } from './person-names';

/** What was asked of the machine last, as long as it matters. */
export interface AlarmRequest {
  readonly action: AlarmAction;
  readonly state: 'asked' | 'refused';
  /** Why the machine did not take it. */
  readonly error: { readonly code: string; readonly params: ErrorParams } | null;
}

/** An alarm with the names the one asking may know. */
export interface AlarmView extends Omit<Alarm, 'eventId' | 'refresh' | 'branchId'> {
  readonly weight: AlarmWeight;
  /** Null also where the one asking may not know it. */
  readonly acknowledgedByName: string | null;
  readonly confirmedByName: string | null;
  /** Null when nothing is under way and nothing was refused. */
  readonly request: AlarmRequest | null;
}

/** Alarms as people see them. */
@Injectable()
export class AlarmQueries {
  constructor(
    private readonly alarms: AlarmRepository,
    private readonly commands: AlarmCommandRepository,
    private readonly names: PersonNames,
  ) {}

  /** Newest first; of a shared screen those of its work unit. */
  async page(caller: Principal, filter: AlarmFilter, before: string | null, limit: number): Promise<Page<AlarmView>> {
    const unit = unitInSight(caller);
    const scope = unit === undefined ? filter : { ...filter, workUnitId: unit };
    const { items, nextCursor } = toPage(await this.alarms.page(scope, before, limit), limit, ({ id }) => [id]);
    return { items: await this.named(caller, items), nextCursor };
  }

  /** @throws DomainError not-found `entity.not-found` */
  async one(caller: Principal, id: string): Promise<AlarmView> {
    const alarm = await this.alarms.byId(id);
    if (!alarm) throw new DomainError('not-found', 'entity.not-found', { type: 'alarm', id });
    requireAlarmInScope(caller, alarm);
    const [view] = await this.named(caller, [alarm]);
    if (!view) throw new Error('an alarm that was named is gone');
    return view;
  }

  /** How many stand at each work unit that has any. */
  counts(caller: Principal): Promise<AlarmCount[]> {
    return this.alarms.counts(unitInSight(caller) ?? null);
  }

  private async named(caller: Principal, alarms: readonly Alarm[]): Promise<AlarmView[]> {
    const people = alarms.flatMap(({ acknowledgedBy, confirmedBy }) => [acknowledgedBy, confirmedBy]);
    const nameOf = await this.names.of(caller, people);
    const latest = await this.commands.latestAbout(alarms.map(({ id }) => id));
    return alarms.map((alarm): AlarmView => {
      const { eventId: _event, refresh: _refresh, branchId: _branch, ...shown } = alarm;
      const command = latest.get(alarm.id);
      return {
        ...shown,
        weight: weightOf(alarm.severity),
        acknowledgedByName: nameOf(alarm.acknowledgedBy),
        confirmedByName: nameOf(alarm.confirmedBy),
        request: alarm.closedAt || !command ? null : requestOf(command),
      };
    });
  }
}

function requestOf({ action, state, error }: AlarmCommand): AlarmRequest | null {
  return state === 'done' ? null : { action, state, error };
}
