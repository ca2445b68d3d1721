import { Injectable } from '@nestjs/common';
import { dayOf, NO_TIME, sumTimes, unitTimes, usableDays, type Frame, type Times } from '#libs/kpi';
import { Settings } from '#platform/config';
import { dayRules } from '../domain/unit-days';
import type { WorkUnit } from '../domain/work-unit';
import { UnitDayRepository, type Stretch } from '../persistence/unit-day.repository';
import { UnitHistories, type Part } from './unit-histories';

/**
 * The times of units in a window: sums of the days that are kept, and of all intervals before and behind them. They are
 * those of all intervals, to the millisecond and the event (libs/kpi, `usableDays`).
 */
@Injectable()
export class UnitTimes {
  constructor(
    private readonly days: UnitDayRepository,
    private readonly histories: UnitHistories,
    private readonly settings: Settings,
  ) {}

  /** By unit. */
  async of(units: readonly WorkUnit[], frame: Frame): Promise<ReadonlyMap<string, Times>> {
    const stretches = await this.stretches(units, frame);
    const [sums, rest] = await Promise.all([
      this.days.sums([...stretches.values()]),
      this.fromIntervals(
        units.flatMap((unit) => partsOf(unit, stretches.get(unit.id), frame)),
        frame,
      ),
    ]);
    // A day that somebody changed between the two reads is gone: such a unit is read once more, as a whole.
    const torn = units.filter(({ id }) => stretches.has(id) && !sums.has(id));
    const whole = await this.fromIntervals(
      torn.flatMap((unit) => partsOf(unit, undefined, frame)),
      frame,
    );
    for (const [id, times] of sums) rest.set(id, sumTimes([rest.get(id) ?? NO_TIME, times]));
    return new Map([...rest, ...whole]);
  }

  private async stretches(units: readonly WorkUnit[], frame: Frame): Promise<ReadonlyMap<string, Stretch>> {
    const ids = units.map(({ id }) => id);
    const until = Math.max(frame.from, Math.min(frame.to, frame.now));
    const kept = await this.days.kept(ids, dayRules(this.settings.get('zone')), dayOf(frame.from), dayOf(until));
    return new Map(
      [...kept].flatMap(([workUnitId, days]) => {
        const usable = usableDays(days, frame);
        return usable ? [[workUnitId, { workUnitId, ...usable }] as const] : [];
      }),
    );
  }

  private async fromIntervals(parts: readonly Part[], frame: Frame): Promise<Map<string, Times>> {
    const sums = new Map<string, Times>();
    for await (const [{ unit, from, to }, history] of this.histories.each(parts, frame.now, 'job-order')) {
      const times = unitTimes({ ...history, frame: { ...frame, from, to } }, frame.from);
      sums.set(unit.id, sumTimes([sums.get(unit.id) ?? NO_TIME, times]));
    }
    return sums;
  }
}

/** What is left of a window beside its stretch. */
function partsOf(unit: WorkUnit, stretch: Stretch | undefined, { from, to }: Frame): Part[] {
  if (!stretch) return [{ unit, from, to }];
  const parts = [
    { unit, from, to: stretch.from },
    { unit, from: stretch.to, to },
  ];
  return parts.filter((part) => part.from < part.to);
}
