import type { FaultCode } from '#libs/teaching-faults';

/** A fault as it is asked for; times are floor milliseconds. */
export interface FaultOrder {
  /** Chosen by whoever asks; the same id again changes nothing. */
  readonly id: string;
  readonly code: FaultCode;
  /** It begins when so many more parts are made; null: after {@link afterMs}. */
  readonly afterParts: number | null;
  /** It begins so long from now; 0: at once. */
  readonly afterMs: number;
  /** It ends by itself so long after it began; null: it lasts until it is cleared. */
  readonly lastsMs: number | null;
}

/** `remedy`: cleared while it acted · `time`: over by itself · `withdrawn`: cleared before it began. */
export type FaultEnding = 'remedy' | 'time' | 'withdrawn';

/** A fault in a machine, with what became of it; times are floor milliseconds since 1970. */
export interface MachineFault {
  readonly id: string;
  readonly code: FaultCode;
  /** The machine's n-th fault since its last reset, from 0: the key of what chance decides about it. */
  readonly number: number;
  readonly dueAt: number | null;
  /** Parts the machine has made in its life when the fault begins. */
  readonly dueParts: number | null;
  readonly lastsMs: number | null;
  readonly beganAt: number | null;
  readonly endedAt: number | null;
  readonly ending: FaultEnding | null;
  /** The sensor that is stuck, and at what it stands. */
  readonly stuck: { readonly signal: string; readonly value: number } | null;
}

/** True while it acts or may still begin. */
export function isOpen(fault: MachineFault): boolean {
  return fault.endedAt === null;
}

/** True while it acts. */
export function isActive(fault: MachineFault): boolean {
  return fault.beganAt !== null && fault.endedAt === null;
}
