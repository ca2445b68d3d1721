import type { LedgerRefs } from './ledger';
import type { Problem } from './problem';

/**
 * Topics a browser may subscribe to:
 * - `work-orders` every order · `work-order:{id}` one order · `work-unit:{id}` one station · `line` all work units ·
 *   `trial-jobs` · `trial-job:{id}` · `attempt:{id}` · `faults` (instructors) ·
 *   `virtual-line` — ledger topics, resumable by `pos`;
 * - `live:{workUnitId}` volatile tag values, newest only, never replayed.
 */
export type Topic = string;

/** `socket.emit('subscribe', request, ack)`; `since` is the last `pos` the browser has seen. */
export interface SubscribeRequest {
  readonly topic: Topic;
  readonly since?: number;
}

/** Acknowledgement: `pos` to resume from next time; `refetch` when too much was missed to send one by one. */
export type SubscribeAnswer =
  | { readonly ok: true; readonly pos: number; readonly refetch: boolean }
  | { readonly ok: false; readonly problem: Problem };

/** Server → browser event `ledger`. */
export interface LedgerMessage extends LedgerRefs {
  readonly topic: Topic;
  readonly pos: number;
  readonly type: string;
  readonly occurredAt: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Server → browser event `live`: newest values of a work unit's tags. */
export interface LiveMessage {
  readonly topic: Topic;
  readonly workUnitId: string;
  readonly at: string;
  readonly values: Readonly<Record<string, { readonly value: unknown; readonly good: boolean }>>;
}
