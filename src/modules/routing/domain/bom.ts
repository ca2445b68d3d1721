import type { DecimalString } from '#libs/kernel';

export const CONSUMPTIONS = ['scan', 'backflush'] as const;
export type Consumption = (typeof CONSUMPTIONS)[number];

/** One component of a bill of material; the quantity goes into one piece of its parent. */
export interface BomLine {
  readonly lineNo: number;
  readonly componentId: string;
  readonly quantity: DecimalString;
  /** The operation of the parent's routing that takes it; null: the first. */
  readonly operationNumber: number | null;
  /** How it is booked: the lot is scanned, or taken from the oldest available. */
  readonly consumption: Consumption;
}

/** A line as it is written: its place in the list is its number. */
export type BomEntry = Omit<BomLine, 'lineNo'>;

/** One node of the multi-level bill of material, as a tree. */
export interface BomNode {
  readonly materialId: string;
  readonly code: string;
  readonly revision: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  /** Into one piece of the parent; `1` at the root. */
  readonly quantity: DecimalString;
  /** Into one piece of the root. */
  readonly total: DecimalString;
  readonly operationNumber: number | null;
  readonly consumption: Consumption;
  readonly components: readonly BomNode[];
}
