import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import type { Aql, Level, MasterTable } from '#libs/sampling';

/** Classes of nonconformities: A critical 关键, B major 主要, C minor 次要. */
export const CLASSES = ['A', 'B', 'C'] as const;
export type DefectClass = (typeof CLASSES)[number];
export type PerClass<T> = Readonly<Partial<Record<DefectClass, T>>>;

/** 来料检验 at the receipt of a lot, 终检 of what an order has made. */
export const KINDS = ['incoming', 'final'] as const;
export type InspectionKind = (typeof KINDS)[number];

/** By AQL with switching; c = 0; every unit. */
export const CLASS_KINDS = ['aql', 'zero', 'everything'] as const;
export type ClassRule =
  { readonly kind: 'aql' | 'zero'; readonly aql: Aql; readonly level: Level } | { readonly kind: 'everything' };

/** Which reduced tables may be used; those of GB/T 2828.1 have not been compared with the standard. */
export const REDUCED_TABLES = ['off', 'ISO 2859-1', 'MIL-STD-105E'] as const satisfies readonly (
  'off' | MasterTable['standard']
)[];
export type ReducedTables = (typeof REDUCED_TABLES)[number];

export interface RuleBody {
  /** `none` 免检: lots pass without inspection. */
  readonly inspect: 'sampling' | 'none';
  /** A class that is not named is not inspected. */
  readonly classes: PerClass<ClassRule>;
  /** Lots come one by one 孤立批: percent nonconforming that must hardly ever be accepted; null for a series of lots. */
  readonly limitingQuality: DecimalString | null;
  readonly reduced: ReducedTables;
}

/** How lots of a material are inspected; each change is a revision that is kept. */
export interface SamplingRule {
  readonly id: string;
  readonly materialId: string;
  /** Empty: whoever delivers it. */
  readonly supplier: string;
  readonly kind: InspectionKind;
  readonly active: boolean;
  readonly body: RuleBody;
  /** What came before is not inspected by it. */
  readonly createdAt: Date;
  readonly revision: number;
}

export interface RuleRevision {
  readonly revision: number;
  readonly active: boolean;
  readonly body: RuleBody;
  readonly changedBy: string | null;
  readonly changedAt: Date;
}

const isEmpty = (classes: PerClass<ClassRule>): boolean => Object.keys(classes).length === 0;

/** The code of what is wrong with a rule: nothing inspected, classes of what is not inspected, a supplier of one's own. */
export function problemOf({
  kind,
  supplier,
  body: { inspect, classes },
}: Pick<SamplingRule, 'kind' | 'supplier' | 'body'>) {
  if (inspect === 'sampling' && isEmpty(classes)) return 'lot-inspection.no-class';
  if (inspect === 'none' && !isEmpty(classes)) return 'lot-inspection.classes-of-none';
  return kind === 'final' && supplier !== '' ? 'lot-inspection.supplier-of-final' : null;
}

/** @throws DomainError invalid as {@link problemOf} | `sampling.limiting-quality` {percent} */
export function requireRule(rule: Pick<SamplingRule, 'kind' | 'supplier' | 'body'>): void {
  const problem = problemOf(rule);
  if (problem) throw new DomainError('invalid', problem);
  const { limitingQuality } = rule.body;
  if (limitingQuality !== null && !decimal.isPositive(limitingQuality))
    throw new DomainError('invalid', 'sampling.limiting-quality', { percent: limitingQuality });
}
