import { DateTime } from 'luxon';

/** One line of a calendar: each such weekday, or one date. */
export interface ShiftRule {
  /** 1 Monday … 7 Sunday; null for a single date. */
  readonly weekday: number | null;
  /** `2026-03-02`; null for a weekday. */
  readonly onDate: string | null;
  readonly kind: 'work' | 'break' | 'closed';
  readonly name: string;
  /** `08:00`, wall time of the site; null when the line is closed all day. */
  readonly starts: string | null;
  /** Not after `starts` means on the next day: a night shift belongs to the day it starts on. */
  readonly ends: string | null;
}

export interface PlannedTime {
  readonly kind: 'work' | 'break';
  readonly name: string;
  readonly start: Date;
  readonly end: Date;
  /** Production day: the local date on which it starts, also of a night shift. */
  readonly day: string;
}

/** A day by the clock of the site. */
export interface SiteDay {
  /** `2026-03-02` */
  readonly date: string;
  /** 1 Monday … 7 Sunday */
  readonly weekday: number;
  /** The instant of a wall time of the day, such as `08:00`. */
  readonly at: (time: string) => Date;
}

const DAY_MS = 24 * 3_600_000;

function siteDay(day: DateTime, next: DateTime): SiteDay {
  const begin = day.toMillis();
  // Time zones are slow to ask, and of a day on which the clocks are not changed there is no need to.
  const isPlain = day.hour === 0 && day.offset === next.offset && next.toMillis() - begin === DAY_MS;
  return {
    date: day.toISODate() ?? '',
    weekday: day.weekday,
    at: (time) => {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      return isPlain ? new Date(begin + (hour * 60 + minute) * 60_000) : day.set({ hour, minute }).toJSDate();
    },
  };
}

/** The days of the site that touch a window, with the one before it: a night shift reaches into the window. */
export function siteDays(zone: string, from: Date, to: Date): SiteDay[] {
  const days: SiteDay[] = [];
  // One more, because a shift ends on the day after.
  const last = DateTime.fromJSDate(to, { zone }).plus({ days: 1 });
  let day = DateTime.fromJSDate(from, { zone }).minus({ days: 1 }).startOf('day');
  while (day <= last) {
    const next = day.plus({ days: 1 }).startOf('day');
    days.push(siteDay(day, next));
    day = next;
  }
  return days;
}

function onDay(rules: readonly ShiftRule[], day: SiteDay): readonly ShiftRule[] {
  const ofDate = rules.filter((rule) => rule.onDate === day.date);
  if (ofDate.length > 0) return ofDate;
  return rules.filter((rule) => rule.weekday === day.weekday);
}

/**
 * Shifts and breaks of a line that touch the window [from, to), uncut, by start; what a date says replaces what its
 * weekday says. Overlapping shifts stay apart here; who sums them takes their union (ISO 22400-2 planned operation time).
 */
export const plannedTime = (rules: readonly ShiftRule[], zone: string, from: Date, to: Date): PlannedTime[] =>
  plannedOn(rules, siteDays(zone, from, to), from, to);

/** As {@link plannedTime}, on days that are known: several lines have the same. */
export function plannedOn(rules: readonly ShiftRule[], days: readonly SiteDay[], from: Date, to: Date): PlannedTime[] {
  const found: PlannedTime[] = [];
  for (const [index, day] of days.entries()) {
    const next = days[index + 1];
    if (!next) break;
    for (const { kind, name, starts, ends } of onDay(rules, day)) {
      if (kind === 'closed' || starts === null || ends === null) continue;
      const start = day.at(starts);
      const end = (ends > starts ? day : next).at(ends);
      if (end > from && start < to) found.push({ kind, name, start, end, day: day.date });
    }
  }
  return found.sort((a, b) => a.start.getTime() - b.start.getTime());
}
