/** Whether a fact came from real machines or from the virtual line; the two never mix in one figure. */
export type LineMode = 'real' | 'virtual';

/** What an entry is about; every reference is optional and copied down from the command that caused it. */
export interface LedgerRefs {
  readonly workOrderId?: string | null;
  readonly jobOrderId?: string | null;
  readonly workUnitId?: string | null;
  readonly attemptId?: string | null;
  readonly trialJobId?: string | null;
}

/** One committed fact as consumers, sockets and the API see it. */
export interface LedgerEntry extends LedgerRefs {
  /** Dense position in commit-safe order; the only number to resume from. */
  readonly pos: number;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  /** When it happened at its source (floor clock). */
  readonly occurredAt: string;
  /** When the server stored it (wall clock). */
  readonly recordedAt: string;
  readonly actorId: string | null;
  readonly onBehalfOf: string | null;
  readonly reason: string | null;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly subjectId: string;
  readonly lineMode: LineMode;
  /** Facts in figures and codes; never a personal name. */
  readonly payload: Readonly<Record<string, unknown>>;
}
