import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';

/** Calibrations hold to the day, and days are those of the site. */
@Injectable()
export class SiteDay {
  constructor(
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {}

  /** Today, as `2026-03-01`; for a late command the day it was given. */
  today(): string {
    return this.here(this.floor.now()).toISODate() ?? '';
  }

  /** The moment a day begins at the site. */
  startOf(day: string): Date {
    return DateTime.fromISO(day, { zone: this.settings.get('zone') }).toJSDate();
  }

  /** So many days from today. */
  inDays(days: number): string {
    return this.here(this.floor.now()).plus({ days }).toISODate() ?? '';
  }

  private here(at: Date): DateTime {
    return DateTime.fromJSDate(at, { zone: this.settings.get('zone') });
  }
}
