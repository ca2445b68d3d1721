import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { EquipmentApi, type PlannedTime, type WorkUnit } from '#modules/equipment';
import { DomainError } from '#libs/kernel';
import { actorOf, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { judged, type ItemAnswer, type Round, type RoundItem, type RoundPeriod } from '../domain/round';
import { RoundRepository } from '../persistence/round.repository';
import { unitInScope } from './scope';

/** A round that is to be made in the period that lasts now, or that was to be made in one that is over. */
export interface RoundDue {
  readonly workUnitId: string;
  readonly period: RoundPeriod;
  readonly startsAt: Date;
  readonly items: readonly RoundItem[];
  /** Null while nobody has made it. */
  readonly round: Omit<Round, 'doneBy'> | null;
  /** The period is over and nobody has. */
  readonly missed: boolean;
}

const DAY_MS = 24 * 3_600_000;
const WEEK_MS = 7 * DAY_MS;

/** Inspection rounds 点检: what is to be looked at in each shift, day or week, and what was found. */
@Injectable()
export class Rounds {
  constructor(
    private readonly repository: RoundRepository,
    private readonly equipment: EquipmentApi,
    private readonly settings: Settings,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  async items(): Promise<RoundItem[]> {
    return this.repository.items(null);
  }

  /** Of every work unit with items: what is due now, and what was missed in the last seven days, newest first. */
  async all(): Promise<RoundDue[]> {
    return this.due(await this.equipment.workUnits(), await this.repository.items(null), WEEK_MS);
  }

  /** What is due now at a work unit. @throws DomainError not-found `entity.not-found` */
  async at(caller: Principal, workUnitId: string): Promise<RoundDue[]> {
    const unit = await unitInScope(this.equipment, caller, workUnitId);
    return this.due([unit], await this.repository.items(workUnitId), 0);
  }

  /**
   * Writes down the round of the period that lasts now. Made already, it stays as it is.
   * @throws DomainError not-found `entity.not-found`; conflict `maintenance.no-round`: nothing is due in such a period
   *   now; invalid `maintenance.round-incomplete`
   */
  async make(
    caller: Principal,
    workUnitId: string,
    period: RoundPeriod,
    answers: readonly ItemAnswer[],
  ): Promise<Round> {
    const doneBy = actorOf(caller);
    const unit = await unitInScope(this.equipment, caller, workUnitId);
    const due = (await this.at(caller, workUnitId)).find((one) => one.period === period);
    if (!due) throw new DomainError('conflict', 'maintenance.no-round');
    const judgedAnswers = judged(due.items, answers);
    return this.unitOfWork.run(async () => {
      const doneAt = this.floor.now();
      const under = (await this.equipment.states(workUnitId, doneAt, new Date(doneAt.getTime() + 1))).at(-1);
      const { jobOrderId = null, workOrderId = null, attemptId = null } = under ?? {};
      const round: Round = {
        id: newId(),
        workUnitId,
        lineMode: unit.lineMode,
        period,
        startsAt: due.startsAt,
        status: judgedAnswers.every(({ ok }) => ok) ? 'good' : 'findings',
        answers: judgedAnswers,
        doneBy,
        doneAt,
        jobOrderId,
        workOrderId,
        attemptId,
      };
      if (!(await this.repository.add(round))) return this.made(round);
      this.tell(round);
      return round;
    });
  }

  private async made({ workUnitId, period, startsAt }: Round): Promise<Round> {
    const rounds = await this.repository.since(workUnitId, startsAt);
    const found = rounds.find((one) => one.period === period && one.startsAt.getTime() === startsAt.getTime());
    if (!found) throw new Error('the round that stood in the way is gone');
    return found;
  }

  private async due(units: readonly WorkUnit[], items: readonly RoundItem[], backMs: number): Promise<RoundDue[]> {
    const now = this.floor.now();
    const rounds = await this.repository.since(null, new Date(now.getTime() - backMs - 2 * WEEK_MS));
    const made = new Map(rounds.map((round) => [keyOf(round), round]));
    const found: RoundDue[] = [];
    for (const unit of units) {
      const own = items.filter(({ workUnitId }) => workUnitId === unit.id);
      if (own.length === 0) continue;
      const plan = await this.equipment.plannedTime(
        unit.lineId,
        new Date(now.getTime() - backMs - WEEK_MS),
        new Date(now.getTime() + WEEK_MS),
      );
      const shifts = plan.filter(({ kind }) => kind === 'work');
      for (const period of new Set(own.map((item) => item.period))) {
        for (const { startsAt, lasts } of this.periods(period, shifts, now, backMs)) {
          const round = made.get(keyOf({ workUnitId: unit.id, period, startsAt })) ?? null;
          if (!lasts && round) continue;
          const of = own.filter((item) => item.period === period && (lasts || item.since <= startsAt));
          if (of.length === 0) continue;
          found.push({ workUnitId: unit.id, period, startsAt, items: of, round, missed: !lasts && !round });
        }
      }
    }
    return found;
  }

  /** Periods with work in them that began within the time looked back, and the one that lasts. */
  private periods(
    period: RoundPeriod,
    shifts: readonly PlannedTime[],
    now: Date,
    backMs: number,
  ): { readonly startsAt: Date; readonly lasts: boolean }[] {
    const zone = this.settings.get('zone');
    const starts = shifts.map(({ start, day }) =>
      period === 'shift' ? start : DateTime.fromISO(day, { zone }).startOf(period).toJSDate(),
    );
    const ends = (startsAt: Date): Date =>
      period === 'shift'
        ? (shifts.find(({ start }) => start.getTime() === startsAt.getTime())?.end ?? startsAt)
        : DateTime.fromJSDate(startsAt, { zone })
            .plus({ [`${period}s`]: 1 })
            .toJSDate();
    return [...new Set(starts.map((start) => start.getTime()))]
      .filter((time) => time <= now.getTime())
      .map((time) => ({ startsAt: new Date(time), lasts: ends(new Date(time)) > now }))
      .filter(({ startsAt, lasts }) => lasts || now.getTime() - startsAt.getTime() <= backMs)
      .sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime());
  }

  private tell(round: Round): void {
    const { id, workUnitId, lineMode, period, status, answers, jobOrderId, workOrderId, attemptId } = round;
    const bad = answers.filter(({ ok }) => !ok);
    this.ledger.append({
      type: 'maintenance-round.made',
      subjectId: id,
      workUnitId,
      jobOrderId,
      workOrderId,
      attemptId,
      lineMode,
      payload: { period, status, items: answers.length, findings: bad.length, bad: bad.map(({ text }) => text) },
    });
  }
}

const keyOf = ({ workUnitId, period, startsAt }: Pick<Round, 'workUnitId' | 'period' | 'startsAt'>): string =>
  `${workUnitId} ${period} ${startsAt.getTime()}`;
