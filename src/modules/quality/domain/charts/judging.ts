import {
  nextPoint,
  sampleOf,
  summarise,
  watchFor,
  type ChartKind,
  type ChartMemory,
  type Limits,
  type Rule,
  type Watch,
} from '#libs/spc';
import { isCounted, type ChartSetting, type LimitsRevision } from './chart';

/** Why a series starts at a point: no rule looks back over it. */
export type Start = 'order' | 'unit' | 'tool' | 'limits';

/** A point as it is stored, without what the rules say of it. */
export interface Place {
  readonly at: Date;
  readonly workOrderId: string | null;
  readonly workUnitId: string | null;
  readonly readings: readonly number[];
}

export interface Judged {
  readonly location: number;
  readonly spread: number | null;
  readonly marks: number;
  readonly starts: readonly Start[];
  readonly memory: ChartMemory | null;
}

/** Limits, rules, and from when on they hold, in order. */
export interface Ruling {
  readonly revision: number;
  readonly limits: Limits;
  readonly rules: readonly Rule[];
  readonly effectiveAfter: Date | null;
}

export const rulingOf = ({ revision, limits, rules, effectiveAfter }: LimitsRevision): Ruling => ({
  revision,
  limits,
  rules,
  effectiveAfter: effectiveAfter === null ? null : new Date(effectiveAfter),
});

export interface ToolMark {
  readonly workUnitId: string;
  readonly at: Date;
}

/** The revision that judges a point; null before any limits were frozen. */
export function rulingAt(rulings: readonly Ruling[], at: Date): Ruling | null {
  return rulings.findLast(({ effectiveAfter }) => effectiveAfter === null || at > effectiveAfter) ?? null;
}

function startsOf(
  setting: ChartSetting,
  rulings: readonly Ruling[],
  marks: readonly ToolMark[],
  before: Place,
  point: Place,
): Start[] {
  const starts: Start[] = [];
  if (setting.splitAtOrder && before.workOrderId !== point.workOrderId) starts.push('order');
  if (before.workUnitId !== point.workUnitId) starts.push('unit');
  const changed = marks.some(
    ({ workUnitId, at }) => workUnitId === point.workUnitId && at > before.at && at <= point.at,
  );
  if (changed) starts.push('tool');
  if (rulingAt(rulings, before.at)?.revision !== rulingAt(rulings, point.at)?.revision) starts.push('limits');
  return starts;
}

/** What is drawn while there are no limits yet: the same figures, without anything to judge them by. */
function plain(kind: ChartKind, readings: readonly number[], before: number | null): [number, number | null] {
  if (isCounted(kind)) {
    const count = readings.reduce((sum, x) => sum + x, 0);
    return [kind === 'p' || kind === 'u' ? count / readings.length : count, null];
  }
  const { mean, range, s } = summarise(readings);
  if (kind === 'i-mr') return [mean, before === null ? null : Math.abs(mean - before)];
  return [mean, kind === 'xbar-r' ? range : kind === 'xbar-s' ? s : null];
}

/** Bit i of a panel for rule i of the limits, whichever of them watch that panel. */
function bitsOf(rules: readonly Rule[], codes: readonly string[]): number {
  return rules.reduce((bits, { code }, index) => (codes.includes(code) ? bits | (1 << index) : bits), 0);
}

const watches = new WeakMap<Ruling, Watch>();
function watchOf(kind: ChartKind, ruling: Ruling): Watch {
  const known = watches.get(ruling) ?? watchFor(kind, ruling.rules);
  watches.set(ruling, known);
  return known;
}

/**
 * Judges points in order of time, from what was remembered after the point before them. Limits are never computed here.
 * @param before the point before the first one with what it left behind; null at the beginning of the chart
 */
export function judge(
  setting: ChartSetting,
  rulings: readonly Ruling[],
  tools: readonly ToolMark[],
  before: (Place & { readonly memory: ChartMemory | null; readonly location: number }) | null,
  points: readonly Place[],
): Judged[] {
  let last: Place | null = before;
  let memory = before?.memory ?? null;
  let figure = before?.location ?? null;
  return points.map((point) => {
    const starts = last ? startsOf(setting, rulings, tools, last, point) : [];
    const carried = starts.length > 0 ? null : memory;
    const ruling = rulingAt(rulings, point.at);
    last = point;
    if (!ruling) {
      const [location, spread] = plain(setting.kind, point.readings, starts.length > 0 ? null : figure);
      figure = location;
      memory = { location: null, spread: null, first: location, second: 0 };
      return { location, spread, marks: 0, starts, memory };
    }
    const next = nextPoint(
      ruling.limits,
      watchOf(setting.kind, ruling),
      carried,
      sampleOf(setting.kind, point.readings),
    );
    memory = next.memory;
    const { location, spread } = next.point;
    figure = location.value;
    const marks = bitsOf(ruling.rules, location.signals) | (bitsOf(ruling.rules, spread?.signals ?? []) << 16);
    return { location: location.value, spread: spread?.value ?? null, marks, starts, memory };
  });
}

/** The rules that judge a point; none before any limits were frozen. */
export const rulesAt = (rulings: readonly Ruling[], at: Date): readonly Rule[] => rulingAt(rulings, at)?.rules ?? [];

/** Codes of the rules a point completes on a panel. @param rules those that judged it ({@link rulesAt}) */
export function codesAt(rules: readonly Rule[], marks: number, panel: 'location' | 'spread'): string[] {
  const bits = panel === 'location' ? marks & 0xffff : marks >>> 16;
  return rules.filter((_rule, index) => (bits & (1 << index)) !== 0).map(({ code }) => code);
}
