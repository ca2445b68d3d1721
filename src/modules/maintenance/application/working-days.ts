import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { EquipmentApi } from '#modules/equipment';
import { Settings } from '#platform/config';
import type { CalendarBasis } from '../domain/plan';

/** A line that is closed for longer than this is not waited for. */
const LOOK_AHEAD_DAYS = 60;

/** The days on which a line works, by its calendar and the school's clock. */
@Injectable()
export class WorkingDays {
  constructor(
    private readonly equipment: EquipmentApi,
    private readonly settings: Settings,
  ) {}

  /**
   * So many days, weeks or months after an instant: the beginning of that day, or of the next one on which the line
   * works. A line without a calendar works every day.
   */
  async after(lineId: string, from: Date, basis: CalendarBasis, every: number): Promise<Date> {
    const day = this.day(from).plus({ [basis]: every });
    const last = day.plus({ days: LOOK_AHEAD_DAYS });
    const plan = (await this.equipment.plannedTime(lineId, day.toJSDate(), last.toJSDate())).filter(
      ({ kind, day: of }) => kind === 'work' && of >= (day.toISODate() ?? ''),
    );
    const open = plan.map(({ day: of }) => of).sort()[0];
    return (open === undefined ? day : DateTime.fromISO(open, { zone: this.settings.get('zone') })).toJSDate();
  }

  /** The last moment of the day of an instant, or of the next one on which the line works. */
  async endOfDay(lineId: string, at: Date): Promise<Date> {
    return this.day(await this.after(lineId, at, 'days', 0))
      .endOf('day')
      .toJSDate();
  }

  private day(at: Date): DateTime {
    return DateTime.fromJSDate(at, { zone: this.settings.get('zone') }).startOf('day');
  }
}
