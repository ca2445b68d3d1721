import { DomainError } from '#libs/kernel';
import type { RecurrenceRule } from './planning-types';

const DAY_MS = 86_400_000;
/** A school year and a term. */
const LONGEST_DAYS = 550;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);
/** 1 is Monday, as in ISO 8601. */
const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/**
 * @throws DomainError invalid `work-order.recurrence-backwards`, `work-order.recurrence-too-long` {days},
 *   `work-order.recurrence-empty` when no day is left
 */
export function requireRule(rule: RecurrenceRule): void {
  const days = dayNumber(rule.untilDay) - dayNumber(rule.fromDay);
  if (days < 0) throw new DomainError('invalid', 'work-order.recurrence-backwards');
  if (days > LONGEST_DAYS) throw new DomainError('invalid', 'work-order.recurrence-too-long', { days: LONGEST_DAYS });
  if (daysOf(rule, rule.fromDay, rule.untilDay).length === 0)
    throw new DomainError('invalid', 'work-order.recurrence-empty');
}

/** The days of a rule from `first` to `last` (both in), oldest first. */
export function daysOf(rule: RecurrenceRule, first: string, last: string): readonly string[] {
  const skipped = new Set(rule.skipDays);
  const weekdays = new Set(rule.weekdays);
  const end = Math.min(dayNumber(last), dayNumber(rule.untilDay));
  const days: string[] = [];
  for (let at = Math.max(dayNumber(first), dayNumber(rule.fromDay)); at <= end; at++)
    if (weekdays.has(weekdayOf(at)) && !skipped.has(dayOf(at))) days.push(dayOf(at));
  return days;
}

/** A day on which an order is due, and for which team; for nobody of its own when null. */
export interface Lesson {
  readonly day: string;
  readonly teamId: string | null;
}

/** The orders of a rule from `first` to `last` (both in) that are not among those `done`, oldest day first. */
export function lessonsDue(
  rule: RecurrenceRule,
  first: string,
  last: string,
  done: readonly Lesson[],
): readonly Lesson[] {
  const has = new Set(done.map(({ day, teamId }) => `${day} ${teamId}`));
  const teams = rule.teamIds.length > 0 ? rule.teamIds : [null];
  return daysOf(rule, first, last).flatMap((day) =>
    teams.map((teamId) => ({ day, teamId })).filter(({ teamId }) => !has.has(`${day} ${teamId}`)),
  );
}

/** The day `count` days after another. */
export const daysAfter = (day: string, count: number): string => dayOf(dayNumber(day) + count);
