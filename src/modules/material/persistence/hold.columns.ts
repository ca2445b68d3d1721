import type { Hold } from '../domain/lot';

/** Why, by whom and since when something is held, as its row has it. */
export interface HoldColumns {
  readonly holdReason: string | null;
  readonly holdBy: string | null;
  readonly holdAt: Date | null;
}

export const NOT_HELD: HoldColumns = { holdReason: null, holdBy: null, holdAt: null };

export const holdOf = ({ holdReason: reason, holdBy: by, holdAt: at }: HoldColumns): Hold | null =>
  reason !== null && at !== null ? { reason, by, at: at.toISOString() } : null;
