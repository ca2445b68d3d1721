import { DomainError, type DecimalString } from '#libs/kernel';
import type { SpcSignalState } from '#libs/lifecycles';
import { checkRules, type ChartKind, type CusumSetting, type EwmaSetting, type Limits, type Rule } from '#libs/spc';
import type { CharacteristicClass, CharacteristicKind } from '../quality';

export const SUBGROUP_WAYS = ['count', 'time', 'order'] as const;
export type SubgroupWay = (typeof SUBGROUP_WAYS)[number];

/** What is charted, whichever version of the routing it is made by. */
export interface ChartKey {
  readonly materialId: string;
  readonly operationNumber: number;
  /** Balloon number 气泡号 of the characteristic. */
  readonly balloon: string;
}

/** How a chart is drawn and watched. */
export interface ChartSetting {
  readonly kind: ChartKind;
  readonly subgroupBy: SubgroupWay;
  /** Pieces of a subgroup, when it is made by count. */
  readonly subgroupSize: number | null;
  /** Length of a subgroup, when it is made by time. */
  readonly subgroupMinutes: number | null;
  /** Another order is another setup: no rule looks over it. */
  readonly splitAtOrder: boolean;
  /** Those that judge now; what is measured later may be judged by others ({@link LimitsRevision}). */
  readonly rules: readonly Rule[];
  readonly ewma: EwmaSetting | null;
  readonly cusum: CusumSetting | null;
}

/** A control chart 控制图; words and limits are those of the newest plan that has the characteristic. */
export interface ControlChart extends ChartKey, ChartSetting {
  readonly id: string;
  readonly workUnitId: string;
  readonly name: string;
  readonly nameEn: string;
  readonly class: CharacteristicClass;
  readonly unit: string;
  readonly decimals: number;
  readonly nominal: DecimalString | null;
  readonly lsl: DecimalString | null;
  readonly usl: DecimalString | null;
  /** Made by itself for a critical or major variable characteristic (our rule). */
  readonly automatic: boolean;
  readonly version: number;
}

/** Limits as they were frozen, with the rules: phase II is judged by them, and only by them. */
export interface LimitsRevision {
  readonly revision: number;
  readonly limits: Limits;
  readonly rules: readonly Rule[];
  readonly baseFrom: string;
  readonly baseTo: string;
  /** Points after it are judged by this revision; null: from the first one on. */
  readonly effectiveAfter: string | null;
  readonly reason: string;
  readonly frozenBy: string | null;
  readonly frozenAt: string;
}

export type Panel = 'location' | 'spread';

/** Cause by 5M1E 人机料法环测. */
export const CAUSES = ['man', 'machine', 'material', 'method', 'environment', 'measurement'] as const;
export type Cause = (typeof CAUSES)[number];

export interface SpcSignal {
  readonly id: string;
  readonly chartId: string;
  /** Code of the rule. */
  readonly rule: string;
  readonly panel: Panel;
  readonly lastPoint: number;
  readonly fromAt: string;
  readonly toAt: string;
  /** The pattern: the last point and the ones before it, this many. */
  readonly points: number;
  readonly value: number;
  readonly workUnitId: string | null;
  readonly status: SpcSignalState;
  readonly cause: Cause | null;
  readonly note: string | null;
  readonly action: string | null;
  /** What became of the action. */
  readonly result: string | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: string | null;
  readonly closedAt: string | null;
  readonly version: number;
}

const COUNTED: ReadonlySet<ChartKind> = new Set<ChartKind>(['p', 'np', 'c', 'u']);
const ONE_SIZE: ReadonlySet<ChartKind> = new Set<ChartKind>(['xbar-r', 'i-mr', 'np', 'c']);

/** True when pieces or defects are counted rather than measured. */
export const isCounted = (kind: ChartKind): boolean => COUNTED.has(kind);

const wrong = (pointer: string, code: string, params: Record<string, string | number> = {}): DomainError =>
  new DomainError('invalid', 'request.invalid', {}, [{ pointer, code, params }]);

/** Sizes a subgroup by count may have (ISO 7870-2: 2…25 where ranges or deviations are drawn). */
function sizesOf(kind: ChartKind): readonly [least: number, most: number] {
  if (kind === 'i-mr') return [1, 1];
  if (kind === 'xbar-r' || kind === 'xbar-s') return [2, 25];
  return isCounted(kind) ? [1, 1000] : [1, 25];
}

/**
 * Refuses what cannot be charted: p and np count pieces judged ok or ng; c and u count the defects that were entered as a
 * number; charts of one size take subgroups by count.
 * @throws DomainError invalid `request.invalid`; `spc.rule` {code}
 */
export function checkSetting(setting: ChartSetting, of: CharacteristicKind): void {
  const { kind, subgroupBy, subgroupSize, subgroupMinutes, rules } = setting;
  if ((kind === 'p' || kind === 'np') !== (of === 'attribute'))
    throw wrong('/kind', 'control-chart.kind-of-characteristic');
  if (subgroupBy !== 'count' && ONE_SIZE.has(kind)) throw wrong('/subgroupBy', 'spc.subgroups-differ');
  const [least, most] = sizesOf(kind);
  const fits = subgroupBy === 'count' ? subgroupSize !== null && subgroupSize >= least && subgroupSize <= most : true;
  if (!fits) throw wrong('/subgroupSize', 'spc.subgroup-size', { n: subgroupSize ?? 0, least, most });
  if ((subgroupBy === 'time') !== (subgroupMinutes !== null)) throw wrong('/subgroupMinutes', 'request.malformed');
  requireRules(rules);
}

/** The same text for the same rules, in whatever order their parameters were written down. */
const printed = (rules: readonly Rule[]): string => JSON.stringify(rules.map((rule) => Object.entries(rule).sort()));

/**
 * Rules may be changed to others that can be judged by.
 * @throws DomainError invalid `request.invalid` with `control-chart.no-rules`, `control-chart.same-rules`; `spc.rule` {code}
 */
export function requireOtherRules(present: readonly Rule[], rules: readonly Rule[]): void {
  requireRules(rules);
  if (printed(present) === printed(rules)) throw wrong('/rules', 'control-chart.same-rules');
}

function requireRules(rules: readonly Rule[]): void {
  if (rules.length === 0) throw wrong('/rules', 'control-chart.no-rules');
  checkRules(rules);
}
