import { dayOf, FLICKER_MS } from '#libs/kpi';
import type { StateSpan } from './derive-intervals';
import type { LockedUnit } from './work-unit';

/** To be counted up when the same states, reasons and shifts come to other times, or a day is marked in another way. */
const VERSION = 1;

/** By which rules days are summed up; shifts are wall time of the site. */
export const dayRules = (zone: string): string => `${VERSION} ${zone}`;

/**
 * The first kept day of a unit that is no longer right when something became known of it from an instant on; null: none.
 * States that last no longer than a flicker take their meaning from what is around them.
 * @param at begin of the first interval that changed
 */
export function firstTouched({ daysUntil }: LockedUnit, at: Date): number | null {
  const first = at.getTime() - FLICKER_MS;
  return daysUntil !== null && first < daysUntil ? dayOf(first) : null;
}

/**
 * From which instant on intervals have changed by a fact. One that was open and ends now stays what it was until then;
 * of one whose end was known and moved it may be another reason that lies over most of it.
 * @param before the interval before the fact, as it was
 * @param after as it is now
 * @param at the instant of the fact
 * @param daysUntil end of the days that are kept
 */
export function changedFrom(
  before: StateSpan | undefined,
  after: StateSpan | undefined,
  at: Date,
  { daysUntil }: LockedUnit,
): Date {
  if (!before || before.start >= at) return at;
  const isLate = daysUntil !== null && at.getTime() - FLICKER_MS < daysUntil;
  const moved = before.end !== null && before.end.getTime() !== after?.end?.getTime();
  return isLate || moved ? before.start : at;
}
