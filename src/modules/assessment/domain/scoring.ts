import {
  band,
  conformance,
  cycleTime,
  dimension,
  documentation,
  firstPassYieldScore,
  published,
  totalScore,
  type CriterionKind,
  type CriterionResult,
} from '#libs/grading';
import type { Criterion, Rubric, ScoredCriterion, ScoreSheet } from './rubric';
import type { AssessmentFacts } from './facts';

/** The evaluators whose facts the floor records today; the others are scored by instructors. */
export const COMPUTED: ReadonlySet<CriterionKind> = new Set([
  'conformance',
  'cycle-time',
  'first-pass-yield',
  'dimension',
  'documentation',
]);

export interface ComputedCriterion extends CriterionResult {
  readonly criterionId: string;
}

export interface Override {
  readonly criterionId: string;
  readonly auto: number | null;
  readonly score: number;
  readonly reason: string;
  readonly at: string;
  readonly byId: string | null;
}

const NOTHING: CriterionResult = { score: null, terms: {}, flags: ['no-evidence'], evidence: [] };

function evaluate({ type, evaluator }: Criterion, facts: AssessmentFacts): CriterionResult {
  if (type === 'manual') return NOTHING;
  switch (evaluator) {
    case 'conformance':
      return conformance({ ...facts.steps, missingInspections: facts.missingInspections });
    case 'cycle-time':
      return cycleTime(facts.time);
    case 'first-pass-yield':
      return firstPassYieldScore(facts.yield);
    case 'dimension':
      return dimension(facts.dimensions);
    case 'documentation':
      return documentation(facts.records);
    default:
      return NOTHING;
  }
}

/** The score of each criterion from the facts alone. */
export function compute(rubric: Rubric, facts: AssessmentFacts): ComputedCriterion[] {
  return rubric.criteria.map((criterion) => ({ criterionId: criterion.id, ...evaluate(criterion, facts) }));
}

/**
 * The sheet of an attempt: the last override of a criterion stands in the place of its computed score, which stays
 * visible.
 */
export function sheetOf(
  rubric: Rubric,
  computed: readonly ComputedCriterion[],
  overrides: readonly Override[],
): ScoreSheet {
  const lines = rubric.criteria.map((criterion) => {
    const result = computed.find(({ criterionId }) => criterionId === criterion.id) ?? NOTHING;
    const override = overrides.findLast(({ criterionId }) => criterionId === criterion.id) ?? null;
    return { criterion, result, override, score: override?.score ?? result.score };
  });
  const total = totalScore(
    lines.map(({ criterion, result, score }) => ({
      id: criterion.id,
      weight: criterion.weight,
      score,
      flags: result.flags,
      criticalBelow: criterion.criticalBelow,
    })),
    { allowRenormalise: rubric.allowRenormalise, cap: rubric.cap },
  );
  const criteria = lines.map(({ criterion, result, override, score }): ScoredCriterion => {
    const part = total.contributions.find(({ id }) => id === criterion.id);
    return {
      ...criterion,
      auto: result.score,
      manual: override?.score ?? null,
      score,
      effectiveWeight: part?.effectiveWeight ?? 0,
      points: part?.points ?? 0,
      terms: result.terms,
      flags: result.flags,
      evidence: result.evidence,
      override: override && {
        score: override.score,
        reason: override.reason,
        at: override.at,
        byId: override.byId,
      },
    };
  });
  return {
    criteria,
    total: total.score,
    shown: total.score === null ? null : published(total.score),
    band: total.score === null ? null : band(total.score),
    raw: total.raw,
    capped: total.capped,
    missing: missingOf(total.score, total.missing, lines),
  };
}

/** An attempt nothing at all is known about has no total either; then every criterion is to be scored. */
function missingOf(
  total: number | null,
  missing: readonly string[],
  lines: readonly { readonly criterion: Criterion; readonly score: number | null }[],
): readonly string[] {
  if (total !== null || missing.length > 0) return missing;
  return lines.filter(({ score }) => score === null).map(({ criterion }) => criterion.id);
}
