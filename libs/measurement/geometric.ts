/**
 * Geometrical characteristics 几何特征 as GB/T 1182-2018 (ISO 1101:2017) names them, and whether their tolerance refers
 * to datums 基准: a form never does, an orientation, a location but position, and a run-out always do. General
 * knowledge; not checked against the text of the standard.
 */
export const DATUMS_OF = {
  straightness: 'none',
  flatness: 'none',
  roundness: 'none',
  cylindricity: 'none',
  'line-profile': 'optional',
  'surface-profile': 'optional',
  parallelism: 'required',
  perpendicularity: 'required',
  angularity: 'required',
  position: 'optional',
  coaxiality: 'required',
  symmetry: 'required',
  'circular-run-out': 'required',
  'total-run-out': 'required',
} as const;

export type GeometricSymbol = keyof typeof DATUMS_OF;

export const GEOMETRIC_SYMBOLS = Object.keys(DATUMS_OF) as readonly GeometricSymbol[];

/** A datum letter, or two of a common datum 公共基准 such as `A-B`. */
export const DATUM = /^[A-Z](-[A-Z])?$/;

/** A geometrical tolerance 几何公差 without its value, which is the upper limit of the characteristic. */
export interface GeometricTolerance {
  readonly symbol: GeometricSymbol;
  /** In their order, primary first; at most three. */
  readonly datums: readonly string[];
}

/** What is wrong with the datums of a tolerance: `characteristic.datums-of-form`, `.datum-missing`, `.datum-twice`, or null. */
export function datumsProblem({ symbol, datums }: GeometricTolerance): string | null {
  const rule = DATUMS_OF[symbol];
  if (rule === 'none' && datums.length > 0) return 'characteristic.datums-of-form';
  if (rule === 'required' && datums.length === 0) return 'characteristic.datum-missing';
  return new Set(datums).size < datums.length ? 'characteristic.datum-twice' : null;
}
