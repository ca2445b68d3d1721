import { chiSquareQuantile, normalCdf, normalQuantile } from '../distribution';
import { lesser, type Specification } from './specification';

/** An index with its confidence interval (95 % unless asked otherwise). */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Cp, CPL, CPU, Cpk of one σ (or Pp, PPL, PPU, Ppk); null where a limit is missing. Negative when the mean is outside. */
export interface Indices {
  readonly potential: Estimate | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly actual: Estimate | null;
}

/** How sure a σ is: values it comes from, and degrees of freedom of its estimate. */
export interface Certainty {
  readonly n: number;
  readonly freedom: number;
  /** Share of intervals that hold the true index, e.g. 0.95. */
  readonly confidence: number;
}

/** Chou, Owen & Borrego (1990): ν·(index/true)² is distributed as χ² with ν degrees of freedom, turned round. */
function byChiSquare(value: number, { freedom, confidence }: Certainty): Estimate {
  const tail = (1 - confidence) / 2;
  return {
    value,
    low: value * Math.sqrt(chiSquareQuantile(tail, freedom) / freedom),
    high: value * Math.sqrt(chiSquareQuantile(1 - tail, freedom) / freedom),
  };
}

/** Cpk ± z·√(1/(9n) + Cpk²/(2(n−1))) (Bissell 1990). */
function byBissell(value: number, { n, confidence }: Certainty): Estimate {
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt(1 / (9 * n) + value ** 2 / (2 * (n - 1)));
  return { value, low: value - half, high: value + half };
}

/**
 * (USL−LSL)/6σ, (μ−LSL)/3σ, (USL−μ)/3σ and the smaller of these (ISO 22514-2 for σ of all values).
 * @param sigma more than 0
 */
export function indicesOf(mean: number, sigma: number, specification: Specification, certainty: Certainty): Indices {
  const { lsl, usl } = specification;
  const lower = lsl === null ? null : (mean - lsl) / (3 * sigma);
  const upper = usl === null ? null : (usl - mean) / (3 * sigma);
  const actual = lesser(lower, upper);
  return {
    potential: lsl === null || usl === null ? null : byChiSquare((usl - lsl) / (6 * sigma), certainty),
    lower,
    upper,
    actual: actual === null ? null : byBissell(actual, certainty),
  };
}

/** Cpm = (USL−LSL)/(6√(σ²+(μ−T)²)); interval after Boyles (1991). Null for a one-sided tolerance. */
export function cpmOf(
  mean: number,
  sigma: number,
  specification: Specification,
  certainty: Certainty,
): Estimate | null {
  const { lsl, usl } = specification;
  if (lsl === null || usl === null) return null;
  const offset = mean - (specification.target ?? (lsl + usl) / 2);
  const value = (usl - lsl) / (6 * Math.sqrt(sigma ** 2 + offset ** 2));
  const ratio = (offset / sigma) ** 2;
  const freedom = (certainty.n * (1 + ratio) ** 2) / (1 + 2 * ratio);
  return byChiSquare(value, { ...certainty, freedom });
}

/** k (Ca) = |μ − M| / ((USL−LSL)/2): how far from the middle of the tolerance; Cpk = (1 − k)·Cp. Null if one-sided. */
export function offCentre(mean: number, { lsl, usl }: Specification): number | null {
  if (lsl === null || usl === null) return null;
  return Math.abs(mean - (usl + lsl) / 2) / ((usl - lsl) / 2);
}

/** Parts per million expected outside the limits if the values are normal. */
export function ppmOutside(mean: number, sigma: number, { lsl, usl }: Specification): number {
  const below = lsl === null ? 0 : normalCdf((lsl - mean) / sigma);
  const above = usl === null ? 0 : normalCdf((mean - usl) / sigma);
  return (below + above) * 1e6;
}
