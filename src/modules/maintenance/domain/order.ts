import type { LineMode } from '#libs/contracts';
import type { DecimalString } from '#libs/kernel';
import type { MaintenanceOrderState } from '#libs/lifecycles';

/** How somebody came to ask for it: by hand, because the unit has a fault, from a call, a round's item, or a plan. */
export const ORIGINS = ['hand', 'fault', 'andon-call', 'round', 'plan'] as const;
export type Origin = (typeof ORIGINS)[number];

export const KINDS = ['corrective', 'preventive'] as const;
export type MaintenanceKind = (typeof KINDS)[number];

/** What was behind it, by the roots of the tree of downtime reasons. */
export const CAUSES = ['S', 'E', 'T', 'M', 'Q', 'H', 'U', 'X'] as const;
export type Cause = (typeof CAUSES)[number];

/** A spare part that was used; it is not booked out of a store. */
export interface SparePart {
  readonly name: string;
  readonly lot: string | null;
  readonly quantity: DecimalString;
  readonly unit: string;
}

export interface MaintenanceOrder {
  readonly id: string;
  readonly number: string;
  readonly workUnitId: string;
  readonly lineMode: LineMode;
  readonly kind: MaintenanceKind;
  readonly origin: Origin;
  /** The call, the item of a round, or the plan. */
  readonly originId: string | null;
  /** Which time the plan fell due. */
  readonly occurrence: number | null;
  readonly status: MaintenanceOrderState;
  readonly title: string;
  readonly note: string | null;
  readonly jobOrderId: string | null;
  readonly workOrderId: string | null;
  readonly attemptId: string | null;
  /** Null for what a plan made, and from a screen at which nobody had signed in. */
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly assigneeId: string | null;
  readonly dueAt: Date | null;
  readonly startedBy: string | null;
  readonly startedAt: Date | null;
  readonly finishedBy: string | null;
  readonly finishedAt: Date | null;
  readonly cause: Cause | null;
  /** What was done. */
  readonly action: string | null;
  readonly parts: readonly SparePart[];
  readonly verifiedBy: string | null;
  readonly verifiedAt: Date | null;
  /** What the test run showed. */
  readonly testRun: string | null;
  readonly version: number;
}

/** Of these the work unit is out of use: somebody works on it, or it waits for its test run (our rule). */
export const OUT_OF_USE: readonly MaintenanceOrderState[] = ['in-progress', 'done'];
export const OPEN: readonly MaintenanceOrderState[] = ['requested', 'planned', ...OUT_OF_USE];

/** Of an order on which nobody has begun. */
export const NOT_DONE_YET = {
  assigneeId: null,
  dueAt: null,
  startedBy: null,
  startedAt: null,
  finishedBy: null,
  finishedAt: null,
  cause: null,
  action: null,
  parts: [],
  verifiedBy: null,
  verifiedAt: null,
  testRun: null,
  version: 1,
} as const;
