import { constants } from '#libs/spc';
import type { Study } from './entries';
import { meanOf, rangeOf } from './means';

/** Centre line and limits of one chart. */
export interface ChartLines {
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

/** What the charts of a study draw, in the order of the study. */
export interface StudyPictures {
  /** `means[appraiser][part]` of the trials; drawn over the parts they show an interaction where they cross. */
  readonly means: readonly (readonly number[])[];
  readonly ranges: readonly (readonly number[])[];
  /** Mean of each part, whoever measured it. */
  readonly partMeans: readonly number[];
  /** X̿ ± A2·R̿: most means should lie outside, for inside the gauge does not tell parts apart. */
  readonly meanLines: ChartLines;
  /** R̿, D3·R̿ and D4·R̿: a range above was probably misread. */
  readonly rangeLines: ChartLines;
}

/** The X̄ and R charts by appraiser (AIAG MSA, 4th edition, chapter III-B). @param study as {@link arrange} gives it */
export function picturesOf({ parts, trials, values }: Study): StudyPictures {
  const means = values.map((ofAppraiser) => ofAppraiser.map(meanOf));
  const ranges = values.map((ofAppraiser) => ofAppraiser.map(rangeOf));
  const { A2, D3, D4 } = constants(trials);
  const [grand, meanRange] = [meanOf(means.flat()), meanOf(ranges.flat())];
  return {
    means,
    ranges,
    partMeans: parts.map((_part, i) => meanOf(means.map((ofAppraiser) => ofAppraiser[i]))),
    meanLines: { centre: grand, lower: grand - A2 * meanRange, upper: grand + A2 * meanRange },
    rangeLines: { centre: meanRange, lower: D3 * meanRange, upper: D4 * meanRange },
  };
}
