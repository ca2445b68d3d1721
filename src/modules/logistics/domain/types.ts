import type { DecimalString } from '#libs/kernel';
import type { StockCountState, TransportTaskState } from '#libs/lifecycles';

/** Some of a lot on its way from one place to another 搬运任务. */
export interface TransportTask {
  readonly id: string;
  readonly number: string;
  readonly lotId: string;
  /** In the material's unit. */
  readonly quantity: DecimalString;
  readonly from: string;
  readonly to: string;
  readonly status: TransportTaskState;
  /** Who carries it; null when nobody does or a machine does. */
  readonly personId: string | null;
  /** The work unit whose machine (AGV, stacker crane) carries it. */
  readonly workUnitId: string | null;
  /** How often it was handed to a machine. */
  readonly run: number;
  readonly jobOrderId: string | null;
  readonly note: string | null;
  /** Code of what the machine refused; null when nothing is wrong. */
  readonly problem: string | null;
  readonly requestedAt: string;
  readonly requestedBy: string | null;
  readonly pickedUpAt: string | null;
  readonly endedAt: string | null;
  readonly version: number;
}

export interface NewTransport {
  readonly lotId: string;
  readonly quantity: DecimalString;
  readonly from: string;
  readonly to: string;
  readonly jobOrderId?: string | null;
  readonly note?: string | null;
}

/** A count of what lies at one place 盘点. */
export interface StockCount {
  readonly id: string;
  readonly number: string;
  readonly location: string;
  readonly status: StockCountState;
  readonly note: string | null;
  /** Why the differences were posted, or why it was called off. */
  readonly reason: string | null;
  readonly openedAt: string;
  readonly openedBy: string | null;
  readonly countedAt: string | null;
  readonly countedBy: string | null;
  readonly postedAt: string | null;
  readonly postedBy: string | null;
  readonly version: number;
}

export interface CountLine {
  readonly lotId: string;
  /** What the books said when it was counted, or when the count began. */
  readonly expected: DecimalString;
  /** Null until somebody has counted it. */
  readonly counted: DecimalString | null;
}
