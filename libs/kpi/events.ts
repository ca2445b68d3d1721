import type { Span, UnitState } from './types';

/** What a source said. */
export interface StateEvent {
  readonly at: number;
  readonly state: UnitState;
  /** When it came in; as good as `at` when absent. */
  readonly receivedAt?: number;
}

/** From an instant on the unit works on this order. */
export interface OrderEvent {
  readonly at: number;
  readonly orderId: string | null;
}

/** Our rule: a clock that is further off is not corrected but left aside. */
export const WORST_SKEW_MS = 30_000;

/**
 * The instant of an event by our clock: corrected by the known offset of the source's clock (source − ours, ms), or the
 * time of receipt when the clock is too far off to be trusted.
 * @returns `skewed` true when the source's time was not used
 */
export function trustedInstant(event: StateEvent, skewMs: number): { readonly at: number; readonly skewed: boolean } {
  if (Math.abs(skewMs) <= WORST_SKEW_MS) return { at: event.at - skewMs, skewed: false };
  return { at: event.receivedAt ?? event.at, skewed: true };
}

/**
 * The spans of a unit out of what was said of it, in whatever order it came in and however often: sorted by source time,
 * the same said twice counts once, split where the order changes. The last span has no end.
 */
export function spansOf(events: readonly StateEvent[], orders: readonly OrderEvent[] = []): Span[] {
  const states = events.toSorted((a, b) => a.at - b.at);
  const contexts = orders.toSorted((a, b) => a.at - b.at);
  const first = states[0]?.at;
  if (first === undefined) return [];
  const starts: Span[] = [];
  let state = 0;
  let order = -1;
  const times = new Set([...states.map(({ at }) => at), ...contexts.map(({ at }) => at).filter((at) => at > first)]);
  for (const at of [...times].sort((a, b) => a - b)) {
    while ((states[state + 1]?.at ?? Infinity) <= at) state++;
    while ((contexts[order + 1]?.at ?? Infinity) <= at) order++;
    const now = states[state]?.state ?? 'unknown';
    const orderId = contexts[order]?.orderId ?? null;
    const last = starts.at(-1);
    if (last?.state === now && last.orderId === orderId) continue;
    starts.push({ start: at, end: null, state: now, orderId });
  }
  return starts.map((span, index) => ({ ...span, end: starts[index + 1]?.start ?? null }));
}
