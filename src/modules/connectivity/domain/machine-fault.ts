import type { ErrorParams } from '#libs/kernel';
import type { FaultCode } from '#libs/teaching-faults';

/**
 * `asked`: the machine does not have it yet · `planned`: it has, and waits for the trigger · `active` · `clearing`: asked to
 * end it · over by `remedy`, by `time`, `withdrawn` before it began, `refused` by the machine, or `lost` with its memory.
 */
export type FaultState =
  'asked' | 'planned' | 'active' | 'clearing' | 'remedy' | 'time' | 'withdrawn' | 'refused' | 'lost';

/** How a fault is over. */
export type FaultEnding = Extract<FaultState, 'remedy' | 'time' | 'withdrawn' | 'refused' | 'lost'>;

/** When a fault begins. */
export const FAULT_TRIGGERS = ['now', 'seconds', 'parts'] as const;
export type FaultTrigger = (typeof FAULT_TRIGGERS)[number];

/** What an instructor asks for. */
export interface FaultDraft {
  readonly workUnitId: string;
  readonly fault: FaultCode;
  readonly trigger: FaultTrigger;
  /** Seconds of the floor, or parts; null for `now`. */
  readonly after: number | null;
  /** Seconds of the floor; null: until it is cleared. */
  readonly lastsSeconds: number | null;
}

/** A fault that was put into a machine of the virtual line. Nothing of it may reach a student. */
export interface MachineFault {
  readonly id: string;
  readonly workUnitId: string;
  readonly fault: FaultCode;
  /** 0 unless it is triggered by time. */
  readonly afterSeconds: number;
  /** 0 unless it is triggered by count. */
  readonly afterParts: number;
  readonly lastsSeconds: number | null;
  readonly state: FaultState;
  readonly injectedAt: Date;
  /** Who set it. */
  readonly injectedBy: string | null;
  readonly beganAt: Date | null;
  readonly endedAt: Date | null;
  /** Name of the sensor that is stuck; null for other faults and before it began. */
  readonly signal: string | null;
  /** Why the machine refused it. */
  readonly error: { readonly code: string; readonly params: ErrorParams } | null;
}

/** A fault of the catalogue and where it can be set now. */
export interface FaultKind {
  readonly fault: FaultCode;
  /** What ends it: a remedy, or the time alone that must be set for it. */
  readonly ends: 'remedy' | 'time';
  /** Work units with a machine that takes it, along the line. */
  readonly workUnitIds: readonly string[];
}
