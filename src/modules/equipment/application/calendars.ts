import { Injectable } from '@nestjs/common';
import type { PlannedSpan } from '#libs/kpi';
import { Settings } from '#platform/config';
import { plannedOn, siteDays, type PlannedTime, type SiteDay } from '../domain/planned-time';
import { CalendarRepository } from '../persistence/calendar.repository';

/** A time of a line, milliseconds since 1970. */
interface LineTime {
  readonly lineId: string;
  readonly from: number;
  readonly to: number;
}

/** The calendars of lines as planned time. */
@Injectable()
export class Calendars {
  constructor(
    private readonly calendar: CalendarRepository,
    private readonly settings: Settings,
  ) {}

  /** Shifts and breaks of a line that touch each of these times, uncut, by start; in one read. */
  async plansOf(times: readonly LineTime[]): Promise<PlannedSpan[][]> {
    const rules = await this.calendar.rulesOfLines([...new Set(times.map(({ lineId }) => lineId))]);
    const daysOf = new Map<string, SiteDay[]>();
    const plans = new Map<string, PlannedSpan[]>();
    return times.map(({ lineId, ...time }) => {
      const [from, to] = [new Date(time.from), new Date(time.to)];
      const key = `${time.from} ${time.to}`;
      const known = plans.get(`${lineId} ${key}`);
      if (known) return known;
      const days = daysOf.get(key) ?? siteDays(this.settings.get('zone'), from, to);
      const plan = plannedOn(rules.get(lineId) ?? [], days, from, to).map(inMs);
      daysOf.set(key, days);
      plans.set(`${lineId} ${key}`, plan);
      return plan;
    });
  }

  /** Shifts and breaks of lines that touch [from, to), uncut, by start, by line; in one read. */
  async plannedSpans(lineIds: readonly string[], from: Date, to: Date): Promise<ReadonlyMap<string, PlannedSpan[]>> {
    const plans = await this.plansOf(lineIds.map((lineId) => ({ lineId, from: from.getTime(), to: to.getTime() })));
    return new Map(lineIds.map((id, index) => [id, plans[index] ?? []]));
  }
}

const inMs = ({ start, end, ...span }: PlannedTime): PlannedSpan => ({
  ...span,
  start: start.getTime(),
  end: end.getTime(),
});
