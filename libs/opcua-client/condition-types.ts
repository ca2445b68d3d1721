import type { ErrorParams } from '#libs/kernel';
import type { Severity } from './quality';

/** What a server said of one of its conditions (OPC 10000-9). */
export interface ConditionSeen {
  /** Portable node id; the condition need not be a node of the address space. */
  readonly conditionId: string;
  /** An earlier occurrence that still waits for somebody; null: the condition as it is now. */
  readonly branchId: string | null;
  /** Names this event towards the server (base64); only the newest can be acknowledged. Null: it cannot be. */
  readonly eventId: string | null;
  readonly conditionName: string | null;
  readonly sourceName: string | null;
  /** For people, in a language of the server's choice. */
  readonly message: string;
  /** 1 to 1000. */
  readonly severity: number;
  readonly active: boolean;
  /** Of interest: it is to be shown, and will be told again at a refresh. */
  readonly retain: boolean;
  /** Null: this condition knows no acknowledgement. */
  readonly acked: boolean | null;
  /** Null: this condition knows no confirmation. */
  readonly confirmed: boolean | null;
  readonly comment: string | null;
  /** Of what the condition is made of. */
  readonly quality: Severity;
  /** When it happened by the server's clock; null where it did not say. */
  readonly at: Date | null;
  /** Since when it has been (in)active by the server's clock; null where it does not say. */
  readonly activeSince: Date | null;
  readonly receivedAt: Date;
  /** Told again by this refresh: the state found, not a change seen. Null: seen as it happened. */
  readonly refresh: number | null;
}

/** A refresh is through: a condition that was of interest and was not told in it is so no longer. */
export interface ConditionsRefreshed {
  readonly refresh: number;
  readonly at: Date;
}

/**
 * What a server has of Alarms & Conditions: events and refresh · events only, so that what ended during a gap is never
 * told · nothing.
 */
export interface ConditionSupport {
  readonly support: 'full' | 'events-only' | 'none';
  /** Why not all. */
  readonly problem: { readonly code: string; readonly params: ErrorParams } | null;
}
