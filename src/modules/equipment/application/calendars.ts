import { Injectable } from '@nestjs/common';
import type { PlannedSpan } from '#libs/kpi';
import { Settings } from '#platform/config';
import { plannedTime } from '../domain/planned-time';
import { CalendarRepository } from '../persistence/calendar.repository';

/** The calendars of lines as planned time. */
@Injectable()
export class Calendars {
  constructor(
    private readonly calendar: CalendarRepository,
    private readonly settings: Settings,
  ) {}

  /** Shifts and breaks of lines that touch [from, to), uncut, by start, by line; in one read. */
  async plannedSpans(lineIds: readonly string[], from: Date, to: Date): Promise<ReadonlyMap<string, PlannedSpan[]>> {
    const rules = await this.calendar.rulesOfLines(lineIds);
    const zone = this.settings.get('zone');
    return new Map(
      lineIds.map((id) => [
        id,
        plannedTime(rules.get(id) ?? [], zone, from, to).map(({ start, end, ...span }) => ({
          ...span,
          start: start.getTime(),
          end: end.getTime(),
        })),
      ]),
    );
  }
}
