import type { LedgerRefs, LineMode } from '#libs/contracts';
import type { AndonCallState } from '#libs/lifecycles';

/**
 * What is called for: help while the unit still runs (yellow), material or an inspector (blue), a unit that stands
 * (red), a danger (red).
 */
export const CALL_KINDS = ['help', 'material', 'quality', 'stop', 'safety'] as const;
export type CallKind = (typeof CALL_KINDS)[number];

/** What was behind it, by the roots of the tree of downtime reasons. */
export const CALL_CAUSES = ['S', 'E', 'T', 'M', 'Q', 'H', 'U', 'X'] as const;
export type CallCause = (typeof CALL_CAUSES)[number];

/** 1 team leader, 2 instructor, 3 workshop, 4 head. */
export type CallLevel = 1 | 2 | 3 | 4;

export interface Call extends Required<Omit<LedgerRefs, 'trialJobId' | 'workUnitId'>> {
  readonly id: string;
  readonly workUnitId: string;
  readonly lineMode: LineMode;
  readonly kind: CallKind;
  readonly status: AndonCallState;
  readonly level: CallLevel;
  readonly note: string | null;
  /** Null: from a shared screen at which nobody had signed in. */
  readonly raisedBy: string | null;
  readonly raisedAt: Date;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: Date | null;
  readonly arrivedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
  readonly cause: CallCause | null;
  /** What was done about it. */
  readonly action: string | null;
  readonly closedBy: string | null;
  readonly closedAt: Date | null;
  /** When it goes to the next level unless something is done; null when it goes no further. */
  readonly escalatesAt: Date | null;
  readonly version: number;
}

/** Calls of one kind in a span of time; times in seconds, null where no call has come so far. */
export interface KindSummary {
  readonly kind: CallKind;
  readonly calls: number;
  readonly escalated: number;
  readonly repeats: number;
  readonly response: number | null;
  readonly arrival: number | null;
  readonly resolution: number | null;
}

export const OPEN_STATES: readonly AndonCallState[] = ['raised', 'acknowledged', 'arrived', 'in-progress', 'resolved'];

/** Only who called may take a call back, and only as long as this. */
export const CANCEL_WITHIN_MS = 60_000;

/** The same at the same place within this time before is a repeat. */
export const REPEAT_WITHIN_MS = 24 * 3_600_000;

/** Our rule: students help each other and fetch material; a unit that stands, a part in doubt or a danger is for staff. */
export const studentsMayAnswer = (kind: CallKind): boolean => kind === 'help' || kind === 'material';
