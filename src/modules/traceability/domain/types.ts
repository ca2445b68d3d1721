import type { DecimalString } from '#libs/kernel';
import type { LotState } from '#libs/lifecycles';
import type { Whereabouts } from './whereabouts';

/** A lot as a node of a graph or a line of a list, with the words of its material. */
export interface TracedLot {
  readonly id: string;
  readonly number: string;
  readonly status: LotState;
  readonly quantity: DecimalString;
  readonly unit: string;
  readonly materialId: string;
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly supplierLot: string | null;
  readonly jobOrderId: string | null;
  readonly workOrderId: string | null;
  /** Of the order whose lot it is. */
  readonly workOrderNumber: string | null;
  /** Units of its order that are still being made; `'0'` for a lot of no order. */
  readonly onLine: DecimalString;
  readonly receivedAt: string;
  /** Where it lies. */
  readonly locations: readonly string[];
  readonly whereabouts: Whereabouts;
  /** Edges from the lot asked for: negative towards what it was made of, positive towards where it went. */
  readonly depth: number;
}

export interface GraphEdge {
  /** The lot that was used. */
  readonly from: string;
  /** The lot it went into. */
  readonly to: string;
  readonly quantity: DecimalString;
  readonly unit: string;
  readonly jobOrderId: string | null;
  readonly at: string;
}

/** The genealogy 谱系 around a lot. */
export interface TraceGraph {
  readonly rootId: string;
  readonly lots: readonly TracedLot[];
  readonly edges: readonly GraphEdge[];
  /** Lots with further edges that are not shown, because a bound was reached. */
  readonly more: readonly string[];
}

/** Why a lot is held or rejected, by whom and since when. */
export interface LotHold {
  readonly reason: string;
  /** Null for who may not see names, and where the software held it. */
  readonly byName: string | null;
  readonly at: string;
}

export interface TracedPerson {
  readonly id: string;
  /** Null for who may not see names. */
  readonly name: string | null;
}

/** Where unfinished pieces of a job were put. */
export interface TracedPutAway {
  readonly location: string;
  readonly quantity: DecimalString;
  readonly label: string | null;
}

/** What is on record of one job order that took part in making a lot. */
export interface TracedJob {
  readonly jobOrderId: string;
  readonly number: string;
  readonly workOrderId: string;
  readonly operationNumber: number;
  readonly name: string;
  readonly nameEn: string;
  readonly workUnitId: string;
  readonly workUnitCode: string;
  readonly status: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly attemptId: string | null;
  /** Where unfinished pieces were put, while they are there. */
  readonly putAway: TracedPutAway | null;
  readonly people: readonly TracedPerson[];
  readonly parameters: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
    readonly value: string;
    readonly unit: string;
  }[];
  readonly steps: readonly {
    readonly seq: number;
    readonly piece: number;
    readonly value: unknown;
    readonly at: string;
  }[];
  readonly measurements: readonly {
    readonly balloon: string;
    readonly name: string;
    readonly nameEn: string;
    readonly piece: number;
    readonly value: string;
    readonly unit: string;
    readonly verdict: string | null;
    readonly at: string;
  }[];
  readonly machineRuns: readonly {
    readonly run: number;
    readonly state: string;
    readonly good: DecimalString;
    readonly scrap: DecimalString;
  }[];
}

export interface TracedOrder {
  readonly workOrderId: string;
  readonly number: string;
  readonly materialCode: string;
  readonly jobs: readonly TracedJob[];
}

export interface History {
  readonly orders: readonly TracedOrder[];
  /** True when more orders took part than are told of. */
  readonly more: boolean;
}

/** What a recall starts from: a lot or serial, or everything a machine did in a time. */
export type RecallOrigin =
  | { readonly kind: 'lot'; readonly lotId: string }
  | { readonly kind: 'machine'; readonly workUnitId: string; readonly from: Date; readonly to: Date };

/** The part of what was touched that is drawn; the list has everything. */
export interface RecallPicture {
  /** Nearest first. */
  readonly lotIds: readonly string[];
  /** Which of them went into which, each once. */
  readonly ways: readonly { readonly from: string; readonly to: string }[];
  /** How many lots of the list are left out. */
  readonly notDrawn: number;
}

export interface Affected {
  /** Nearest first. */
  readonly lots: readonly TracedLot[];
  readonly picture: RecallPicture;
  readonly more: boolean;
}

/** A recall 召回 as declared. */
export interface Recall {
  readonly id: string;
  readonly number: string;
  readonly kind: RecallOrigin['kind'];
  readonly lotId: string | null;
  readonly workUnitId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
  readonly held: boolean;
  readonly more: boolean;
  readonly declaredAt: string;
  readonly declaredBy: string | null;
  readonly lots: number;
}

export interface RecallLine {
  readonly lotId: string;
  readonly depth: number;
  /** When the recall was declared. */
  readonly status: LotState;
  readonly quantity: DecimalString;
  readonly locations: string;
}
