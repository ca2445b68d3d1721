import { DomainError } from '#libs/kernel';

/** What a subgroup contributes to a chart, in the unit of its characteristic. */
export interface Subgroup {
  readonly n: number;
  readonly mean: number;
  readonly range: number;
  /** Standard deviation with n − 1; null for a single value, which has none. */
  readonly s: number | null;
}

/** `count` defectives or defects among `size` pieces (p, np) or units of area, length… (c, u). */
export interface Counted {
  readonly count: number;
  readonly size: number;
}

/** One point of a chart before it is computed: the values of a subgroup (or one value), or a count. */
export type Sample = readonly number[] | Counted;

/** A reading has at most fifteen digits (libs/measurement), so nothing larger can be one. */
const LARGEST = 1e15;

/** @throws DomainError invalid `spc.not-a-value` {value}: not finite, or larger than any reading can be */
export function checkValue(value: number): number {
  if (!(Math.abs(value) <= LARGEST)) throw new DomainError('invalid', 'spc.not-a-value', { value: String(value) });
  return value;
}

/** Mean and standard deviation by two passes, so that a large common part (74.0…) costs no digits. */
export function momentsOf(values: ArrayLike<number>): { n: number; mean: number; s: number | null } {
  const n = values.length;
  let mean = 0;
  for (let i = 0; i < n; i += 1) mean += (checkValue(values[i]) - mean) / (i + 1);
  let squares = 0;
  let rest = 0;
  for (let i = 0; i < n; i += 1) {
    const deviation = values[i] - mean;
    squares += deviation * deviation;
    rest += deviation;
  }
  return { n, mean, s: n > 1 ? Math.sqrt(Math.max(0, squares - (rest * rest) / n) / (n - 1)) : null };
}

/**
 * Mean, range and standard deviation of the values measured together.
 * @throws DomainError invalid `spc.not-a-value` {value} | `spc.subgroup-empty`
 */
export function summarise(values: readonly number[]): Subgroup {
  if (values.length === 0) throw new DomainError('invalid', 'spc.subgroup-empty');
  const { n, mean, s } = momentsOf(values);
  let low = values[0];
  let high = low;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { n, mean, range: high - low, s };
}

/**
 * @throws DomainError invalid `spc.count` {count, size}: a count is a whole number from 0, a size is more than 0, and
 *   there are never more defective pieces than pieces
 */
export function checkCounted({ count, size }: Counted, pieces: boolean): Counted {
  const whole = Number.isSafeInteger(count) && count >= 0;
  const sized = Number.isFinite(size) && size > 0 && (!pieces || (Number.isSafeInteger(size) && count <= size));
  if (!whole || !sized) throw new DomainError('invalid', 'spc.count', { count: String(count), size: String(size) });
  return { count, size };
}
