import { groupBy } from '#libs/kernel';
import { isStop, MINOR_STOP_MS, UNASSIGNED, type PlanPiece } from '#libs/kpi';
import type { EquipmentState } from './work-unit';

/** What is known of why a unit stopped. */
export interface Coding {
  readonly workUnitId: string;
  /** The stop it was said of, as it was then; `end` of one that still lasted is when it was said. */
  readonly start: Date;
  readonly end: Date;
  readonly reason: string;
  readonly note: string | null;
  readonly codedBy: string | null;
  readonly codedAt: Date;
}

interface Placed {
  readonly workUnitId: string;
  readonly state: EquipmentState;
  readonly start: Date;
  readonly end: Date | null;
}

/** What decides which of them speaks of a stop. */
type Said = Pick<Coding, 'workUnitId' | 'start' | 'end'>;

const overlap = (stop: Placed, coding: Said): number =>
  Math.min(stop.end?.getTime() ?? Infinity, coding.end.getTime()) -
  Math.max(stop.start.getTime(), coding.start.getTime());

/** Which of these codings speaks of the stop: that of its very beginning, else the one it shares most time with. */
function codingOf<C extends Said>(stop: Placed, candidates: readonly C[]): C | null {
  let best: C | null = null;
  for (const coding of candidates) {
    if (coding.start.getTime() === stop.start.getTime()) return coding;
    const shared = overlap(stop, coding);
    if (shared > 0 && (!best || shared > overlap(stop, best))) best = coding;
  }
  return best;
}

/**
 * Finds for each stop the reason somebody gave it. Intervals are derived again when something is learnt late: their ends
 * move, a stop falls apart or two become one. A reason stays with whatever stop lies over the time it was said of; with
 * none when the unit turns out to have run then.
 * @param intervals by unit and start
 * @param codings by unit and start
 */
export function withReasons<T extends Placed, C extends Said>(
  intervals: readonly T[],
  codings: readonly C[],
): (T & { readonly coding: C | null })[] {
  const byUnit = groupBy(codings, ({ workUnitId }) => workUnitId);
  const next = new Map<string, number>();
  return intervals.map((interval) => {
    const own = byUnit.get(interval.workUnitId);
    if (!own || !isStop(interval.state)) return { ...interval, coding: null };
    let first = next.get(interval.workUnitId) ?? 0;
    while (first < own.length && (own[first]?.end ?? interval.start) < interval.start) first++;
    next.set(interval.workUnitId, first);
    const end = interval.end?.getTime() ?? Infinity;
    let last = first;
    while (last < own.length && (own[last]?.start.getTime() ?? Infinity) < end) last++;
    return { ...interval, coding: codingOf(interval, own.slice(first, last)) };
  });
}

/** Milliseconds of a stop inside shifts and outside planned breaks, up to now. */
export function busyPart(stop: Pick<Placed, 'start' | 'end'>, plan: readonly PlanPiece[], now: Date): number {
  const end = Math.min(stop.end?.getTime() ?? Infinity, now.getTime());
  let sum = 0;
  for (const piece of plan) {
    if (piece.kind === 'break') continue;
    sum += Math.max(0, Math.min(end, piece.end) - Math.max(stop.start.getTime(), piece.start));
  }
  return sum;
}

const CODE_WITHIN_MS = 24 * 3_600_000;

/** Our rule: a stop of more than five minutes of busy time needs a reason, within a day. */
export function dueOf(
  stop: Pick<Placed, 'start' | 'end'>,
  reason: string,
  busyMs: number,
  now: Date,
): { readonly mustCode: boolean; readonly overdue: boolean } {
  const mustCode = reason === UNASSIGNED && busyMs > MINOR_STOP_MS;
  const since = stop.end ?? now;
  return { mustCode, overdue: mustCode && now.getTime() - since.getTime() > CODE_WITHIN_MS };
}
