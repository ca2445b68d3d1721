import type { Isa95State, JobSubstate, JobTopState } from './job-state';
import type { ReturnStatus } from './return-status';

/** OPC 10031-4 V2; V1 has no trailing slash and other methods. */
export const JOB_CONTROL_URI = 'http://opcfoundation.org/UA/ISA95-JOBCONTROL_V2/';

/** Ids of OPC 40001-3 that carry quantities in a job response. */
export const PRODUCED_QUANTITY = 'ProducedQuantity';
export const GOOD_QUANTITY = 'GoodQuantity';

/** A parameter of a job, e.g. `RunsPlanned` (OPC 40001-3 names the usual ones). */
export interface JobParameter {
  readonly id: string;
  readonly value: string | number | boolean | Date;
  /** OPC UA type of a number; default Double, or Int32 for whole numbers. */
  readonly dataType?: 'Int16' | 'UInt16' | 'Int32' | 'UInt32' | 'Double';
}

export interface JobMaterial {
  readonly definitionId: string;
  readonly lotId?: string;
  /** ISA-95 text value: `Consumed`, `Produced`, … */
  readonly use?: string;
  /** Decimal string, never a float. */
  readonly quantity?: string;
}

/** The part of ISA95JobOrderDataType we send: one operation at one work unit, never a whole work order. */
export interface JobOrder {
  readonly jobOrderId: string;
  readonly description?: string;
  readonly workMasterId?: string;
  readonly startTime?: Date;
  readonly endTime?: Date;
  readonly priority?: number;
  readonly parameters?: readonly JobParameter[];
  readonly materials?: readonly JobMaterial[];
  readonly personnel?: readonly { readonly id: string; readonly use?: string }[];
  readonly equipment?: readonly { readonly id: string; readonly use?: string }[];
}

export interface JobResponse {
  readonly jobResponseId: string;
  readonly jobOrderId: string;
  readonly startTime: Date | null;
  readonly endTime: Date | null;
  readonly state: JobTopState | null;
  readonly substate?: JobSubstate;
  /** Decimal strings, where the machine reports them. */
  readonly produced?: string;
  readonly good?: string;
  /** All response data by id, without node-opcua's classes. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface JobResponseResult {
  readonly status: ReturnStatus;
  /** null when the machine has none for this job. */
  readonly response: JobResponse | null;
}

/** What was decoded of a job's entry, before it becomes an observation. */
export interface DecodedJob {
  readonly jobOrderId: string;
  readonly states: readonly Isa95State[];
  readonly produced?: string;
  readonly good?: string;
}
