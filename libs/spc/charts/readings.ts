import { limitsFromCounts, limitsFromValues, type LimitOptions } from './base-period';
import { COUNT_CHARTS, VARIABLE_CHARTS, type ChartKind, type Limits } from './limits';
import type { Counted, Sample } from './samples';

/** A point's readings as its chart takes them: values, or how many were counted among how many. */
export function sampleOf(kind: ChartKind, readings: readonly number[]): Sample {
  return COUNT_CHARTS.some((one) => one === kind) ? countOf(readings) : readings;
}

const countOf = (readings: readonly number[]): Counted => ({
  count: readings.reduce((sum, x) => sum + x, 0),
  size: readings.length,
});

/**
 * Limits of a base period given as readings: what a page previews and the server freezes.
 * @throws DomainError as {@link limitsFromValues} and {@link limitsFromCounts}
 */
export function limitsFromReadings(
  kind: ChartKind,
  base: readonly (readonly number[])[],
  options: LimitOptions = {},
): Limits {
  const measured = VARIABLE_CHARTS.find((one) => one === kind);
  if (measured) return limitsFromValues(measured, base, options);
  const counted = COUNT_CHARTS.find((one) => one === kind) ?? 'p';
  return limitsFromCounts(counted, base.map(countOf));
}
