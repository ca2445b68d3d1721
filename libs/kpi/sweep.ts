import { DomainError } from '#libs/kernel';
import { planPieces, type PlanPiece } from './plan';
import { bucketOf } from './reasons';
import type { Bucket, Span, UnitHistory } from './types';

/** An instant-by-instant answer in one piece: what the unit did there and where it counts. */
export interface TimePiece {
  readonly start: number;
  readonly end: number;
  readonly bucket: Bucket;
  /** Null where nothing is known of the unit. */
  readonly span: Span | null;
  readonly plan: PlanPiece;
  /** The span goes on to the end of what is looked at and is not over. */
  readonly open: boolean;
}

type Visit = (piece: TimePiece) => void;

function bucketIn(plan: PlanPiece, span: Span | null, countBreakProduction: boolean): Bucket {
  if (plan.kind === 'break') return countBreakProduction && span?.state === 'producing' ? 'APT' : 'PDOT';
  if (!span) return 'UNKNOWN';
  if (span.simulated) return 'EXCLUDED';
  return bucketOf(span.state, span.orderId !== null || !!span.shares?.length, span.reason);
}

/** Several orders at once only where the unit can. @throws DomainError invalid `kpi.capacity` */
function requireCapacity(spans: readonly Span[], capacity: number): void {
  for (const { shares } of spans)
    if (shares && shares.length > capacity)
      throw new DomainError('invalid', 'kpi.capacity', { capacity, orders: shares.length });
}

/**
 * Walks once along the planned operation time of a unit and tells each piece in turn; what is outside of it is not told.
 * Every instant of it is told exactly once, also where spans are missing (unknown) or overlap by mistake (the later yields).
 * @param history spans by start
 * @throws DomainError invalid `kpi.capacity`
 */
export function sweep(
  { frame, spans, plan, capacity = 1, countBreakProduction = false }: UnitHistory,
  tell: Visit,
): void {
  requireCapacity(spans, capacity);
  const until = Math.min(frame.to, frame.now);
  let index = 0;
  const endOf = (at: number): number => spans[at]?.end ?? spans[at + 1]?.start ?? Infinity;
  for (const piece of planPieces(plan)) {
    let at = Math.max(piece.start, frame.from);
    const end = Math.min(piece.end, until);
    while (at < end) {
      while (index < spans.length && endOf(index) <= at) index++;
      const span = spans[index];
      const known = span !== undefined && span.start <= at;
      const next = Math.min(end, known ? endOf(index) : (span?.start ?? Infinity));
      const found = known ? span : null;
      tell({
        start: at,
        end: next,
        bucket: bucketIn(piece, found, countBreakProduction),
        span: found,
        plan: piece,
        open: known && next === until && endOf(index) === Infinity,
      });
      at = next;
    }
  }
}

/** All pieces, for the drill-down and the pictures; of a year rather use the sums. */
export function timePieces(history: UnitHistory): TimePiece[] {
  const pieces: TimePiece[] = [];
  sweep(history, (piece) => pieces.push(piece));
  return pieces;
}
