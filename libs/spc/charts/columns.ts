import { DomainError } from '#libs/kernel';
import { checkValue } from './samples';

/** The plotted figures of a long series of measurements, for {@link evaluate} without an object a point. */
export interface SubgroupColumns {
  readonly mean: Float64Array;
  readonly range: Float64Array;
}

/**
 * Means and ranges of subgroups of `n` successive values; values that do not fill a subgroup are left for the next time.
 * @throws DomainError invalid `spc.not-a-value` {value} | `spc.subgroup-size` {n}
 */
export function subgroupColumns(values: ArrayLike<number>, n: number): SubgroupColumns {
  if (!Number.isSafeInteger(n) || n < 1)
    throw new DomainError('invalid', 'spc.subgroup-size', { n, least: 1, most: 25 });
  const groups = Math.floor(values.length / n);
  const mean = new Float64Array(groups);
  const range = new Float64Array(groups);
  for (let group = 0; group < groups; group += 1) {
    const base = checkValue(values[group * n]);
    let sum = 0;
    let low = base;
    let high = base;
    for (let i = group * n + 1; i < (group + 1) * n; i += 1) {
      const value = checkValue(values[i]);
      sum += value - base;
      if (value < low) low = value;
      else if (value > high) high = value;
    }
    mean[group] = base + sum / n;
    range[group] = high - low;
  }
  return { mean, range };
}

/** |xᵢ − xᵢ₋₁|: one fewer than values. */
export function movingRanges(values: ArrayLike<number>): Float64Array {
  const ranges = new Float64Array(Math.max(0, values.length - 1));
  for (let i = 0; i < ranges.length; i += 1) ranges[i] = Math.abs(values[i + 1] - values[i]);
  return ranges;
}
