import { DomainError } from '#libs/kernel';
import { logGamma } from './distribution';

/**
 * Mean d2 and standard deviation d3 of the range of n standard normal values, n = 2…25, by numerical integration to ten
 * decimals (definition: ISO 7870-2; H. L. Harter 1960). Everything else follows from them and from c4.
 */
const RANGE: readonly (readonly [d2: number, d3: number])[] = [
  [1.1283791671, 0.8525024664],
  [1.6925687506, 0.888368004],
  [2.058750746, 0.8798082028],
  [2.3259289473, 0.8640819411],
  [2.5344127212, 0.8480396861],
  [2.7043567512, 0.8332053356],
  [2.8472006121, 0.8198314898],
  [2.9700263244, 0.8078342746],
  [3.0775054617, 0.7970506735],
  [3.1728727038, 0.7873146206],
  [3.2584552797, 0.7784783412],
  [3.3359803541, 0.7704162021],
  [3.4067631082, 0.7630230956],
  [3.4718268899, 0.7562114297],
  [3.5319827861, 0.7499080894],
  [3.5878839618, 0.744051784],
  [3.6400637579, 0.7385908534],
  [3.6889630232, 0.7334814955],
  [3.7349501196, 0.7286863457],
  [3.7783358298, 0.7241733407],
  [3.8193846434, 0.7199148084],
  [3.8583234233, 0.7158867355],
  [3.8953481485, 0.7120681751],
  [3.9306292195, 0.7084407659],
];

export const SMALLEST_SUBGROUP = 2;
export const LARGEST_SUBGROUP = 25;

/** Factors of a control chart for subgroups of `n` values. */
export interface ChartConstants {
  readonly n: number;
  readonly d2: number;
  readonly d3: number;
  readonly c4: number;
  readonly A2: number;
  readonly A3: number;
  readonly D3: number;
  readonly D4: number;
  readonly B3: number;
  readonly B4: number;
}

/** c4(n) = √(2/(n−1)) · Γ(n/2)/Γ((n−1)/2), for any n ≥ 2: the mean of s in units of σ (ISO 7870-2). */
export function c4(n: number): number {
  return Math.sqrt(2 / (n - 1)) * Math.exp(logGamma(n / 2) - logGamma((n - 1) / 2));
}

const TABLE: readonly ChartConstants[] = RANGE.map(([d2, d3], index) => {
  const n = index + SMALLEST_SUBGROUP;
  const unbiased = c4(n);
  const spread = (3 * Math.sqrt(1 - unbiased * unbiased)) / unbiased;
  return {
    n,
    d2,
    d3,
    c4: unbiased,
    A2: 3 / (d2 * Math.sqrt(n)),
    A3: 3 / (unbiased * Math.sqrt(n)),
    D3: Math.max(0, 1 - (3 * d3) / d2),
    D4: 1 + (3 * d3) / d2,
    B3: Math.max(0, 1 - spread),
    B4: 1 + spread,
  };
});

/**
 * The factors for subgroups of `n`, exact and not rounded as books print them (some print D4(3) = 2.574).
 * @throws DomainError invalid `spc.subgroup-size` {n, least, most} outside 2…25
 */
export function constants(n: number): ChartConstants {
  const row = TABLE[n - SMALLEST_SUBGROUP];
  if (!row)
    throw new DomainError('invalid', 'spc.subgroup-size', { n, least: SMALLEST_SUBGROUP, most: LARGEST_SUBGROUP });
  return row;
}
