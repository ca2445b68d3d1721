import {
  anova,
  arrange,
  averageAndRange,
  picturesOf,
  preconditionsOf,
  type Anova,
  type AverageAndRange,
  type Precondition,
  type StudyPictures,
} from '#libs/msa';
import type { MsaReading, MsaStudy } from './study';

/** The figures of a study by the methods it was planned with, and what the charts of its page draw. */
export interface MsaEvaluation {
  /** `values[appraiser][part][trial]`, appraisers by letter. */
  readonly values: readonly (readonly (readonly number[])[])[];
  readonly averageAndRange: AverageAndRange | null;
  readonly anova: Anova | null;
  readonly pictures: StudyPictures;
  readonly conditions: readonly Precondition[];
}

type Planned = Pick<MsaStudy, 'appraisers' | 'parts' | 'trials' | 'methods' | 'resolution' | 'tolerance'>;

/**
 * Evaluates a study whose readings are all in, whatever the order they came in.
 * @throws DomainError conflict `msa.incomplete` {missing}; never a figure of half a study
 */
export function evaluate(planned: Planned, readings: readonly MsaReading[]): MsaEvaluation {
  const { appraisers, parts, trials, methods } = planned;
  const study = arrange(
    {
      appraisers: appraisers.map(({ letter }) => letter),
      parts: Array.from({ length: parts }, (_x, i) => String(i + 1)),
      trials,
    },
    readings.map(({ letter, part, trial, value }) => ({
      appraiser: letter,
      part: String(part),
      trial,
      value: Number(value),
    })),
  );
  const resolution = Number(planned.resolution);
  const tolerance = planned.tolerance === null ? null : Number(planned.tolerance);
  const both = { averageAndRange: averageAndRange(study, tolerance), anova: anova(study, tolerance) };
  return {
    values: study.values,
    averageAndRange: methods.includes('average-and-range') ? both.averageAndRange : null,
    anova: methods.includes('anova') ? both.anova : null,
    pictures: picturesOf(study),
    conditions: preconditionsOf({ study, ...both, resolution, tolerance }),
  };
}
