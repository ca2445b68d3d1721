import { DomainError, type DecimalString } from '#libs/kernel';
import { precisionProblems } from '#libs/quantities';

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

const AT = '/quantity';

/** Whether a quantity is no finer than the material's unit. */
export const isFine = (quantity: DecimalString, { unit }: Pick<Material, 'unit'>): boolean =>
  precisionProblems(AT, quantity, unit).length === 0;

/**
 * Pieces come and go whole. A backflush by the shares of a bill alone may leave a part of one.
 * @throws DomainError invalid `request.invalid` with `quantity.not-whole` | `quantity.too-fine` at `/quantity`
 */
export function requireFine(quantity: DecimalString, { unit }: Pick<Material, 'unit'>): void {
  const problems = precisionProblems(AT, quantity, unit);
  if (problems.length > 0) throw new DomainError('invalid', 'request.invalid', {}, problems);
}

/** What an empty revision means in a sheet. */
export const FIRST_REVISION = 'A';

/** How rows of sheets name a material. */
export const materialKey = (code: string, revision: string | null | undefined): string =>
  `${code} ${revision ?? FIRST_REVISION}`;
