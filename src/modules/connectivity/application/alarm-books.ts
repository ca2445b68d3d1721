import { Injectable } from '@nestjs/common';
import type { ConditionSupport } from '#libs/opcua-client';
import { EquipmentApi } from '#modules/equipment';
import { FloorClock } from '#platform/clock';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { type Alarm, TAG_SEVERITY } from '../domain/alarm';
import {
  afterAbsence,
  afterBit,
  afterCondition,
  type AlarmAbout,
  type AlarmFact,
  type Course,
  type SeenBit,
  type SeenCondition,
} from '../domain/alarm-course';
import { aboutAlarm } from '../domain/alarm-refs';
import type { TagDef } from '../domain/connection';
import { AlarmCommandRepository } from '../persistence/alarm-command.repository';
import { AlarmRepository } from '../persistence/alarm.repository';
import type { MachineContext } from './machine-context';

const keyOf = ({ conditionId, branchId }: { conditionId: string; branchId: string | null }): string =>
  `${conditionId} ${branchId ?? ''}`;

/** Keeps the alarms of machines as they are told. Each method runs inside the unit of work of its fact. */
@Injectable()
export class AlarmBooks {
  constructor(
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
    private readonly equipment: EquipmentApi,
    private readonly alarms: AlarmRepository,
    private readonly commands: AlarmCommandRepository,
  ) {}

  /** Conditions as the server told them, in their order. */
  async conditions(machine: MachineContext, seen: readonly SeenCondition[]): Promise<void> {
    const { connectionId } = machine;
    const keys = new Map(
      seen.map((each) => [keyOf(each), { conditionId: each.conditionId, branchId: each.branchId ?? '' }]),
    );
    const open = new Map<string, Alarm>();
    for (const alarm of await this.alarms.lockOpen(connectionId, [...keys.values()])) open.set(keyOf(alarm), alarm);
    const isNew = seen.some((each) => (each.active || each.retain) && !open.has(keyOf(each)));
    if (isNew) await this.silenceBits(machine, seen[0]?.at);
    const about = await this.about(machine, 'condition');
    const changed = new Map<string, Alarm>();
    const facts: AlarmFact[] = [];
    for (const each of seen) {
      const key = keyOf(each);
      const course = afterCondition(
        open.get(key) ?? null,
        each,
        { ...about, conditionId: each.conditionId, branchId: each.branchId ?? '' },
        newId,
      );
      facts.push(...course.facts);
      for (const alarm of course.alarms) {
        changed.set(alarm.id, alarm);
        if (alarm.closedAt) open.delete(key);
        else open.set(key, alarm);
      }
    }
    await this.keep({ alarms: [...changed.values()], facts });
  }

  /** A refresh is through: what it should have told and did not has ended unseen. */
  async refreshed({ connectionId }: MachineContext, refresh: string, at: Date): Promise<void> {
    await this.absent(await this.alarms.lockAbsent(connectionId, refresh), at);
  }

  /** A fault bit; of a server that tells conditions it is none of ours, or the same would be told twice. */
  async bit(machine: MachineContext, tag: TagDef, seen: SeenBit): Promise<void> {
    const { connectionId } = machine;
    const [open] = await this.alarms.lockOpen(connectionId, [{ conditionId: tag.key, branchId: '' }]);
    if (!open && (!seen.isOn || (await this.alarms.tellsConditions(connectionId)))) return;
    const about = await this.about(machine, 'tag');
    const words = { message: tag.name || tag.key, messageEn: tag.nameEn || null, severity: TAG_SEVERITY };
    await this.keep(afterBit(open ?? null, seen, { ...about, conditionId: tag.key, branchId: '', ...words }, newId));
  }

  /** Fault bits that the map does not have any more say nothing of their alarms. */
  async mapped({ connectionId }: MachineContext, tags: ReadonlySet<string>, at: Date): Promise<void> {
    const gone = (await this.alarms.lockOpenBits(connectionId)).filter(({ conditionId }) => !tags.has(conditionId));
    await this.absent(gone, at);
  }

  /** The machine is taken out of use: nobody will hear the end of its alarms. */
  async giveUp(connectionId: string, at: Date): Promise<void> {
    await this.absent(await this.alarms.lockAllOpen(connectionId), at);
  }

