import { isLimitRule, rulesWithoutZones, type Rule } from '../rules/rules';
import type { ChartKind } from './limits';

/** Which rules watch which panel. */
export interface Watch {
  readonly location: readonly Rule[];
  readonly spread: readonly Rule[];
}

/**
 * Distributes the chosen rules over the panels of a chart: all of them where means or single values are plotted, those
 * without zones elsewhere, and only the limit rule for EWMA and CUSUM, whose neighbours depend on each other.
 * @param runs also watch ranges and counts for rows, trends and alternations
 */
export function watchFor(kind: ChartKind, rules: readonly Rule[], runs = false): Watch {
  const few = rulesWithoutZones(rules, runs);
  if (kind === 'ewma' || kind === 'cusum') return { location: rules.filter(isLimitRule), spread: [] };
  return { location: kind.startsWith('xbar') || kind === 'i-mr' ? rules : few, spread: few };
}
