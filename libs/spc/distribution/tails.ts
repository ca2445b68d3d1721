import { betaRegularised } from './beta';
import { gammaLower } from './gamma';

/** Where a rising function of x > 0 reaches `share`: bisection, which cannot run away. */
function invert(rising: (x: number) => number, share: number, start: number): number {
  let high = Math.max(start, 1);
  while (rising(high) < share) high *= 2;
  let low = 0;
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rising(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Quantile of χ² with `df` degrees of freedom (not necessarily whole) at `share`, 0 < share < 1. */
export function chiSquareQuantile(share: number, df: number): number {
  return invert((x) => gammaLower(df / 2, x / 2), share, df);
}

/** P(F ≥ f) for the F distribution with `df1` and `df2` degrees of freedom: the p-value of an analysis of variance. */
export function fUpperTail(f: number, df1: number, df2: number): number {
  if (f <= 0) return 1;
  if (f === Infinity) return 0;
  return betaRegularised(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
}

/** Quantile of Student's t with `df` degrees of freedom at `share`, 0 < share < 1. */
export function studentQuantile(share: number, df: number): number {
  if (share === 0.5) return 0;
  if (share < 0.5) return -studentQuantile(1 - share, df);
  // P(|t| ≤ x) is a beta function of x²; solved for the positive half only.
  return invert((x) => 1 - betaRegularised(df / (df + x * x), df / 2, 0.5) / 2, share, 2);
}
