import { DomainError } from '#libs/kernel';
import { momentsOf } from '../charts/samples';
import { quantileOf, sorted } from '../capability/sorted';

/** Bars of equal width; bar i holds values from start + i·width on. */
export interface Histogram {
  readonly start: number;
  readonly width: number;
  readonly counts: readonly number[];
  /** For the bell curve over the bars: density × n × width. */
  readonly mean: number;
  readonly s: number;
}

const MOST_BARS = 60;

/** Bars by Freedman & Diaconis (1981), but never fewer than Sturges' rule gives and never more than 60. */
function wishedWidth(rising: Float64Array, span: number): number {
  const sturges = span / (Math.ceil(Math.log2(rising.length)) + 1);
  const quartiles = quantileOf(rising, 0.75) - quantileOf(rising, 0.25);
  const robust = (2 * quartiles) / Math.cbrt(rising.length);
  return Math.max(span / MOST_BARS, robust > 0 ? Math.min(robust, sturges) : sturges);
}

/**
 * Bars of a histogram. With the resolution of the gauge, each bar holds the same number of possible readings and no
 * reading falls on an edge, so that rounding cannot make a comb.
 * @param resolution smallest step of the gauge in the unit of the values
 * @throws DomainError invalid `spc.too-few-values` {n, least} | `spc.not-a-value` {value}
 */
export function histogram(values: ArrayLike<number>, resolution: number | null = null): Histogram {
  if (values.length === 0) throw new DomainError('invalid', 'spc.too-few-values', { n: 0, least: 1 });
  const rising = sorted(values);
  const low = rising[0];
  const span = rising[rising.length - 1] - low;
  const { mean, s } = momentsOf(rising);
  const step = resolution !== null && resolution > 0 ? resolution : null;
  const wished = span > 0 ? wishedWidth(rising, span) : (step ?? 1);
  // Rounded up, so that the bars stay within their number.
  const width = step ? Math.max(1, Math.ceil(wished / step - 1e-9)) * step : wished;
  const start = step ? low - step / 2 : span > 0 ? low : low - width / 2;
  const bars = Math.max(1, step ? Math.floor((span + step / 2) / width + 1e-9) + 1 : Math.round(span / width + 0.4999));
  const counts = Array.from({ length: bars }, () => 0);
  for (const value of rising) {
    const bar = Math.min(bars - 1, Math.max(0, Math.floor((value - start) / width)));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return { start, width, counts, mean, s: s ?? 0 };
}
