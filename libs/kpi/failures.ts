import { failureOf, MINOR_STOP_MS } from './reasons';
import type { TimePiece } from './sweep';
import type { Span } from './types';

/** A failure is one from its beginning to its end, over breaks, nights and changes of the order. */
export interface Failure<Place> {
  /** Where its first busy piece counts; the whole of it counts there. */
  readonly into: Place;
  readonly kind: 'always' | 'long';
  /** Begin of the span of its first busy piece. */
  readonly start: number;
  /** Its last span so far. */
  readonly last: Span;
  /** How much of the busy time it took so far, ms. */
  readonly repair: number;
}

type Growing<Place> = Failure<Place> & { last: Span; repair: number };

/** A short stop of some reasons is no failure event. */
export const isCounted = ({ kind, repair }: Failure<unknown>): boolean => kind === 'always' || repair > MINOR_STOP_MS;

/** Finds the failures along the pieces of a sweep, and tells each when it has ended. */
export class Failures<Place> {
  private growing: Growing<Place> | null = null;

  constructor(private readonly ended: (failure: Failure<Place>) => void) {}

  /** The one at hand; it may be over already when nothing was planned since. */
  get present(): Failure<Place> | null {
    return this.growing;
  }

  take({ span, bucket, plan, start, end }: TimePiece, into: Place): void {
    const kind = span ? failureOf(span.state, span.reason) : null;
    if (!span || !kind) {
      if (plan.kind === 'work') this.close();
      return;
    }
    if (this.growing && this.growing.last !== span && this.growing.last.end !== span.start) this.close();
    const busy = bucket !== 'PDOT' && bucket !== 'EXCLUDED';
    if (!this.growing && busy) this.growing = { into, kind, start: span.start, last: span, repair: 0 };
    if (!this.growing) return;
    this.growing.last = span;
    if (busy) this.growing.repair += end - start;
  }

  /** Nothing more belongs to the failure at hand. */
  close(): void {
    const failure = this.growing;
    this.growing = null;
    if (failure) this.ended(failure);
  }
}
