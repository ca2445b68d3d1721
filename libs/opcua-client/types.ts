import type { ErrorParams } from '#libs/kernel';
import type { ConditionSeen, ConditionsRefreshed, ConditionSupport } from './condition-types';
import type { JobSubstate, JobTopState } from './job-state';
import type { Severity } from './quality';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export interface ConnectionOptions {
  /** For logs and for spreading reconnects; unique per gateway. */
  readonly name: string;
  readonly endpointUrl: string;
  readonly securityMode: 'None' | 'Sign' | 'SignAndEncrypt';
  /** `None`, `Basic256Sha256`, `Aes128_Sha256_RsaOaep` or `Aes256_Sha256_RsaPss`; the deprecated ones are refused. */
  readonly securityPolicy: string;
  readonly user?: { readonly name: string; readonly password: string };
  /** Folder of the client's key and of the certificates it trusts: own/ trusted/ issuers/ rejected/. May be shared. */
  readonly pkiDir: string;
  readonly applicationUri: string;
  /** `first-use` pins the first certificate seen under this name; for the virtual line and tests only. */
  readonly trust: 'known' | 'first-use';
  /** Wall clock, stamps what is received; intervals and timeouts use a monotonic clock of their own. */
  now(): Date;
  /** Real time for the certificate made at first start, where `now` is a clock that may run faster. Default `now`. */
  readonly wallNow?: () => Date;
  readonly log?: (level: LogLevel, message: string, data?: Readonly<Record<string, unknown>>) => void;
  /** Asked for; the server's revised value is used. Default 500 ms. */
  readonly publishingIntervalMs?: number;
  /** Silence (no notification, keep-alive or answer) after which a connection counts as dead. Default 10 s, most 15 s. */
  readonly staleAfterMs?: number;
}

export interface TagRequest {
  readonly key: string;
  /** `nsu=<uri>;i=…|s=…`, or `i=…` for the OPC UA namespace; resolved against the NamespaceArray at every connect. */
  readonly nodeId: string;
  /** 0 = as it changes, -1 = once per publishing interval. */
  readonly samplingMs: number;
  readonly queueSize: number;
  /** Absolute, in the unit of the value; numbers only. */
  readonly deadband?: number;
}

export interface TagValue {
  readonly key: string;
  /** null when the severity is bad. UInt64 and Int64 come as bigint. */
  readonly value: unknown;
  readonly severity: Severity;
  readonly statusCode: number;
  /** The server dropped values before this one. */
  readonly overflow: boolean;
  /** What the tag stood at when watching (re)started: a base, not a change. */
  readonly initial: boolean;
  readonly sourceTimestamp: Date | null;
  readonly serverTimestamp: Date | null;
  readonly receivedAt: Date;
}

/** A span in which the machine's state was not observed. */
export interface Gap {
  /** Last notification or keep-alive before the loss. */
  readonly from: Date;
  readonly to: Date;
  readonly reason: 'connection' | 'server-restart' | 'overflow' | 'stale';
  readonly serverRestarted: boolean;
  /**
   * True when the server kept the subscription and handed over what its queues held of the span, so that the values
   * that follow are real changes with their own source time. False: only the state after the gap is known.
   */
  readonly resumed: boolean;
  /** Tags concerned; absent = all of the connection. */
  readonly keys?: readonly string[];
}

export type ConnectionStatus = 'connecting' | 'connected' | 'reconnecting' | 'stopped';

export interface StatusChange {
  readonly status: ConnectionStatus;
  readonly at: Date;
  readonly reason?: { readonly code: string; readonly params: ErrorParams };
}

/** A tag the server refused; the others go on. */
export interface ItemError {
  readonly key: string;
  readonly nodeId: string;
  readonly code: string;
  readonly params: ErrorParams;
}

/** What a machine reports about one of its jobs; an observation beside our own job order, never its state. */
export interface JobObservation {
  /** Portable node id of the job order receiver that reported it. */
  readonly receiver: string;
  readonly jobOrderId: string;
  readonly state: JobTopState;
  readonly substate?: JobSubstate;
  /** When it happened at the source; the time of receipt where the source gave none. */
  readonly at: Date;
  /** Decimal strings, where the machine reports ProducedQuantity / GoodQuantity (OPC 40001-3). */
  readonly produced?: string;
  readonly good?: string;
  /** Read on (re)connect: the state found, not a change seen. */
  readonly initial: boolean;
}

export interface ConnectionEvents {
  status: StatusChange;
  values: readonly TagValue[];
  gap: Gap;
  'job-status': JobObservation;
  /** Of one message, in the order in which the server told them. */
  conditions: readonly ConditionSeen[];
  'conditions-refreshed': ConditionsRefreshed;
  'conditions-support': ConditionSupport;
  'item-error': ItemError;
  /** Server clock minus ours in ms (half the round trip taken off), at connect and every minute. */
  skew: { readonly ms: number };
}
