import type { DecimalString } from '#libs/kernel';
import type { LotState } from '#libs/lifecycles';

/** How much of a lot lies at one place. */
export interface Stored {
  readonly location: string;
  readonly quantity: DecimalString;
}

/** A place and how many lots lie there. */
export interface LocationTotal {
  readonly location: string;
  readonly lots: number;
}

/** Unfinished pieces of an order that were put somewhere, such as at the end of class; no stock. */
export interface WorkInProgress {
  readonly lotId: string;
  readonly jobOrderId: string;
  readonly location: string;
  readonly quantity: DecimalString;
  /** Number of the label on the box. */
  readonly label: string | null;
  readonly at: string;
}

/** Why something must not be used for now, and who said so; nobody where the software did. */
export interface Hold {
  readonly reason: string;
  readonly by: string | null;
  readonly at: string;
}

/** A serial number that a piece of an order has before it is finished: being made, in stock, or scrapped. */
export interface PlannedSerial {
  readonly number: string;
  readonly state: 'open' | 'made' | 'scrapped';
  /** The piece in stock; null before. */
  readonly lotId: string | null;
  /** While it is being made; a piece in stock is held as any lot is. */
  readonly hold: Hold | null;
}

/** A piece of an order that is being made and held. */
export interface HeldPiece {
  readonly number: string;
  readonly reason: string;
}

/** A lot 批次, or one serial-numbered piece (a lot of one) of a material. */
export interface Lot {
  readonly id: string;
  readonly number: string;
  readonly materialId: string;
  readonly status: LotState;
  /** What came in, in the material's unit. */
  readonly received: DecimalString;
  /** What is left of it, over all places. */
  readonly quantity: DecimalString;
  /** Who delivered it; null where the receipt named nobody. */
  readonly supplier: string | null;
  readonly supplierLot: string | null;
  /** The job order that made it; null for what was bought. */
  readonly jobOrderId: string | null;
  /** The work order whose work is gathered in this lot; null for every other lot. */
  readonly workOrderId: string | null;
  readonly receivedAt: string;
  readonly version: number;
  /** Of a lot that somebody holds or has rejected; null for one that waits for its first inspection. */
  readonly hold: Hold | null;
  /** Where it lies, by location; empty when nothing is left. */
  readonly stock: readonly Stored[];
  /** Where unfinished pieces of its order were put; of an order's lot only. */
  readonly workInProgress: readonly WorkInProgress[];
}

export interface NewLot {
  readonly materialId: string;
  /** Made by the school's pattern when absent. */
  readonly number?: string;
  readonly quantity: DecimalString;
  /** True: available at once; false: waits in quarantine for its incoming inspection. */
  readonly accepted: boolean;
  readonly supplier?: string | null;
  readonly supplierLot?: string | null;
  /** Where it is put; the receiving place when absent. */
  readonly location?: string | null;
  readonly jobOrderId?: string | null;
}

/** One edge of the genealogy 谱系: some of `consumedLotId` went into `producedLotId`. */
export interface GenealogyEdge {
  readonly producedLotId: string;
  readonly consumedLotId: string;
  /** In the unit of the consumed material. */
  readonly quantity: DecimalString;
  readonly unit: string;
  readonly jobOrderId: string | null;
  readonly at: string;
  readonly byPersonId: string | null;
}

/** An edge and how many edges lie between it and the lot asked for (1 = next to it). */
export interface TracedEdge extends GenealogyEdge {
  readonly depth: number;
}

export type TraceDirection = 'backward' | 'forward';

export interface TraceBounds {
  /** Edges between the lot asked for and the furthest one; 50 when absent. */
  readonly depth?: number;
  /** Lots reached; 5000 when absent. */
  readonly lots?: number;
}

/** What a trace found within its bounds. */
export interface Trace {
  /** Nearest first. */
  readonly edges: readonly TracedEdge[];
  /** Lots at the rim whose own edges were not followed, because a bound was reached; empty when the trace is whole. */
  readonly more: readonly string[];
}
