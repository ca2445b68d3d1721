import { DomainError } from '#libs/kernel';
import { c4, constants, LARGEST_SUBGROUP, SMALLEST_SUBGROUP } from '../constants';
import {
  linesFor,
  type ChartKind,
  type CountChart,
  type CusumSetting,
  type EwmaSetting,
  type Limits,
  type VariableChart,
} from './limits';
import { checkCounted, summarise, type Counted, type Subgroup } from './samples';

const POINTS_FOR_LIMITS = 20;

export interface LimitOptions {
  readonly ewma?: EwmaSetting;
  readonly cusum?: CusumSetting;
  /** Target μ0 of EWMA and CUSUM; the mean of the base period unless given. */
  readonly target?: number;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0);
const meanOf = (numbers: readonly number[]): number => sumOf(numbers) / numbers.length;

/** The size all points share, or null. */
const common = (sizes: readonly number[]): number | null =>
  sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? null) : null;

function settle(parameters: Parameters<typeof linesFor>[0], sizes: readonly number[], values: number): Limits {
  const n = common(sizes);
  return {
    kind: parameters.kind,
    center: parameters.center,
    sigma: parameters.sigma,
    n,
    ...linesFor(parameters, n ?? meanOf(sizes)),
    ewma: parameters.ewma ?? null,
    cusum: parameters.cusum ?? null,
    base: { points: sizes.length, values, preliminary: sizes.length < POINTS_FOR_LIMITS },
  };
}

/** Mean moving range of two neighbours over d2(2). */
function sigmaOfSingles(values: readonly number[]): number {
  const moves = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  return meanOf(moves) / constants(2).d2;
}

/**
 * σ̂ from standard deviations: S̄/c4(n); if sizes differ, the pooled variance with its own c4 (Montgomery, Introduction to
 * Statistical Quality Control, 6.3.2).
 */
function sigmaOfDeviations(groups: readonly Subgroup[]): number {
  const n = common(groups.map((group) => group.n));
  if (n !== null) return meanOf(groups.map((group) => group.s ?? 0)) / c4(n);
  const freedom = sumOf(groups.map((group) => group.n - 1));
  const pooled = Math.sqrt(sumOf(groups.map((group) => (group.n - 1) * (group.s ?? 0) ** 2)) / freedom);
  return pooled / c4(freedom + 1);
}

function sigmaOf(kind: VariableChart, groups: readonly Subgroup[]): number {
  const n = common(groups.map((group) => group.n));
  const singles = groups.every((group) => group.n === 1);
  if ((kind === 'i-mr' && !singles) || (kind === 'xbar-r' && n === null))
    throw new DomainError('invalid', 'spc.subgroups-differ', { chart: kind });
  if (singles && (kind === 'xbar-r' || kind === 'xbar-s'))
    throw new DomainError('invalid', 'spc.subgroup-size', { n: 1, least: SMALLEST_SUBGROUP, most: LARGEST_SUBGROUP });
  if (singles) return sigmaOfSingles(groups.map((group) => group.mean));
  const byRange = kind === 'xbar-r' || (kind !== 'xbar-s' && n !== null && n <= 8);
  return byRange && n !== null
    ? meanOf(groups.map((group) => group.range)) / constants(n).d2
    : sigmaOfDeviations(groups);
}

/** @throws DomainError invalid `spc.setting` {chart}: 0 < λ ≤ 1, L, h > 0, k ≥ 0 */
function settings(kind: VariableChart, options: LimitOptions): Pick<Limits, 'ewma' | 'cusum'> {
  const ewma = kind === 'ewma' ? (options.ewma ?? { lambda: 0.2, width: 3 }) : null;
  const cusum = kind === 'cusum' ? (options.cusum ?? { k: 0.5, h: 5 }) : null;
  const wrong =
    (ewma && !(ewma.lambda > 0 && ewma.lambda <= 1 && ewma.width > 0)) || (cusum && !(cusum.k >= 0 && cusum.h > 0));
  if (wrong) throw new DomainError('invalid', 'spc.setting', { chart: kind });
  return { ewma, cusum };
}

function requirePoints(points: number, kind: ChartKind): void {
  if (points < 2) throw new DomainError('invalid', 'spc.base-too-small', { points, least: 2, chart: kind });
}

/**
 * Limits from the subgroups of a base period, in the order they were measured.
 * @param subgroups measured values; one value each for I-MR. X̄-S, EWMA and CUSUM take sizes that differ
 * @throws DomainError invalid `spc.base-too-small` {points, least} | `spc.subgroups-differ` {chart} |
 *   `spc.subgroup-size` {n} | `spc.subgroup-empty` | `spc.not-a-value` {value} | `spc.setting` {chart}
 */
export function limitsFromValues(
  kind: VariableChart,
  subgroups: readonly (readonly number[])[],
  options: LimitOptions = {},
): Limits {
  requirePoints(subgroups.length, kind);
  const groups = subgroups.map(summarise);
  const sizes = groups.map((group) => group.n);
  const values = sumOf(sizes);
  // With equal sizes the mean of the means is the mean of all values; with unequal ones the weights are the sizes.
  const mean = sumOf(groups.map((group) => group.mean * (group.n / values)));
  const target = kind === 'ewma' || kind === 'cusum' ? options.target : undefined;
  const parameters = { kind, center: target ?? mean, sigma: sigmaOf(kind, groups), ...settings(kind, options) };
  return settle(parameters, sizes, values);
}

/**
 * Limits from the counts of a base period.
 * @throws DomainError invalid `spc.base-too-small` | `spc.subgroups-differ` {chart} (np and c need one size) |
 *   `spc.count` {count, size}
 */
export function limitsFromCounts(kind: CountChart, samples: readonly Counted[]): Limits {
  requirePoints(samples.length, kind);
  const pieces = kind === 'p' || kind === 'np';
  const checked = samples.map((sample) => checkCounted(sample, pieces));
  const sizes = checked.map((sample) => sample.size);
  const perPoint = kind === 'np' || kind === 'c';
  if (perPoint && common(sizes) === null) throw new DomainError('invalid', 'spc.subgroups-differ', { chart: kind });
  const counts = sumOf(checked.map((sample) => sample.count));
  const center = counts / (perPoint ? samples.length : sumOf(sizes));
  return settle({ kind, center, sigma: null }, sizes, sumOf(sizes));
}
