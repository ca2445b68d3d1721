import { DomainError } from '#libs/kernel';
import { clamp, internal, requireAmounts, type CriterionResult } from './result';

/** Steps done in the required order: length of the longest common subsequence. */
function inOrder(required: readonly string[], actual: readonly string[]): number {
  let above = [0, ...required.map(() => 0)];
  for (const step of actual) {
    const row = [0];
    required.forEach((wanted, at) => {
      const before = above[at] ?? 0;
      row.push(wanted === step ? before + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0));
    });
    above = row;
  }
  return above.at(-1) ?? 0;
}

/** Steps that occur in both, however ordered, each as often as in the sequence that has it less. */
function inBoth(required: readonly string[], actual: readonly string[]): number {
  const count = (steps: readonly string[], step: string): number => steps.filter((other) => other === step).length;
  return [...new Set(required)].reduce((sum, step) => sum + Math.min(count(required, step), count(actual, step)), 0);
}

const MISSING_INSPECTION_PENALTY = 25;

/**
 * Process conformance 工艺符合性 (our rule): 100·(1 − (missing + extra + swapped) / required), floor 0, then −25 for each
 * mandatory inspection left out. `swapped` is the least number of steps one would have to move. Nothing recorded, or
 * nothing required: null.
 */
export function conformance(input: {
  readonly required: readonly string[];
  /** The steps as they happened. */
  readonly actual: readonly string[];
  readonly missingInspections: readonly string[];
  readonly evidence: readonly string[];
}): CriterionResult {
  const { required, actual, missingInspections, evidence } = input;
  const both = inBoth(required, actual);
  const terms = {
    required: required.length,
    missing: required.length - both,
    extra: actual.length - both,
    swapped: both - inOrder(required, actual),
    missingInspections: missingInspections.length,
  };
  if (required.length === 0 || actual.length === 0) return { score: null, terms, flags: ['no-evidence'], evidence };
  const sequence = Math.max(0, 100 * (1 - (terms.missing + terms.extra + terms.swapped) / required.length));
  const score = clamp(sequence - MISSING_INSPECTION_PENALTY * missingInspections.length);
  return { score, terms: { ...terms, sequence: internal(sequence) }, flags: [], evidence };
}

/**
 * Cycle time 节拍 (our rule): r = net time / standard time; r ≤ 1: 100; to 1.5 falling by 100 per r to 50; then by 50 per
 * r to 0 at 2.5. r < 0.5 is no bonus but a flag. Net time excludes what the student did not cause (machine faults,
 * waiting, help by the instructor). No time, or no standard: null.
 */
export function cycleTime(input: {
  /** From start to completion; null when it was not recorded. */
  readonly grossSeconds: number | null;
  readonly excludedSeconds: number;
  readonly standardSeconds: number;
  readonly evidence: readonly string[];
}): CriterionResult {
  const { grossSeconds, excludedSeconds, standardSeconds, evidence } = input;
  requireAmounts({ grossSeconds: grossSeconds ?? 0, excludedSeconds, standardSeconds });
  const net = (grossSeconds ?? 0) - excludedSeconds;
  if (grossSeconds === null || net <= 0 || standardSeconds === 0)
    return { score: null, terms: { excludedSeconds, standardSeconds }, flags: ['no-evidence'], evidence };
  const ratio = net / standardSeconds;
  const score = ratio <= 1 ? 100 : ratio <= 1.5 ? 100 - 100 * (ratio - 1) : 50 - 50 * (ratio - 1.5);
  return {
    score: clamp(score),
    terms: { grossSeconds, excludedSeconds, netSeconds: net, standardSeconds, ratio: internal(ratio) },
    flags: ratio < 0.5 ? ['too-fast'] : [],
    evidence,
  };
}

const FEWEST_UNITS = 3;

/**
 * First pass yield (our rule after ISO 22400-2): 100 · good at the first pass / inspected, of the student's own units.
 * Fewer than three units say nothing: null, an instructor scores them.
 * @throws DomainError invalid `grading.input-invalid` when more are good than inspected
 */
export function firstPassYieldScore(input: {
  readonly firstPassGood: number;
  readonly inspected: number;
  readonly evidence: readonly string[];
}): CriterionResult {
  const { firstPassGood, inspected, evidence } = input;
  requireAmounts({ firstPassGood, inspected });
  if (firstPassGood > inspected)
    throw new DomainError('invalid', 'grading.input-invalid', { field: 'firstPassGood', value: String(firstPassGood) });
  const terms = { firstPassGood, inspected };
  if (inspected < FEWEST_UNITS) return { score: null, terms, flags: ['few-units'], evidence };
  return { score: clamp((100 * firstPassGood) / inspected), terms, flags: [], evidence };
}
