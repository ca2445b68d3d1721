import { Failures, isCounted, type Failure } from './failures';
import { failureOf } from './reasons';
import { sweep } from './sweep';
import { add, addFailure, NO_TIME, type Sums, type Times } from './times';
import type { Frame, Span, UnitHistory } from './types';

/** Days of which sums are kept are days of UTC; production days are another matter. */
export const DAY_MS = 24 * 3_600_000;

/** Begin of the day of an instant. */
export const dayOf = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;

/** What must be known of a day besides its times before it may stand for its intervals. */
export interface DayMark {
  /** Begin of the day. */
  readonly start: number;
  /** A failure that began before is under way when the day begins. */
  readonly enters: boolean;
  /** Where the failure began that counts in this day although its span is older than the day; null: none does. */
  readonly reachesBackTo: number | null;
}

/** The times of a unit in one day. */
export interface UnitDay extends DayMark {
  /** A failure counts with its whole repair in the day of its first busy time, whatever day it ends in. */
  readonly times: Times;
}

interface Place extends DayMark {
  readonly times: Sums;
  reachesBackTo: number | null;
}

function count(failure: Failure<Place>): void {
  if (!isCounted(failure)) return;
  addFailure(failure.into.times, failure.repair, true);
  if (failure.start < failure.into.start) failure.into.reachesBackTo = failure.start;
}

/** Whether more may come of a failure after an instant; what nothing was planned since may be long over. */
function isUnderWay(failure: Failure<unknown> | null, at: number, spans: readonly Span[]): boolean {
  const end = failure?.last.end;
  if (!failure || end === undefined) return false;
  return (
    end === null ||
    end > at ||
    spans.some(({ start, state, reason }) => start === end && failureOf(state, reason) !== null)
  );
}

/** For one day after the other the spans that touch it; with what follows, so that a span without end has one. */
function* byDay(spans: readonly Span[], from: number, to: number): Generator<readonly [number, readonly Span[]]> {
  let first = 0;
  let next = 0;
  for (let start = from; start < to; start += DAY_MS) {
    while ((spans[first]?.end ?? spans[first + 1]?.start ?? Infinity) <= start) first++;
    while ((spans[next]?.start ?? Infinity) < start + DAY_MS) next++;
    yield [start, spans.slice(first, next)];
  }
}

/**
 * The times of a unit day by day, as far as they are final: it ends at the last midnight at which no failure is under way,
 * because how long that one takes counts in the day in which it began.
 * @param from begin of a day at which no failure is under way, as this function ends with one
 * @param to end of a day; no fact of before it, and none of what then lasted, is still to come
 * @throws DomainError invalid `kpi.capacity`
 */
export function unitDays(history: Omit<UnitHistory, 'frame'>, from: number, to: number): UnitDay[] {
  const { spans, plan } = history;
  const days: Place[] = [];
  const failures = new Failures<Place>(count);
  for (const [start, own] of byDay(spans, from, to)) {
    const end = start + DAY_MS;
    const enters = isUnderWay(failures.present, start, spans);
    const day: Place = { start, times: { ...NO_TIME }, enters, reachesBackTo: null };
    days.push(day);
    const planned = plan.filter((piece) => piece.start < end && piece.end > start);
    sweep({ ...history, frame: { from: start, to: end, now: end }, spans: own, plan: planned }, (piece) => {
      add(day.times, piece, piece.end - piece.start);
      failures.take(piece, day);
    });
  }
  const lasting = isUnderWay(failures.present, to, spans) ? failures.present : null;
  if (!lasting) failures.close();
  let final = lasting ? days.indexOf(lasting.into) : days.length;
  while (days[final]?.enters) final--;
  return days.slice(0, final);
}

/** The days that are kept of a unit, without a hole between. */
export interface KeptDays {
  readonly from: number;
  /** End of the last one. */
  readonly to: number;
  /** Of those that enter or reach back; others may be left out. */
  readonly marks: readonly DayMark[];
}

/**
 * Which of the kept days may stand for their intervals in a window, so that the sum of what lies before them, of them and
 * of what lies behind is the same as of all intervals. They begin and end at a midnight at which no failure is under way,
 * because a failure is one and counts where it began; and none of them counts a failure that began before the window.
 * @returns null: none
 */
export function usableDays(kept: KeptDays, window: Frame): { readonly from: number; readonly to: number } | null {
  let to = Math.min(kept.to, dayOf(Math.min(window.to, window.now)));
  let from = Math.max(kept.from, dayOf(window.from + DAY_MS - 1));
  for (const { start, reachesBackTo } of kept.marks)
    if (start < to && reachesBackTo !== null && reachesBackTo < window.from) from = Math.max(from, start + DAY_MS);
  const entered = new Set(kept.marks.filter(({ enters }) => enters).map(({ start }) => start));
  while (from < to && entered.has(from)) from += DAY_MS;
  while (from < to && entered.has(to)) to -= DAY_MS;
  return from < to ? { from, to } : null;
}
