import type { LineMode } from '#libs/contracts';
import type { DecimalString, ErrorParams } from '#libs/kernel';
import type { MachineJobState } from '#libs/lifecycles';

/** What may be asked of a machine's job (OPC 10031-4). `start` only allows the start; the machine begins by itself. */
export const MACHINE_ACTIONS = [
  'store',
  'start',
  'revoke-start',
  'pause',
  'resume',
  'stop',
  'abort',
  'cancel',
  'clear',
] as const;
export type MachineAction = (typeof MACHINE_ACTIONS)[number];

/** Why a job waits, is interrupted, or how it ended (OPC 10031-4 substates). */
export type MachineJobSubstate = 'waiting' | 'ready' | 'loaded' | 'held' | 'suspended' | 'completed' | 'closed';

/** A program as it was released: its file, its revision, and what the machine is to call it. */
export interface MachineProgram {
  /** As the operation names it; null: whatever the file says of itself. */
  readonly name: string | null;
  /** Null: the operation names a program and nobody has given its file. */
  readonly released: {
    readonly code: string;
    readonly revision: string;
    readonly fileId: string;
  } | null;
}

/** What a machine is told of a job order. Never a company's or a person's name. */
export interface MachineOrder {
  /** Whole pieces. */
  readonly quantity: DecimalString;
  /** Planned time of one piece in seconds. */
  readonly plannedCycleSeconds?: number;
  readonly materialCode?: string;
  readonly description?: string;
  readonly lotNo?: string;
  /** The NC program it is made with. */
  readonly program?: MachineProgram;
}

/** Copied onto every entry about the job, because connectivity does not ask the modules above. */
export interface MachineJobRefs {
  readonly workOrderId?: string | null;
  readonly attemptId?: string | null;
  readonly trialJobId?: string | null;
}

export interface MachineJobRequest {
  readonly jobOrderId: string;
  /** Number of the job order as people see it; `<number>-<run>` is the job's id on the machine. */
  readonly jobOrderNumber: string;
  /** 1 for the first hand-over; what a machine left undone is handed over as the next run. */
  readonly run: number;
  readonly workUnitId: string;
  readonly action: MachineAction;
  /** Needed for `store`; with `start`, a quantity other than the stored one is updated first. */
  readonly order?: MachineOrder;
  readonly refs: MachineJobRefs;
  readonly lineMode: LineMode;
}

/** A job handed to a machine, and what the machine was last seen to make of it. */
export interface MachineJob {
  readonly id: string;
  readonly jobOrderId: string;
  readonly run: number;
  readonly opcJobOrderId: string;
  readonly workUnitId: string;
  readonly lineMode: LineMode;
  readonly workOrderId: string | null;
  readonly attemptId: string | null;
  readonly trialJobId: string | null;
  readonly quantity: DecimalString | null;
  /** What the machine has accepted last; null before. */
  readonly storedQuantity: DecimalString | null;
  readonly order: MachineOrder | null;
  /** The action asked for last. */
  readonly desired: MachineAction;
  readonly observedState: MachineJobState;
  readonly observedSubstate: MachineJobSubstate | null;
  readonly observedAt: Date | null;
  /** As the machine reports them when the job has ended; null before. */
  readonly produced: DecimalString | null;
  readonly good: DecimalString | null;
  /** What its counters have shown for this job so far. */
  readonly countedGood: DecimalString;
  readonly countedScrap: DecimalString;
  /** Code (with a text `error.<code>`) of the last command that was refused; null when the last one went well. */
  readonly lastError: { readonly code: string; readonly params: ErrorParams } | null;
}

/** A run that is over, for which its machine says it made more than its counters have shown. */
export interface ShortJob extends MachineJob {
  readonly produced: DecimalString;
  readonly requestedAt: Date;
}
