import { constants } from '#libs/spc';
import type { Study } from './entries';
import { reportOf, type GageReport } from './figures';
import { meanOf, rangeOf } from './means';

/** The averages and ranges behind the report, as on the data sheet. */
export interface AverageAndRange {
  readonly report: GageReport;
  /** Mean range of each appraiser, in the order of the study. */
  readonly meanRanges: readonly number[];
  readonly meanRange: number;
  readonly means: readonly number[];
  /** X̄diff: largest less smallest mean of an appraiser. */
  readonly meanDifference: number;
  /** Rp: largest less smallest mean of a part. */
  readonly partRange: number;
  readonly k1: number;
  readonly k2: number;
  readonly k3: number;
  /** D4·R̿: a range above it was probably misread and is measured again. */
  readonly rangeLimit: number;
  readonly aboveLimit: readonly { readonly appraiser: string; readonly part: string; readonly range: number }[];
  /** Share of part means outside X̿ ± A2·R̿; half of them or more should be, or the gauge does not tell parts apart. */
  readonly shareOutside: number;
}

/** As the manual prints its constants: a report can be worked out again by hand with its table, to the last digit. */
const asPrinted = (k: number): number => Math.round(k * 1e4) / 1e4;

/** 1/d2 for the many ranges of the trials, so that EV = R̿·K1. */
const k1For = (trials: number): number => asPrinted(1 / constants(trials).d2);

/** 1/d2* of a single range: d2* = √(d2² + d3²) (A. J. Duncan). K2 for appraisers, K3 for parts. */
const forOneRange = (n: number): number => asPrinted(1 / Math.hypot(constants(n).d2, constants(n).d3));

/**
 * Average-and-range method (AIAG MSA, 4th edition, chapter III-B; the 6σ constants 0.8862, 0.5908 …). It cannot see an
 * interaction of appraiser and part; ANOVA can.
 * @param study as {@link arrange} gives it
 * @param tolerance USL − LSL, or null
 */
export function averageAndRange(study: Study, tolerance: number | null = null): AverageAndRange {
  const { appraisers, parts, trials, values } = study;
  const ranges = values.map((ofAppraiser) => ofAppraiser.map(rangeOf));
  const meanRanges = ranges.map(meanOf);
  const meanRange = meanOf(meanRanges);
  const means = values.map((ofAppraiser) => meanOf(ofAppraiser.flat()));
  const meanDifference = rangeOf(means);
  const partRange = rangeOf(parts.map((_part, p) => meanOf(values.flatMap((ofAppraiser) => ofAppraiser[p]))));
  const [k1, k2, k3] = [k1For(trials), forOneRange(appraisers.length), forOneRange(parts.length)];
  const ev = (meanRange * k1) ** 2;
  const av = Math.max(0, (meanDifference * k2) ** 2 - ev / (parts.length * trials));
  const { A2, D4 } = constants(trials);
  const rangeLimit = D4 * meanRange;
  const grand = meanOf(means);
  const partMeans = values.flatMap((ofAppraiser) => ofAppraiser.map(meanOf));
  return {
    report: reportOf('average-and-range', { ev, av, pv: (partRange * k3) ** 2 }, tolerance),
    meanRanges,
    meanRange,
    means,
    meanDifference,
    partRange,
    k1,
    k2,
    k3,
    rangeLimit,
    aboveLimit: ranges.flatMap((ofAppraiser, a) =>
      ofAppraiser.flatMap((range, p) =>
        range > rangeLimit ? [{ appraiser: appraisers[a], part: parts[p], range }] : [],
      ),
    ),
    shareOutside: partMeans.filter((mean) => Math.abs(mean - grand) > A2 * meanRange).length / partMeans.length,
  };
}
