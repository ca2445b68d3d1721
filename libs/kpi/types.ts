/** States of a work unit as this house knows them. */
export const UNIT_STATES = [
  'producing',
  'setup',
  'starved',
  'blocked',
  'idle',
  'fault',
  'maintenance',
  'off',
  'unknown',
] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** A part of a span that belongs to one of several orders at once. */
export interface Share {
  readonly orderId: string;
  /** Against the other shares of the span. */
  readonly weight: number;
}

/** One state under one order. Times of this library are milliseconds since 1970. */
export interface Span {
  readonly start: number;
  /** Null while it lasts. */
  readonly end: number | null;
  readonly state: UnitState;
  readonly orderId: string | null;
  /** Code of the tree of downtime reasons; null or `Z` while nobody said. */
  readonly reason?: string | null;
  /** Several orders at once, for a unit whose capacity allows it. */
  readonly shares?: readonly Share[];
  /** Simulation or test mode of a machine: no production at all. */
  readonly simulated?: boolean;
}

/** A shift or a planned break of the calendar. */
export interface PlannedSpan {
  readonly kind: 'work' | 'break';
  readonly start: number;
  readonly end: number;
  /** The production day: the local date on which the shift starts, also of a night shift. */
  readonly day?: string;
  readonly name?: string;
}

/** What is looked at. A window that is not over ends at `now`. */
export interface Frame {
  readonly from: number;
  readonly to: number;
  readonly now: number;
}

/** Everything the times of one work unit are made of. */
export interface UnitHistory {
  readonly frame: Frame;
  readonly spans: readonly Span[];
  readonly plan: readonly PlannedSpan[];
  /** How many orders may run at once; 1 when absent. */
  readonly capacity?: number;
  /** A machine that runs in a planned break: false (default) leaves it out, true counts it as busy and producing. */
  readonly countBreakProduction?: boolean;
}

/** Where an instant of planned operation time belongs (ISO 22400-2); `EXCLUDED`: simulation or test. */
export type Bucket = 'PDOT' | 'APT' | 'AUST' | 'ADET' | 'ADOT' | 'UNKNOWN' | 'EXCLUDED';
