import Decimal from 'decimal.js';
import { DomainError } from '#libs/kernel';

/** The criteria that can be computed from facts; a rubric names them, `criterion.<kind>` is their text. */
export const CRITERION_KINDS = [
  'conformance',
  'cycle-time',
  'first-pass-yield',
  'dimension',
  'measuring-accuracy',
  'safety',
  'fault-handling',
  'documentation',
] as const;
export type CriterionKind = (typeof CRITERION_KINDS)[number];

/**
 * What a person should know beside the score (`grade.flag.<flag>`).
 * - `no-evidence`, `few-units`, `no-tolerance-width`: not enough to compute from; an instructor scores it
 * - `not-applicable`: the occasion never arose; the weight goes to the others
 * - `too-fast`: faster than half the standard time, to be looked at and no bonus
 * - `critical`: a critical safety event
 */
export type Flag = 'no-evidence' | 'few-units' | 'no-tolerance-width' | 'not-applicable' | 'too-fast' | 'critical';

/** One criterion's score with everything needed to open and recompute it. */
export interface CriterionResult {
  /** 0 to 100 with four decimals; null when there is no evidence, which is not a zero. */
  readonly score: number | null;
  /** The figures that went into the formula, by name (`grade.term.<name>`). */
  readonly terms: Readonly<Record<string, number | string>>;
  readonly flags: readonly Flag[];
  /** Ids of the facts, as passed in. */
  readonly evidence: readonly string[];
}

/** Four decimals, as scores are kept (our rule). */
export function internal(value: number): number {
  return new Decimal(value).toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toNumber();
}

/** One decimal, halves up, as scores are published (our rule for grades; measurements follow GB/T 8170 instead). */
export function published(score: number): string {
  return new Decimal(internal(score)).toFixed(1, Decimal.ROUND_HALF_UP);
}

/** A score kept within 0 to 100, with four decimals. */
export function clamp(value: number): number {
  return internal(Math.min(100, Math.max(0, value)));
}

/** @throws DomainError invalid `grading.input-invalid` {field, value} unless every value is a number from 0 to `most` */
export function requireAmounts(amounts: Readonly<Record<string, number>>, most = Number.MAX_VALUE): void {
  for (const [field, value] of Object.entries(amounts))
    if (!(value >= 0 && value <= most))
      throw new DomainError('invalid', 'grading.input-invalid', { field, value: String(value) });
}
