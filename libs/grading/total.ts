import Decimal from 'decimal.js';
import { DomainError } from '#libs/kernel';
import { internal, published, requireAmounts, type Flag } from './result';

/** A criterion of the rubric with its effective score: the computed one, or the instructor's in its place. */
export interface WeightedScore {
  readonly id: string;
  /** Share of the whole; all weights of a rubric sum to 1. */
  readonly weight: number;
  readonly score: number | null;
  readonly flags: readonly Flag[];
  /** For a critical criterion (safety): a score below this caps the total; null: not critical. */
  readonly criticalBelow: number | null;
}

/** How one criterion entered the total. */
export interface Contribution {
  readonly id: string;
  readonly score: number | null;
  readonly weight: number;
  /** The weight after that of left-out criteria was spread over the others; 0 when left out itself. */
  readonly effectiveWeight: number;
  /** score × effectiveWeight, four decimals. */
  readonly points: number;
}

export interface TotalScore {
  /** 0 to 100, four decimals, after the cap; null while incomplete. */
  readonly score: number | null;
  /** Before the cap. */
  readonly raw: number | null;
  readonly capped: boolean;
  /** Criteria an instructor must score before there is a total. */
  readonly missing: readonly string[];
  readonly contributions: readonly Contribution[];
}

/** The most an attempt can get after a critical failure, just short of a pass (our default). */
export const DEFAULT_CAP = 59;

/**
 * @throws DomainError unprocessable `grading.weights-sum` {sum} unless the weights sum to exactly 1; invalid
 *   `grading.input-invalid` for a weight below 0
 */
export function requireWeights(weights: readonly number[]): void {
  weights.forEach((weight) => requireAmounts({ weight }));
  const sum = weights.reduce((total, weight) => total.plus(weight), new Decimal(0));
  if (!sum.equals(1)) throw new DomainError('unprocessable', 'grading.weights-sum', { sum: sum.toFixed() });
}

/**
 * The total of an attempt (our rule). A null is no zero: a criterion that is not applicable gives its weight to the
 * others; one without evidence does so only if `allowRenormalise`, and a critical one never; otherwise the attempt is
 * incomplete. A critical criterion below its threshold caps the total.
 * @throws DomainError as {@link requireWeights}; invalid `grading.input-invalid` for a score outside 0 to 100
 */
export function totalScore(
  criteria: readonly WeightedScore[],
  options: { readonly allowRenormalise: boolean; readonly cap?: number },
): TotalScore {
  requireWeights(criteria.map(({ weight }) => weight));
  for (const { score } of criteria) requireAmounts({ score: score ?? 0 }, 100);
  const missing = criteria
    .filter(({ score, flags }) => score === null && !flags.includes('not-applicable'))
    .filter(({ criticalBelow }) => criticalBelow !== null || !options.allowRenormalise)
    .map(({ id }) => id);
  const counted = criteria.reduce(
    (sum, { score, weight }) => (score === null ? sum : sum.plus(weight)),
    new Decimal(0),
  );
  const parts = criteria.map(({ id, score, weight }) => {
    const effective = score === null || counted.isZero() ? new Decimal(0) : new Decimal(weight).div(counted);
    const points = effective.times(score ?? 0);
    return { id, score, weight, effective, points };
  });
  const contributions = parts.map(({ id, score, weight, effective, points }) => ({
    id,
    score,
    weight,
    effectiveWeight: internal(effective.toNumber()),
    points: internal(points.toNumber()),
  }));
  if (missing.length > 0 || counted.isZero()) return { score: null, raw: null, capped: false, missing, contributions };
  const raw = internal(parts.reduce((sum, { points }) => sum.plus(points), new Decimal(0)).toNumber());
  const failed = criteria.some(
    ({ score, criticalBelow }) => criticalBelow !== null && score !== null && score < criticalBelow,
  );
  const cap = options.cap ?? DEFAULT_CAP;
  const capped = failed && raw > cap;
  return { score: capped ? cap : raw, raw, capped, missing, contributions };
}

/** Letter band 等级: 优 ≥ 90, 良 ≥ 80, 中 ≥ 70, 及格 ≥ 60, 不及格 (`grade.band.<band>`). */
export type Band = 'excellent' | 'good' | 'fair' | 'pass' | 'fail';

/** The band of a score, decided on the published figure so that letter and number never contradict each other. */
export function band(score: number): Band {
  const shown = Number(published(score));
  if (shown >= 90) return 'excellent';
  if (shown >= 80) return 'good';
  if (shown >= 70) return 'fair';
  return shown >= 60 ? 'pass' : 'fail';
}
