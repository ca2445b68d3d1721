import { DomainError } from '#libs/kernel';

/**
 * A run rule with its parameters; `code` is what a signal is called.
 * - `beyond`: `points` of `of` in a row lie more than `sigmas`·σ from the centre on the same side, the last one too
 * - `side`: `length` in a row on one side of the centre line; a point on the line breaks the row
 * - `trend`: `length` in a row steadily rising or falling; equal neighbours break it
 * - `alternation`: `length` in a row going up and down in turn; equal neighbours break it
 * - `within` / `outside`: `length` in a row nearer than / farther than `sigmas`·σ, on whichever side
 */
export type Rule =
  | {
      readonly code: string;
      readonly kind: 'beyond';
      readonly points: number;
      readonly of: number;
      readonly sigmas: number;
    }
  | { readonly code: string; readonly kind: 'side' | 'trend' | 'alternation'; readonly length: number }
  | { readonly code: string; readonly kind: 'within' | 'outside'; readonly length: number; readonly sigmas: number };

/** L. S. Nelson, “The Shewhart Control Chart: Tests for Special Causes”, Journal of Quality Technology 16 (1984). */
export const NELSON: readonly Rule[] = [
  { code: 'N1', kind: 'beyond', points: 1, of: 1, sigmas: 3 },
  { code: 'N2', kind: 'side', length: 9 },
  { code: 'N3', kind: 'trend', length: 6 },
  { code: 'N4', kind: 'alternation', length: 14 },
  { code: 'N5', kind: 'beyond', points: 2, of: 3, sigmas: 2 },
  { code: 'N6', kind: 'beyond', points: 4, of: 5, sigmas: 1 },
  { code: 'N7', kind: 'within', length: 15, sigmas: 1 },
  { code: 'N8', kind: 'outside', length: 8, sigmas: 1 },
];

/** Western Electric, Statistical Quality Control Handbook (1956); its run on one side has eight points, Nelson's nine. */
export const WESTERN_ELECTRIC: readonly Rule[] = [
  { code: 'W1', kind: 'beyond', points: 1, of: 1, sigmas: 3 },
  { code: 'W2', kind: 'beyond', points: 2, of: 3, sigmas: 2 },
  { code: 'W3', kind: 'beyond', points: 4, of: 5, sigmas: 1 },
  { code: 'W4', kind: 'side', length: 8 },
];

/** A point is marked with one bit a rule. */
const MOST_RULES = 16;
const LONGEST = 30;

/**
 * @throws DomainError invalid `spc.rule` {code}: lengths are whole, 1…30 (`trend`, `alternation` at least 3), σ more than
 *   0, codes once, at most 16 rules
 */
export function checkRules(rules: readonly Rule[]): readonly Rule[] {
  const codes = new Set<string>();
  for (const rule of rules) {
    const length = rule.kind === 'beyond' ? rule.of : rule.length;
    const least = rule.kind === 'trend' || rule.kind === 'alternation' ? 3 : 1;
    const fits = Number.isInteger(length) && length >= least && length <= LONGEST;
    const some = rule.kind !== 'beyond' || (Number.isInteger(rule.points) && rule.points >= 1 && rule.points <= length);
    if (!fits || !some || ('sigmas' in rule && !(rule.sigmas > 0)) || codes.has(rule.code) || codes.size >= MOST_RULES)
      throw new DomainError('invalid', 'spc.rule', { code: rule.code });
    codes.add(rule.code);
  }
  return rules;
}

/** True for the rule of one point beyond the limits. */
export const isLimitRule = (rule: Rule): boolean => rule.kind === 'beyond' && rule.of === 1;

/**
 * The rules that make sense where the plotted figure is not normal: ranges, deviations, shares and counts (our rule: the
 * limit rule only; with `runs` also rows on one side, trends and alternations, which ask for no zones).
 */
export function rulesWithoutZones(rules: readonly Rule[], runs = false): readonly Rule[] {
  const row = (rule: Rule): boolean => rule.kind === 'side' || rule.kind === 'trend' || rule.kind === 'alternation';
  return rules.filter((rule) => isLimitRule(rule) || (runs && row(rule)));
}
