import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import {
  EDITIONS,
  planFor,
  planForIsolatedLot,
  planWithZero,
  type Letter,
  type Plan,
  type Severity,
  type SeverityState,
} from '#libs/sampling';
import { CLASSES, type ClassRule, type DefectClass, type PerClass, type RuleBody } from './rule';

/** The plan of one class as it was found, kept on the lot whatever becomes of rules and tables. */
export interface FrozenClass {
  readonly rule: ClassRule;
  /** Of a class that switches; null for every unit, c = 0 and isolated lots. */
  readonly severity: Severity | null;
  /** Letter of lot size and level; null where every unit is inspected without a table. */
  readonly letter: Letter | null;
  /** Letter of the plan after the arrows. */
  readonly planLetter: Letter | null;
  readonly n: number;
  readonly ac: number;
  readonly re: number;
  /** 百分之百检验: the sample is the lot. */
  readonly everything: boolean;
  /** Edition of the standard whose table was read. */
  readonly edition: string | null;
  /** The table has not been compared with a bought copy of the standard. */
  readonly unverified: boolean;
}

export interface FrozenPlan {
  /** Units in the lot. */
  readonly size: number;
  /** Units to draw: the largest sample any class needs. */
  readonly n: number;
  readonly limitingQuality: DecimalString | null;
  readonly classes: PerClass<FrozenClass>;
}

export type Severities = PerClass<SeverityState['severity']>;

/** Units to sample from: pieces, or of other units as many as are begun (our rule: 3.5 m are four). */
export const lotSize = (quantity: DecimalString): number => Math.ceil(decimal.toNumber(quantity));

/** Whether acceptance of a class that switches is suspended: no plan until the supplier has acted. */
export const isDiscontinued = ({ classes, limitingQuality }: RuleBody, severities: Severities): boolean =>
  limitingQuality === null &&
  CLASSES.some((each) => classes[each]?.kind === 'aql' && severities[each] === 'discontinued');

/**
 * The plan of a lot: arrows followed, sample never larger than the lot. A class is reduced only where the rule names
 * tables for it; a lot that comes again is never reduced (our rule).
 * @throws DomainError conflict `sampling.discontinued`; invalid `sampling.lot-size` | `sampling.limiting-quality`
 */
export function freezePlan(size: number, body: RuleBody, severities: Severities, original = true): FrozenPlan {
  const classes: Partial<Record<DefectClass, FrozenClass>> = {};
  for (const each of CLASSES) {
    const rule = body.classes[each];
    if (rule) classes[each] = freezeClass(size, rule, body, severityFor(severities[each] ?? 'normal', body, original));
  }
  const n = Math.max(0, ...Object.values(classes).map((one) => one.n));
  return { size, n, limitingQuality: body.limitingQuality, classes };
}

/** How severely a class is inspected that stands at `state`. */
function severityFor(
  state: SeverityState['severity'],
  { reduced }: Pick<RuleBody, 'reduced'>,
  original: boolean,
): SeverityState['severity'] {
  return state === 'reduced' && (reduced === 'off' || !original) ? 'normal' : state;
}

function freezeClass(
  lot: number,
  rule: ClassRule,
  { limitingQuality, reduced }: RuleBody,
  state: SeverityState['severity'],
): FrozenClass {
  if (rule.kind === 'everything') return { ...EVERY_UNIT, rule, n: lot };
  const { aql, level } = rule;
  const percent = limitingQuality === null ? undefined : decimal.toNumber(limitingQuality);
  if (rule.kind === 'zero') return frozen(rule, planWithZero({ lot, aql, level }, percent), null);
  if (percent !== undefined) return frozen(rule, planForIsolatedLot({ lot, aql, level }, percent), null);
  if (state === 'discontinued') throw new DomainError('conflict', 'sampling.discontinued');
  // Naming the tables of a standard in the rule is the confirmation that they may be used.
  const options = reduced === 'off' ? {} : { reducedBy: reduced, allowUnverified: true };
  return frozen(rule, planFor({ lot, aql, level, severity: state }, options), state);
}

const EVERY_UNIT = {
  severity: null,
  letter: null,
  planLetter: null,
  ac: 0,
  re: 1,
  everything: true,
  edition: null,
  unverified: false,
} as const;

function frozen(rule: ClassRule, plan: Plan, severity: Severity | null): FrozenClass {
  const { letter, planLetter, n, ac, re, everything, standard, unverified } = plan;
  return { rule, severity, letter, planLetter, n, ac, re, everything, edition: EDITIONS[standard], unverified };
}
