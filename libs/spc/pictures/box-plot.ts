import { DomainError } from '#libs/kernel';
import { momentsOf } from '../charts/samples';
import { quantileOf, sorted } from '../capability/sorted';

/** One box: quartiles, whiskers to the last value within 1.5 boxes (J. W. Tukey 1977), and what lies beyond. */
export interface Box {
  readonly n: number;
  readonly mean: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly low: number;
  readonly high: number;
  readonly outliers: readonly number[];
}

/** @throws DomainError invalid `spc.too-few-values` {n, least} | `spc.not-a-value` {value} */
export function boxPlot(values: ArrayLike<number>): Box {
  if (values.length === 0) throw new DomainError('invalid', 'spc.too-few-values', { n: 0, least: 1 });
  const rising = sorted(values);
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantileOf(rising, share)) as [number, number, number];
  const reach = 1.5 * (q3 - q1);
  const inside = rising.filter((value) => value >= q1 - reach && value <= q3 + reach);
  const outliers = Array.from(rising).filter((value) => value < q1 - reach || value > q3 + reach);
  const { n, mean } = momentsOf(rising);
  return { n, mean, q1, median, q3, low: inside[0], high: inside[inside.length - 1], outliers };
}
