import type { EquipmentState, StateSource } from './work-unit';

/** What was said of a unit at a moment of its own time. */
export interface Observation {
  readonly at: Date;
  readonly state: EquipmentState;
  readonly source: StateSource;
  readonly reason: string | null;
}

/** Whose order a unit works on from a moment on; all null: none. */
export interface OrderContext {
  readonly at: Date;
  readonly jobOrderId: string | null;
  readonly workOrderId: string | null;
  readonly attemptId: string | null;
  readonly trialJobId: string | null;
}

/** A span of one state under one order; `end` null while it lasts. */
export interface StateSpan extends Omit<OrderContext, 'at'> {
  readonly state: EquipmentState;
  readonly start: Date;
  readonly end: Date | null;
  readonly source: StateSource;
  readonly reason: string | null;
}

/** A span as it is stored. */
export interface StateInterval extends StateSpan {
  readonly id: string;
  readonly workUnitId: string;
}

const NO_ORDER = { jobOrderId: null, workOrderId: null, attemptId: null, trialJobId: null } as const;

/** Walks along a sorted list; answers the last one at or before an instant, of several at one instant the last said. */
function inEffect<T extends { readonly at: Date }>(sorted: readonly T[]): (at: number) => T | undefined {
  let index = -1;
  return (at) => {
    for (let next = sorted[index + 1]; next && next.at.getTime() <= at; next = sorted[index + 1]) index++;
    return sorted[index];
  };
}

/**
 * The spans of a unit from an instant on, out of everything said of it: gapless from the first observation, never
 * overlapping, split where the state or the order changes (an order change in the middle of a fault splits the fault,
 * so that ISO 22400-2 delay time goes to the order it belongs to). The same set of facts gives the same spans in
 * whatever order it came in.
 * @param observations sorted by time, then by arrival; with the one in effect at `from`
 * @param contexts sorted the same way
 */
export function deriveIntervals(
  observations: readonly Observation[],
  contexts: readonly OrderContext[],
  from: Date,
): StateSpan[] {
  const times = [from, ...observations.map((one) => one.at), ...contexts.map((one) => one.at)]
    .map((at) => at.getTime())
    .filter((at) => at >= from.getTime());
  const observedAt = inEffect(observations);
  const orderAt = inEffect(contexts);
  const starts: StateSpan[] = [];
  for (const at of [...new Set(times)].sort((a, b) => a - b)) {
    const observation = observedAt(at);
    const { jobOrderId, workOrderId, attemptId, trialJobId } = orderAt(at) ?? NO_ORDER;
    if (!observation) continue;
    const last = starts.at(-1);
    if (last?.state === observation.state && last.jobOrderId === jobOrderId && last.workOrderId === workOrderId)
      continue;
    const { state, source, reason } = observation;
    starts.push({
      state,
      source,
      reason,
      start: new Date(at),
      end: null,
      jobOrderId,
      workOrderId,
      attemptId,
      trialJobId,
    });
  }
  return starts.map((span, index) => ({ ...span, end: starts[index + 1]?.start ?? null }));
}

/** A moment at which the state (not only the order) changed. */
export interface StateChange {
  readonly at: Date;
  readonly from: EquipmentState;
  readonly to: EquipmentState;
  readonly span: StateSpan;
}

/** The changes of state along some spans; before the first of them the state was `before` (nothing known: unknown). */
export function changesAlong(spans: readonly StateSpan[], before: EquipmentState): StateChange[] {
  return spans.flatMap((span, index) => {
    const from = index === 0 ? before : (spans[index - 1]?.state ?? before);
    return from === span.state ? [] : [{ at: span.start, from, to: span.state, span }];
  });
}
