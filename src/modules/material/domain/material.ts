import type { DecimalString } from '#libs/kernel';
import type { LotState } from '#libs/lifecycles';

export const MATERIAL_KINDS = ['raw', 'component', 'product'] as const;
export type MaterialKind = (typeof MATERIAL_KINDS)[number];

export const TRACKINGS = ['none', 'lot', 'serial'] as const;
export type Tracking = (typeof TRACKINGS)[number];

/** A material definition 物料 (IEC 62264-2): a part number at one revision. */
export interface Material {
  readonly id: string;
  readonly code: string;
  readonly revision: string;
  readonly name: string;
  readonly nameEn: string;
  /** Grade and form in workshop words, such as `6061-T6 棒料 Ø60`; may be empty. */
  readonly specification: string;
  /** Unit of measure of every quantity of it, such as `pcs` or `kg`. */
  readonly unit: string;
  readonly kind: MaterialKind;
  readonly tracking: Tracking;
}

export type NewMaterial = Omit<Material, 'id'>;

/** A lot 批次 (or one serial-numbered piece) of a material. */
export interface Lot {
  readonly id: string;
  readonly number: string;
  readonly materialId: string;
  readonly status: LotState;
  /** What came in, in the material's unit. */
  readonly received: DecimalString;
  /** What is left of it. */
  readonly quantity: DecimalString;
  readonly supplierLot: string | null;
  readonly location: string | null;
  /** The job order that made it; null for what was bought. */
  readonly jobOrderId: string | null;
  readonly receivedAt: string;
  readonly version: number;
}

export interface NewLot {
  readonly materialId: string;
  /** Made by the system when absent (`LOT-000123`). */
  readonly number?: string;
  readonly quantity: DecimalString;
  /** True: available at once; false: waits in quarantine for its incoming inspection. */
  readonly accepted: boolean;
  readonly supplierLot?: string | null;
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

/** What an empty revision means in a sheet. */
export const FIRST_REVISION = 'A';

/** How rows of sheets name a material. */
export const materialKey = (code: string, revision: string | null | undefined): string =>
  `${code} ${revision ?? FIRST_REVISION}`;