  /** Nobody knows from now on. @param tag only of this fault bit */
  async doubt({ connectionId }: MachineContext, since: Date, tag: string | null = null): Promise<void> {
    await this.alarms.doubt(connectionId, since, tag);
  }

  /** The server has handed over everything that happened in a gap. */
  async trust({ connectionId }: MachineContext): Promise<void> {
    await this.alarms.trust(connectionId);
  }

  async support({ connectionId }: MachineContext, support: ConditionSupport): Promise<void> {
    await this.alarms.setSupport(connectionId, support);
  }

  /** Writes a course down, with who asked for what the machine says somebody did. */
  async keep({ alarms, facts }: Course): Promise<void> {
    const done = facts.filter(({ news }) => news === 'acknowledged' || news === 'confirmed');
    const asked = done.length === 0 ? [] : await this.commands.pendingAbout(done.map(({ alarm }) => alarm.id));
    const by = (id: string, action: 'acknowledge' | 'confirm'): string | null =>
      asked.find((command) => command.alarmId === id && command.action === action)?.askedBy ?? null;
    const named = alarms.map((alarm): Alarm => {
      const acknowledged = done.some((fact) => fact.news === 'acknowledged' && fact.alarm.id === alarm.id);
      const confirmed = done.some((fact) => fact.news === 'confirmed' && fact.alarm.id === alarm.id);
      return {
        ...alarm,
        ...(acknowledged ? { acknowledgedBy: alarm.acknowledgedBy ?? by(alarm.id, 'acknowledge') } : {}),
        ...(confirmed ? { confirmedBy: alarm.confirmedBy ?? by(alarm.id, 'confirm') } : {}),
      };
    });
    await this.alarms.save(named);
    const after = new Map(named.map((alarm) => [alarm.id, alarm]));
    for (const fact of facts) this.tell(fact, after.get(fact.alarm.id) ?? fact.alarm);
  }

  private async absent(alarms: readonly Alarm[], at: Date): Promise<void> {
    const courses = alarms.map((alarm) => afterAbsence(alarm, at));
    await this.keep({
      alarms: courses.flatMap((course) => course.alarms),
      facts: courses.flatMap((course) => course.facts),
    });
  }

  private tell({ news, alarm, at }: AlarmFact, after: Alarm): void {
    const who = { acknowledged: after.acknowledgedBy, confirmed: after.confirmedBy } as const;
    const { raisedAt, endedAt, endedAfter, found, comment } = alarm;
    const seconds = (to: Date): number => Math.max(0, Math.round((to.getTime() - raisedAt.getTime()) / 1000));
    this.ledger.append({
      type: `alarm.${news}`,
      ...aboutAlarm(alarm),
      occurredAt: at,
      actorId: news === 'acknowledged' || news === 'confirmed' ? who[news] : null,
      payload: {
        source: alarm.source,
        condition: alarm.conditionName ?? alarm.conditionId,
        message: alarm.message,
        severity: alarm.severity,
        ...(news === 'raised' ? { found } : { seconds: seconds(endedAt && news === 'ended' ? endedAt : at) }),
        ...(news === 'ended' && endedAfter ? { endedAfter: endedAfter.toISOString() } : {}),
        ...((news === 'acknowledged' || news === 'confirmed') && comment ? { comment } : {}),
      },
    });
  }

  /** With the job that the work unit is at. */
  private async about(
    { connectionId, workUnitId, lineMode }: MachineContext,
    source: Alarm['source'],
  ): Promise<Omit<AlarmAbout, 'conditionId' | 'branchId'>> {
    const now = this.floor.now();
    const under = (await this.equipment.states(workUnitId, now, new Date(now.getTime() + 1))).at(-1);
    const { jobOrderId = null, workOrderId = null, attemptId = null } = under ?? {};
    return { connectionId, workUnitId, lineMode, source, jobOrderId, workOrderId, attemptId };
  }

  /** The server has begun to tell conditions: what its fault bits told until now ends with that. */
  private async silenceBits({ connectionId }: MachineContext, at: Date | undefined): Promise<void> {
    if (!at || (await this.alarms.tellsConditions(connectionId))) return;
    const off = (await this.alarms.lockOpenBits(connectionId)).map((alarm) =>
      afterBit(alarm, { isOn: false, at, initial: false }, alarm, newId),
    );
    await this.keep({ alarms: off.flatMap(({ alarms }) => alarms), facts: off.flatMap(({ facts }) => facts) });
  }
}
