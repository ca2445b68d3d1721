import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DAY_MS, dayOf, unitDays, type UnitDay } from '#libs/kpi';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { WakefulLoop } from '#platform/ledger';
import { dayRules } from '../domain/unit-days';
import type { LockedUnit, WorkUnit } from '../domain/work-unit';
import { StateRepository } from '../persistence/state.repository';
import { UnitDayRepository } from '../persistence/unit-day.repository';
import { WorkUnitRepository } from '../persistence/work-unit.repository';
import { UnitHistories } from './unit-histories';

const MINUTE_MS = 60_000;
/** Our rule: by then nearly everything of a day has come; what comes later costs the days from there on. */
const SETTLE_MS = 6 * 60 * MINUTE_MS;
/** Floor time between two looks; in real time no more often than every ten seconds. */
const LOOK_EVERY_FLOOR_MS = 10 * MINUTE_MS;
const LEAST_MS = 10_000;
/** So many days of a unit are read at once. */
const RANGE = 31;

/**
 * Sums up the days of units that are over, one unit after the other, each range under the lock of the unit that whoever
 * records a state takes: nothing can be learnt between reading and writing. Any worker may; a second one finds nothing
 * left to do.
 */
@Injectable()
export class UnitDayMaker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(UnitDayMaker.name);
  private readonly loop: WakefulLoop;
  private stopping = false;

  constructor(
    private readonly days: UnitDayRepository,
    private readonly units: WorkUnitRepository,
    private readonly states: StateRepository,
    private readonly histories: UnitHistories,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {
    this.loop = new WakefulLoop(
      async () => void (await this.makeAll(this.floor.now())),
      () => Math.max(LEAST_MS, this.floor.toRealMs(LOOK_EVERY_FLOOR_MS)),
      (error) => this.logger.warn({ err: error }, 'days of work units could not be summed up, trying again'),
    );
  }

  onApplicationBootstrap(): void {
    if (this.settings.has('worker')) this.loop.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.loop.stop();
  }

  /** Sums up whatever has settled by now. @returns how many days that were */
  async makeAll(now: Date): Promise<number> {
    const until = dayOf(now.getTime() - SETTLE_MS);
    let made = 0;
    for (const id of await this.days.due(this.rules, until)) {
      for (let more = 1; more > 0 && !this.stopping; made += more) more = await this.makeRange(id, until);
    }
    return made;
  }

  private get rules(): string {
    return dayRules(this.settings.get('zone'));
  }

  private makeRange(id: string, until: number): Promise<number> {
    return this.unitOfWork.run(async () => {
      const unit = await this.units.lock(id);
      if (!unit) return 0;
      const from = await this.beginOf(unit);
      if (from === null || from >= until) return 0;
      const days = await this.daysFrom(unit, from, until);
      await this.days.add(id, this.rules, days);
      return days.length;
    });
  }

  private async beginOf(unit: LockedUnit): Promise<number | null> {
    if (unit.daysUntil !== null && unit.daysRules === this.rules) return unit.daysUntil;
    await this.days.drop([unit.id]);
    const first = await this.states.firstStart(unit.id);
    return first && dayOf(first.getTime());
  }

  /** A range that a failure fills tells nothing yet; one twice as long may. */
  private async daysFrom(unit: WorkUnit, from: number, until: number): Promise<UnitDay[]> {
    for (let length = RANGE; ; length *= 2) {
      const to = Math.min(until, from + length * DAY_MS);
      const [history] = await this.histories.of([{ unit, from, to }], 'job-order');
      if (!history) return [];
      const days = unitDays(history, from, Math.min(to, dayOf(history.waversFrom ?? to)));
      if (days.length > 0 || to === until) return days;
    }
  }
}
