import { checkValue } from '../charts/samples';

/** Values in rising order, as a copy. @throws DomainError invalid `spc.not-a-value` {value} */
export function sorted(values: ArrayLike<number>): Float64Array {
  const copy = new Float64Array(values.length);
  for (let i = 0; i < values.length; i += 1) copy[i] = checkValue(values[i]);
  return copy.sort();
}

/** Quantile of sorted values, linear between neighbours (type 7 of Hyndman & Fan 1996, as in R, NumPy and Excel). */
export function quantileOf(rising: Float64Array, share: number): number {
  const place = (rising.length - 1) * share;
  const below = Math.floor(place);
  const low = rising[below];
  const high = rising[Math.min(below + 1, rising.length - 1)];
  return low + (high - low) * (place - below);
}
