import { gammaLower, gammaUpper } from './gamma';

/** Rational approximation of the normal quantile by P. J. Acklam, |relative error| < 1.15e-9, before its refinement. */
const A = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const B = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1, 1,
];
const C = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const D = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1];
const TAIL = 0.02425;

const horner = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

/** Standard normal distribution function Φ(z): the share below z. Keeps its relative precision in both tails. */
export function normalCdf(z: number): number {
  const half = (z * z) / 2;
  if (z < 0) return gammaUpper(0.5, half) / 2;
  return (1 + gammaLower(0.5, half)) / 2;
}

/**
 * Standard normal quantile Φ⁻¹(p).
 * @param p a share, 0 < p < 1; 0 and 1 give −∞ and +∞
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  // The upper half mirrors the lower one, where Φ has no cancellation.
  if (p > 0.5) return -normalQuantile(1 - p);
  const q = Math.sqrt(-2 * Math.log(p));
  const r = (p - 0.5) ** 2;
  const rough = p < TAIL ? horner(C, q) / horner(D, q) : ((p - 0.5) * horner(A, r)) / horner(B, r);
  // One step of Halley's method brings nine digits to all that a double holds.
  const error = (normalCdf(rough) - p) * Math.sqrt(2 * Math.PI) * Math.exp((rough * rough) / 2);
  return rough - error / (1 + (rough * error) / 2);
}
