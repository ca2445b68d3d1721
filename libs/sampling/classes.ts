import { judgeLot, planFor, type LotVerdict, type Plan, type PlanOptions } from './plan';
import { planWithZero } from './single-lots';
import type { Level } from './tables/code-letters';
import type { Aql, Severity } from './tables/master-table';

/**
 * How a class of characteristics is inspected: with an AQL of its own; with the c = 0 option; or every unit, where a
 * single nonconformity fails the lot (critical characteristics).
 */
export type ClassInspection =
  | { readonly kind: 'aql'; readonly aql: Aql; readonly level: Level; readonly severity: Severity }
  | { readonly kind: 'zero'; readonly aql: Aql; readonly level: Level }
  | { readonly kind: 'everything' };

export interface ClassPlan {
  readonly n: number;
  readonly ac: number;
  readonly re: number;
  readonly everything: boolean;
  /** The plan of the standard it was resolved from; null where every unit is inspected without one. */
  readonly plan: Plan | null;
}

export interface LotPlan {
  readonly classes: Readonly<Record<string, ClassPlan>>;
  /** Units to draw: the largest sample any class needs. Each class looks at the first `n` of its own. */
  readonly n: number;
}

function planOfClass(lot: number, inspection: ClassInspection, options: PlanOptions): ClassPlan {
  if (inspection.kind === 'everything') return { n: lot, ac: 0, re: 1, everything: true, plan: null };
  const plan =
    inspection.kind === 'zero' ? planWithZero({ lot, ...inspection }) : planFor({ lot, ...inspection }, options);
  return { n: plan.n, ac: plan.ac, re: plan.re, everything: plan.everything, plan };
}

/**
 * The plans of all classes of a lot, e.g. critical every unit, major AQL 1.0, minor AQL 2.5.
 * @throws DomainError as {@link planFor}
 */
export function planForClasses(
  lot: number,
  inspections: Readonly<Record<string, ClassInspection>>,
  options: PlanOptions = {},
): LotPlan {
  const entries = Object.entries(inspections).map(([name, one]) => [name, planOfClass(lot, one, options)] as const);
  return { classes: Object.fromEntries(entries), n: Math.max(0, ...entries.map(([, plan]) => plan.n)) };
}

/**
 * The verdict on a lot: it fails if any class fails.
 * @param found nonconforming units of each class; a class that is not named found none
 * @throws DomainError invalid `sampling.found` {found, n}
 */
export function judgeClasses(
  lotPlan: LotPlan,
  found: Readonly<Record<string, number>>,
): { accepted: boolean; classes: Readonly<Record<string, LotVerdict>> } {
  const verdicts = Object.entries(lotPlan.classes).map(
    ([name, plan]) => [name, judgeLot(plan, found[name] ?? 0)] as const,
  );
  return {
    accepted: verdicts.every(([, verdict]) => verdict !== 'not-accepted'),
    classes: Object.fromEntries(verdicts),
  };
}
