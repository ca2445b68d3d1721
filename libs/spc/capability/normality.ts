import { momentsOf } from '../charts/samples';
import { normalCdf } from '../distribution';

/** Result of the Anderson-Darling test for a normal distribution with mean and σ from the values. */
export interface Normality {
  readonly statistic: number;
  /** Below 0.05 the values are taken for not normal (our rule). */
  readonly p: number;
  readonly normal: boolean;
}

export const FEWEST_FOR_NORMALITY = 8;
const REJECTED_BELOW = 0.05;

/** p of the statistic corrected for n (D'Agostino & Stephens, Goodness-of-Fit Techniques, 1986, table 4.9). */
function pValue(corrected: number): number {
  const a = corrected;
  if (a < 0.2) return 1 - Math.exp(-13.436 + 101.14 * a - 223.73 * a * a);
  if (a < 0.34) return 1 - Math.exp(-8.318 + 42.796 * a - 59.938 * a * a);
  if (a < 0.6) return Math.exp(0.9177 - 4.279 * a - 1.38 * a * a);
  return a < 10 ? Math.exp(1.2937 - 5.709 * a + 0.0186 * a * a) : 0;
}

/**
 * Anderson-Darling test (T. W. Anderson & D. A. Darling 1952), chosen because it looks hardest at the tails.
 * @param rising values in rising order
 * @returns null below eight values or without spread, where it says nothing
 */
export function normalityOf(rising: Float64Array): Normality | null {
  const { n, mean, s } = momentsOf(rising);
  if (n < FEWEST_FOR_NORMALITY || s === null || s === 0) return null;
  const below = new Float64Array(n);
  const above = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const z = (rising[i] - mean) / s;
    below[i] = Math.log(normalCdf(z));
    above[i] = Math.log(normalCdf(-z));
  }
  let sum = 0;
  for (let i = 0; i < n; i += 1) sum += (2 * i + 1) * (below[i] + above[n - 1 - i]);
  const statistic = -n - sum / n;
  const p = pValue(statistic * (1 + 0.75 / n + 2.25 / n ** 2));
  return { statistic, p, normal: p >= REJECTED_BELOW };
}
