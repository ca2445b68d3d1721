import { sorted } from '../capability/sorted';
import { normalCdf, normalQuantile } from '../distribution';

/** A value against the normal quantile of its rank: normal values lie on a straight line. */
export interface ProbabilityPoint {
  readonly value: number;
  /** Φ⁻¹ of the share below. */
  readonly z: number;
  /** The share below, 0…1, by Benard's median rank (i − 0.3)/(n + 0.4). */
  readonly share: number;
}

/**
 * Points of a normal probability plot; of many values those at equal steps of z are drawn, and always both ends.
 * @param most how many points the picture takes
 * @throws DomainError invalid `spc.not-a-value` {value}
 */
export function probabilityPlot(values: ArrayLike<number>, most = 500): ProbabilityPoint[] {
  const rising = sorted(values);
  const n = rising.length;
  const at = (i: number): ProbabilityPoint => {
    const share = (i + 0.7) / (n + 0.4);
    return { value: rising[i], z: normalQuantile(share), share };
  };
  const steps = Math.max(2, Math.floor(most));
  if (n <= steps) return Array.from({ length: n }, (_x, i) => at(i));
  // Ranks crowd in the middle of the z axis: equal steps of rank would draw the tails too thin.
  const end = at(n - 1).z;
  const ranks = Array.from({ length: steps }, (_x, i) => {
    const z = end * ((2 * i) / (steps - 1) - 1);
    return Math.round(normalCdf(z) * (n + 0.4) - 0.7);
  });
  return [...new Set(ranks)].map(at);
}
