import type { LineMode } from '#libs/contracts';
import { DomainError, type DecimalString } from '#libs/kernel';
import type { LotInspectionState } from '#libs/lifecycles';
import { judgeLot, type LotVerdict } from '#libs/sampling';
import type { FrozenPlan } from './plan';
import { CLASSES, type DefectClass, type InspectionKind, type PerClass } from './rule';

/** A nonconformity found on one unit of the sample. */
export interface Finding {
  /** Which unit of the sample, from 1. */
  readonly unit: number;
  readonly class: DefectClass;
  readonly characteristic: string;
  /** As it was read; null where it is only good or not. */
  readonly reading: string | null;
}

/** A lot under inspection 检验批. */
export interface LotInspection {
  readonly id: string;
  readonly number: string;
  /** What it was opened for; opened once for each. */
  readonly source: string;
  readonly kind: InspectionKind;
  readonly status: LotInspectionState;
  readonly materialId: string;
  /** Empty where the receipt named nobody, and for what an order made. */
  readonly supplier: string;
  /** One lot, or the serials an order has made. */
  readonly lotIds: readonly string[];
  readonly quantity: DecimalString;
  readonly unit: string;
  readonly ruleId: string;
  readonly ruleRevision: number;
  /** Null until it is begun, where inspection was discontinued when the lot came. */
  readonly plan: FrozenPlan | null;
  /** False for a lot that comes again; it counts for no switching. */
  readonly original: boolean;
  readonly resubmits: string | null;
  readonly workOrderId: string | null;
  readonly attemptId: string | null;
  readonly trialJobId: string | null;
  readonly organisationId: string | null;
  readonly teamId: string | null;
  readonly lineMode: LineMode;
  readonly openedAt: Date;
  readonly inspectorId: string | null;
  readonly startedAt: Date | null;
  /** Nonconforming units of each class. */
  readonly found: PerClass<number> | null;
  readonly findings: readonly Finding[];
  readonly verdicts: PerClass<LotVerdict> | null;
  readonly judgedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly note: string | null;
  /** Nonconforming units that sorting found. */
  readonly sortedOut: number | null;
  readonly ncrId: string | null;
  readonly ncrNumber: string | null;
  readonly version: number;
}

/** Of a lot on which nobody has begun. */
export const NOT_INSPECTED_YET = {
  inspectorId: null,
  startedAt: null,
  found: null,
  findings: [],
  verdicts: null,
  judgedAt: null,
  decidedBy: null,
  decidedAt: null,
  note: null,
  sortedOut: null,
  ncrId: null,
  ncrNumber: null,
  version: 1,
} as const;

/** The lot waits for what becomes of it; until then it is on hold. */
export const UNDECIDED: readonly LotInspectionState[] = ['open', 'in-progress', 'passed', 'failed', 'sorting'];

/** What the inspector says: how many units of each class, or what was found on which unit. */
export interface Result {
  readonly found: PerClass<number>;
  readonly findings: readonly Finding[];
}

/**
 * Nonconforming units of each class of the plan. A unit with several nonconformities of a class counts once.
 * @throws DomainError invalid `lot-inspection.count-missing` {class} | `lot-inspection.class-unknown` {class} |
 *   `lot-inspection.finding-unit` {unit, n}: outside the sample of the class | `lot-inspection.counts-and-findings`
 */
export function countUnits({ classes }: FrozenPlan, { found, findings }: Result): PerClass<number> {
  const named = [...Object.keys(found), ...findings.map((finding) => finding.class)];
  const unknown = named.find((name) => !(name in classes));
  if (unknown) throw new DomainError('invalid', 'lot-inspection.class-unknown', { class: unknown });
  if (findings.length > 0 && Object.keys(found).length > 0)
    throw new DomainError('invalid', 'lot-inspection.counts-and-findings');
  const counted: Partial<Record<DefectClass, number>> = {};
  for (const each of CLASSES) {
    const plan = classes[each];
    if (!plan) continue;
    const count = findings.length > 0 ? unitsOf(findings, each, plan.n) : found[each];
    if (count === undefined) throw new DomainError('invalid', 'lot-inspection.count-missing', { class: each });
    counted[each] = count;
  }
  return counted;
}

function unitsOf(findings: readonly Finding[], of: DefectClass, n: number): number {
  const units = new Set(findings.filter((finding) => finding.class === of).map(({ unit }) => unit));
  for (const unit of units)
    if (!Number.isSafeInteger(unit) || unit < 1 || unit > n)
      throw new DomainError('invalid', 'lot-inspection.finding-unit', { unit, n, class: of });
  return units.size;
}

/**
 * The verdict on each class, by its plan alone; a lot fails if any class fails.
 * @throws DomainError invalid `sampling.found` {found, n}
 */
export function judge(
  { classes }: FrozenPlan,
  counted: PerClass<number>,
): { readonly accepted: boolean; readonly verdicts: PerClass<LotVerdict> } {
  const verdicts: Partial<Record<DefectClass, LotVerdict>> = {};
  for (const each of CLASSES) {
    const plan = classes[each];
    if (plan) verdicts[each] = judgeLot(plan, counted[each] ?? 0);
  }
  return { accepted: !Object.values(verdicts).includes('not-accepted'), verdicts };
}

const SEVERITY = { A: 'critical', B: 'major', C: 'minor' } as const;

/** How severe a refused lot is: by the worst class that failed. */
export function severityOf(verdicts: PerClass<LotVerdict>): (typeof SEVERITY)[DefectClass] {
  return SEVERITY[CLASSES.find((each) => verdicts[each] === 'not-accepted') ?? 'C'];
}

/** What failed, in figures: `B 3/80 (Ac 2, Re 3)`. */
export function figuresOf({ plan, found, verdicts }: Pick<LotInspection, 'plan' | 'found' | 'verdicts'>): string {
  return CLASSES.flatMap((each) => {
    const one = plan?.classes[each];
    return one && verdicts?.[each] === 'not-accepted'
      ? [`${each} ${found?.[each] ?? 0}/${one.n} (Ac ${one.ac}, Re ${one.re})`]
      : [];
  }).join('; ');
}
