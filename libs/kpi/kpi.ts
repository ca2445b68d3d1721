/** Why a KPI should be read with care; each has a text `kpi.warning.<code>`. */
export type KpiWarning =
  'conflict' | 'check-planned-time' | 'no-planned-time' | 'low-coverage' | 'without-order' | 'open' | 'at-least';

export type TermUnit = 'ms' | 'pcs' | 'count' | 'ratio';

/** A number that went into a KPI, by the name the standard gives it. */
export interface Term {
  readonly name: string;
  readonly value: number;
  readonly unit: TermUnit;
}

/** A figure with what it was made of; null: there is none (a dash, never 0). */
export interface Kpi {
  readonly value: number | null;
  /** `ratio` 1 = 100 %; `per-hour` pieces; `ms`. */
  readonly unit: 'ratio' | 'per-hour' | 'ms';
  readonly terms: readonly Term[];
  /** Known share of the busy time behind it; null where no time is behind it. */
  readonly coverage: number | null;
  /** False when too much of the time is unknown or the data contradict each other. */
  readonly valid: boolean;
  readonly warnings: readonly KpiWarning[];
}

/** Our rule: below this share of known time a figure is not valid. */
export const LEAST_COVERAGE = 0.9;

/** What all KPIs of one scope have in common. */
export interface Ground {
  readonly coverage: number | null;
  readonly warnings: readonly KpiWarning[];
}

export const NO_GROUND: Ground = { coverage: null, warnings: [] };

const isCovered = (coverage: number | null): boolean => coverage === null || coverage >= LEAST_COVERAGE;

export function makeKpi(
  value: number | null,
  unit: Kpi['unit'],
  terms: readonly Term[],
  { coverage, warnings }: Ground,
): Kpi {
  const covered = isCovered(coverage);
  return {
    value,
    unit,
    terms,
    coverage,
    valid: covered && !warnings.includes('conflict'),
    warnings: covered ? warnings : [...warnings, 'low-coverage'],
  };
}

export const ms = (name: string, value: number): Term => ({ name, value, unit: 'ms' });
export const pieces = (name: string, value: number): Term => ({ name, value, unit: 'pcs' });
export const counted = (name: string, value: number): Term => ({ name, value, unit: 'count' });

/** A quotient; null for a denominator of 0. */
export const quotient = (numerator: number, denominator: number): number | null =>
  denominator > 0 ? numerator / denominator : null;

/** A KPI that is one term over another. */
export const ratioOf = (numerator: Term, denominator: Term, ground: Ground = NO_GROUND): Kpi =>
  makeKpi(quotient(numerator.value, denominator.value), 'ratio', [numerator, denominator], ground);
