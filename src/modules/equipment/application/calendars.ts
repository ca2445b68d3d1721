import { Injectable } from '@nestjs/common';
import type { PlannedSpan } from '#libs/kpi';
import { Settings } from '#platform/config';
import { plannedTime, type ShiftRule } from '../domain/planned-time';
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
    const known = new Map<string, PlannedSpan[]>();
    return times.map(({ lineId, from, to }) => {
      const key = `${lineId} ${from} ${to}`;
      const plan = known.get(key) ?? this.spansOf(rules.get(lineId) ?? [], new Date(from), new Date(to));
      known.set(key, plan);
      return plan;
    });
  }

  /** Shifts and breaks of lines that touch [from, to), uncut, by start, by line; in one read. */
  async plannedSpans(lineIds: readonly string[], from: Date, to: Date): Promise<ReadonlyMap<string, PlannedSpan[]>> {
    const rules = await this.calendar.rulesOfLines(lineIds);
    return new Map(lineIds.map((id) => [id, this.spansOf(rules.get(id) ?? [], from, to)]));
  }

  private spansOf(rules: readonly ShiftRule[], from: Date, to: Date): PlannedSpan[] {
    return plannedTime(rules, this.settings.get('zone'), from, to).map(({ start, end, ...span }) => ({
      ...span,
      start: start.getTime(),
      end: end.getTime(),
    }));
  }
}
