import type { Anova } from './anova';
import type { AverageAndRange } from './average-and-range';
import type { Study } from './entries';
import { FEWEST_CATEGORIES } from './figures';

/** What should hold for the figures of a study to mean what they say. */
export interface Precondition {
  readonly code: 'parts' | 'appraisers' | 'resolution' | 'ranges' | 'discrimination' | 'categories' | 'interaction';
  /** Null where it cannot be told: without a tolerance, or without any variation. */
  readonly met: boolean | null;
}

export interface Found {
  readonly study: Study;
  readonly averageAndRange: AverageAndRange;
  readonly anova: Anova;
  /** Smallest step the gauge shows, and USL − LSL or null. */
  readonly resolution: number;
  readonly tolerance: number | null;
}

const USUAL_PARTS = 10;
const USUAL_APPRAISERS = 3;
const MOST_STEPS = 10;
/** Below this probability the interaction of appraiser and part is taken as real. */
const SIGNIFICANT = 0.05;

/**
 * The preconditions of a Gage R&R study (AIAG MSA, 4th edition, chapter III-B): ten parts and three appraisers, a gauge
 * fine enough for the tolerance, ranges under control, half of the means outside their limits, five categories by either
 * method, and no interaction, which average and range cannot see.
 */
export function preconditionsOf({ study, averageAndRange, anova, resolution, tolerance }: Found): Precondition[] {
  const varies = averageAndRange.meanRange > 0;
  const counts = [averageAndRange, anova].map(({ report }) => report.ndc);
  const { p } = anova.interaction;
  return [
    { code: 'parts', met: study.parts.length >= USUAL_PARTS },
    { code: 'appraisers', met: study.appraisers.length >= USUAL_APPRAISERS },
    // A hair of tolerance is left for what binary numbers make of 0.1.
    { code: 'resolution', met: tolerance === null ? null : resolution * MOST_STEPS <= tolerance * (1 + 1e-9) },
    { code: 'ranges', met: averageAndRange.aboveLimit.length === 0 },
    { code: 'discrimination', met: varies ? averageAndRange.shareOutside >= 0.5 : null },
    { code: 'categories', met: counts.includes(null) ? null : counts.every((ndc) => Number(ndc) >= FEWEST_CATEGORIES) },
    { code: 'interaction', met: p === null ? null : p >= SIGNIFICANT },
  ];
}
