import type { PlannedSpan } from './types';

/** A piece of planned operation time; pieces do not overlap. */
export interface PlanPiece {
  readonly start: number;
  readonly end: number;
  readonly kind: 'work' | 'break';
  /** The shift it belongs to; of two that overlap the one that started first. */
  readonly shift: PlannedSpan;
}

/** Disjoint, by start; where some overlap, the one that started first keeps the instant. */
function disjoint(spans: readonly PlannedSpan[]): PlanPiece[] {
  const pieces: PlanPiece[] = [];
  let until = -Infinity;
  for (const shift of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const start = Math.max(shift.start, until);
    if (start < shift.end) pieces.push({ start, end: shift.end, kind: 'work', shift });
    until = Math.max(until, shift.end);
  }
  return pieces;
}

/**
 * Planned operation time (POT) as pieces of work and of planned breaks: the union of the shifts, so that no instant counts
 * twice where shifts overlap. A break outside every shift is nothing.
 */
export function planPieces(plan: readonly PlannedSpan[]): PlanPiece[] {
  const breaks = disjoint(plan.filter(({ kind }) => kind === 'break'));
  const pieces: PlanPiece[] = [];
  let next = 0;
  for (const { start, end, shift } of disjoint(plan.filter(({ kind }) => kind === 'work'))) {
    let at = start;
    while ((breaks[next]?.end ?? Infinity) <= start) next++;
    for (let index = next; (breaks[index]?.start ?? Infinity) < end; index++) {
      const pause = breaks[index];
      if (!pause) break;
      const from = Math.max(pause.start, at);
      const to = Math.min(pause.end, end);
      if (from > at) pieces.push({ start: at, end: from, kind: 'work', shift });
      if (to > from) pieces.push({ start: from, end: to, kind: 'break', shift });
      at = Math.max(at, to);
    }
    if (at < end) pieces.push({ start: at, end, kind: 'work', shift });
  }
  return pieces;
}
