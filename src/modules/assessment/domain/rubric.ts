import type { Band, CriterionKind, Flag } from '#libs/grading';

export const CRITERION_TYPES = ['auto', 'manual', 'hybrid'] as const;
export type CriterionType = (typeof CRITERION_TYPES)[number];

/** One line of a rubric. `auto` and `hybrid` are computed by their evaluator; `manual` waits for an instructor. */
export interface Criterion {
  /** Unique within its rubric. */
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Share of the whole; all of a rubric sum to exactly 1. */
  readonly weight: number;
  readonly type: CriterionType;
  readonly evaluator: CriterionKind | null;
  readonly params: Readonly<Record<string, string | number | boolean>>;
  /** Below this the total is capped; null: not critical. */
  readonly criticalBelow: number | null;
}

export interface NewRubric {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** True: the weight of missing evidence goes to the other criteria; false: such an attempt waits for an instructor. */
  readonly allowRenormalise: boolean;
  /** The most after a critical failure. */
  readonly cap: number;
  readonly criteria: readonly Criterion[];
}

/** A rubric 评分标准 at one version; a version never changes. */
export interface Rubric extends NewRubric {
  readonly id: string;
  readonly version: number;
  readonly createdAt: string;
}

export interface ScoredCriterion extends Criterion {
  /** What the evaluator computed; null without evidence, which is not a zero. */
  readonly auto: number | null;
  /** What an instructor put in its place. */
  readonly manual: number | null;
  /** The one that counts. */
  readonly score: number | null;
  readonly effectiveWeight: number;
  readonly points: number;
  readonly terms: Readonly<Record<string, number | string>>;
  readonly flags: readonly Flag[];
  /** Ids of the ledger entries behind the score. */
  readonly evidence: readonly string[];
  readonly override: {
    readonly score: number;
    readonly reason: string;
    readonly at: string;
    readonly byId: string | null;
  } | null;
}

/** Everything a grade says. */
export interface ScoreSheet {
  readonly criteria: readonly ScoredCriterion[];
  /** 0 to 100, four decimals; null while {@link missing} names criteria without a score. */
  readonly total: number | null;
  /** One decimal, as published. */
  readonly shown: string | null;
  readonly band: Band | null;
  readonly raw: number | null;
  readonly capped: boolean;
  readonly missing: readonly string[];
}
