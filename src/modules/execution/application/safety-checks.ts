import { Injectable } from '@nestjs/common';
import { EquipmentApi, type WorkUnit } from '#modules/equipment';
import { PersonnelApi } from '#modules/personnel';
import { DomainError } from '#libs/kernel';
import type { Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import {
  answered,
  listFor,
  safetyState,
  type AnsweredPoint,
  type SafetyAnswer,
  type SafetyCheck,
  type SafetyList,
  type SafetyScope,
  type SafetyState,
} from '../domain/safety';
import { SafetyRepository } from '../persistence/safety.repository';
import { TurnRepository } from '../persistence/turn.repository';
import { NamesSeen, type SeenPerson } from './names-seen';

export interface SafetyToday {
  readonly workUnit: WorkUnit;
  readonly state: SafetyState['state'];
  /** What is to be checked; null where nothing is. */
  readonly list: SafetyList | null;
  /** The last check of today. */
  readonly check: {
    readonly passed: boolean;
    readonly answers: readonly AnsweredPoint[];
    readonly contact: string;
    readonly by: SeenPerson;
    readonly at: Date;
  } | null;
}

export interface SafetyPointText {
  readonly text: string;
  readonly textEn: string;
}

/** The check of safety and protective equipment 班前安全检查, once a day and work unit, by whoever starts first. */
@Injectable()
export class SafetyChecks {
  constructor(
    private readonly safety: SafetyRepository,
    private readonly equipment: EquipmentApi,
    private readonly personnel: PersonnelApi,
    private readonly names: NamesSeen,
    private readonly turns: TurnRepository,
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  async lists(): Promise<SafetyList[]> {
    return this.safety.lists();
  }

  /** @throws DomainError not-found `safety.unknown-target`, conflict `safety.list-exists` */
  async add(
    scope: SafetyScope,
    target: string,
    contact: string,
    points: readonly SafetyPointText[],
  ): Promise<SafetyList> {
    const units = await this.equipment.workUnits();
    if (!units.some((unit) => (scope === 'work-unit' ? unit.code : unit.equipmentClass) === target))
      throw new DomainError('not-found', 'safety.unknown-target', { target });
    const list: SafetyList = { id: newId(), scope, target, contact, points: withIds(points), version: 1 };
    return this.unitOfWork.run(async () => {
      if (!(await this.safety.add(list))) throw new DomainError('conflict', 'safety.list-exists', { target });
      this.told(list);
      return list;
    });
  }

  /** New points count from the next check on. */
  async change(id: string, contact: string, points: readonly SafetyPointText[], expected: number): Promise<SafetyList> {
    return this.unitOfWork.run(async () => {
      const before = await this.safety.lock(id);
      if (!before) throw new DomainError('not-found', 'entity.not-found', { type: 'safety-list', id });
      requireVersion(before.version, expected);
      const list = { ...before, contact, points: withIds(points), version: before.version + 1 };
      await this.safety.change(list);
      this.told(list);
      return list;
    });
  }

  /** Where work units stand today, by their ids. */
  async states(units: readonly WorkUnit[]): Promise<ReadonlyMap<string, SafetyState>> {
    const lists = await this.safety.lists();
    const concerned = units.filter((unit) => listFor(unit, lists));
    const checks = concerned.length > 0 ? await this.checksOf(concerned) : new Map<string, SafetyCheck>();
    return new Map(units.map((unit) => [unit.id, safetyState(listFor(unit, lists), checks.get(unit.id) ?? null)]));
  }

  async today(caller: Principal, units: readonly WorkUnit[]): Promise<SafetyToday[]> {
    const lists = await this.safety.lists();
    const checks = await this.checksOf(units);
    const seen = await this.names.by(
      caller,
      [...checks.values()].map(({ checkedBy }) => checkedBy),
    );
    return units.map((workUnit) => {
      const list = listFor(workUnit, lists);
      const check = checks.get(workUnit.id) ?? null;
      const { state } = safetyState(list, check);
      if (!check) return { workUnit, state, list, check };
      const { passed, answers, contact, checkedBy, checkedAt } = check;
      return { workUnit, state, list, check: { passed, answers, contact, by: seen(checkedBy), at: checkedAt } };
    });
  }

  /**
   * Writes down the check of today. Passed once, it stays so; after one that found something, a student has to call
   * somebody, who checks again.
   * @throws DomainError conflict `safety.nothing-to-check`, invalid `safety.points-missing`, forbidden
   *   `safety.call-first` {contact}
   */
  async check(workUnit: WorkUnit, personId: string, answers: readonly SafetyAnswer[]): Promise<void> {
    await this.unitOfWork.run(async () => {
      await this.turns.take('work-unit', workUnit.id);
      const list = listFor(workUnit, await this.safety.lists());
      if (!list) throw new DomainError('conflict', 'safety.nothing-to-check', { workUnit: workUnit.code });
      const last = (await this.checksOf([workUnit])).get(workUnit.id);
      if (last?.passed) return;
      if (last && (await this.personnel.person(personId))?.kind === 'student')
        throw new DomainError('forbidden', 'safety.call-first', { contact: last.contact });
      const points = answered(list, answers);
      const passed = points.every(({ ok }) => ok);
      const id = newId();
      const checkedAt = this.floor.now();
      const day = await this.safety.addCheck(
        { id, workUnitId: workUnit.id, passed, contact: list.contact, answers: points, checkedBy: personId, checkedAt },
        this.settings.get('zone'),
      );
      this.ledger.append({
        type: passed ? 'safety.check-passed' : 'safety.check-failed',
        subjectId: id,
        workUnitId: workUnit.id,
        lineMode: workUnit.lineMode,
        occurredAt: checkedAt,
        payload: { day, listVersion: list.version, points },
      });
    });
  }

  private checksOf(units: readonly WorkUnit[]): Promise<ReadonlyMap<string, SafetyCheck>> {
    const ids = units.map(({ id }) => id);
    return this.safety.checks(ids, this.floor.now(), this.settings.get('zone'));
  }

  private told({ id, scope, target, points, version }: SafetyList): void {
    this.ledger.append({ type: 'safety.list-changed', subjectId: id, payload: { scope, target, points, version } });
  }
}

const withIds = (points: readonly SafetyPointText[]) =>
  points.map(({ text, textEn }) => ({ id: newId(), text: text.trim(), textEn: textEn.trim() }));
