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

/** What an empty revision means in a sheet. */
export const FIRST_REVISION = 'A';

/** How rows of sheets name a material. */
export const materialKey = (code: string, revision: string | null | undefined): string =>
  `${code} ${revision ?? FIRST_REVISION}`;
