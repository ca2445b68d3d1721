import type { Frame, PlannedSpan, Span, UnitState } from '../types';

export const MINUTE = 60_000;

/** A clock time of the day all examples play on; beyond `24:00` the day after. */
export function at(clock: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return Date.UTC(2026, 2, 2) + (hours * 60 + minutes) * MINUTE + seconds * 1000;
}

/** A window that is over, unless `now` says otherwise. */
export const frame = (from: string, to: string, now = '48:00'): Frame => ({ from: at(from), to: at(to), now: at(now) });

export const shift = (start: string, end: string, day?: string): PlannedSpan => ({
  kind: 'work',
  start: at(start),
  end: at(end),
  ...(day === undefined ? {} : { day }),
});

export const pause = (start: string, end: string): PlannedSpan => ({ ...shift(start, end), kind: 'break' });

export const span = (
  start: string,
  end: string | null,
  state: UnitState,
  orderId: string | null,
  reason: string | null = null,
): Span => ({ start: at(start), end: end === null ? null : at(end), state, orderId, reason });
