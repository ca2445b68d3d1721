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

function onDay(rules: readonly ShiftRule[], day: DateTime): readonly ShiftRule[] {
  const ofDate = rules.filter((rule) => rule.onDate === day.toISODate());
  if (ofDate.length > 0) return ofDate;
  return rules.filter((rule) => rule.weekday === day.weekday);
}

function instant(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute });
}

/**
 * Shifts and breaks of a line that touch the window [from, to), uncut, by start; what a date says replaces what its
 * weekday says. Overlapping shifts stay apart here; who sums them takes their union (ISO 22400-2 planned operation time).
 */
export function plannedTime(rules: readonly ShiftRule[], zone: string, from: Date, to: Date): PlannedTime[] {
  const found: PlannedTime[] = [];
  const last = DateTime.fromJSDate(to, { zone }).startOf('day');
  // A night shift of the day before reaches into the window.
  let day = DateTime.fromJSDate(from, { zone }).startOf('day').minus({ days: 1 });
  for (; day <= last; day = day.plus({ days: 1 })) {
    for (const { kind, name, starts, ends } of onDay(rules, day)) {
      if (kind === 'closed' || starts === null || ends === null) continue;
      const start = instant(day, starts).toJSDate();
      const end = instant(ends > starts ? day : day.plus({ days: 1 }), ends).toJSDate();
      if (end > from && start < to) found.push({ kind, name, start, end, day: day.toISODate() ?? '' });
    }
  }
  return found.sort((a, b) => a.start.getTime() - b.start.getTime());
}
