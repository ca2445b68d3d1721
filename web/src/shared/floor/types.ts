import type { LineMode } from '#libs/contracts';
import type { DecimalString, ErrorParams } from '#libs/kernel';
import type { JobOrderState, MachineJobState } from '#libs/lifecycles';

/** A thing with its Chinese and English name. */
export interface Named {
  readonly name: string;
  readonly nameEn: string;
}

export interface WorkUnit extends Named {
  readonly id: string;
  readonly code: string;
  readonly equipmentClass: string;
  readonly lineId: string;
  readonly lineMode: LineMode;
  readonly capacity: number;
  readonly position: number;
}

/** The quantity book of a job order: received = good + scrap + rework + open. */
export interface JobBalance {
  readonly received: DecimalString;
  readonly good: DecimalString;
  readonly firstPassGood: DecimalString;
  readonly scrap: DecimalString;
  readonly rework: DecimalString;
  readonly remaining: DecimalString;
  readonly transferred: DecimalString;
  readonly issued: DecimalString;
  readonly returned: DecimalString;
}

export interface JobOrder extends Named {
  readonly id: string;
  readonly workOrderId: string;
  readonly number: string;
  readonly operationNumber: number;
  readonly code: string;
  readonly workUnitId: string;
  readonly workUnitCode: string;
  readonly control: 'machine' | 'person';
  readonly reporting: 'machine' | 'person';
  readonly setupSeconds: number;
  /** Per piece. */
  readonly runSeconds: number;
  readonly qualification: string | null;
  readonly status: JobOrderState;
  readonly holdReason: string | null;
  /** What the job's machine has refused. */
  readonly trouble: { readonly action: string; readonly code: string; readonly params: ErrorParams } | null;
  readonly priority: number;
  readonly dueAt: string | null;
  readonly lineMode: LineMode;
  readonly expected: DecimalString;
  readonly balance: JobBalance;
  readonly dispatchedAt: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly version: number;
}

/** What must be true before a job may start; a closed one says what is missing. */
export interface Gate {
  readonly code: string;
  readonly open: boolean;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface QueueItem {
  readonly job: JobOrder;
  readonly gates: readonly Gate[];
}

export type ConnectionState = 'connecting' | 'connected' | 'reconnecting' | 'stopped';

export interface Connection {
  readonly id: string;
  readonly workUnitId: string;
  readonly endpointUrl: string;
  readonly securityMode: string;
  readonly securityPolicy: string;
  readonly enabled: boolean;
  readonly status: ConnectionState;
  readonly statusSince: string | null;
  readonly error: { readonly code: string; readonly params: ErrorParams } | null;
}

/** What a machine was last seen to make of a job handed to it. */
export interface MachineJob {
  readonly id: string;
  readonly run: number;
  readonly quantity: DecimalString | null;
  readonly observedState: MachineJobState;
  readonly observedSubstate: string | null;
  readonly countedGood: DecimalString;
  readonly countedScrap: DecimalString;
  readonly lastError: { readonly code: string; readonly params: ErrorParams } | null;
}
