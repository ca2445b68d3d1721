import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';

/** Days and times of day of the site's zone. */
@Injectable()
export class SiteDays {
  constructor(
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {}

  /** `2026-03-05` */
  today(): string {
    return DateTime.fromJSDate(this.floor.now(), { zone: this.settings.get('zone') }).toFormat('yyyy-MM-dd');
  }

  /** When a day has this time; where clocks leap over it, the moment they leap to. */
  at(day: string, time: string): Date {
    return DateTime.fromISO(`${day}T${time}`, { zone: this.settings.get('zone') }).toJSDate();
  }

  now(): Date {
    return this.floor.now();
  }
}
