import type { ChartKind, Rule } from '#libs/spc';
import type { Panel } from './chart';
import { codesAt, rulesAt, type Ruling } from './judging';

/** A judged point, as patterns are made of them. */
export interface MarkedPoint {
  readonly id: number;
  readonly firstAt: Date;
  readonly at: Date;
  readonly location: number;
  readonly spread: number | null;
  readonly marks: number;
  readonly starts: readonly string[];
}

/** Points in a row that complete the same rule: one cause to be looked for, so one signal. */
export interface Pattern {
  readonly rule: string;
  readonly panel: Panel;
  readonly firstPoint: number;
  readonly lastPoint: number;
  readonly fromAt: Date;
  readonly toAt: Date;
  /** The last point and the ones before it, this many. */
  readonly points: number;
  readonly value: number;
}

export interface KnownSignal {
  readonly id: string;
  readonly rule: string;
  readonly panel: Panel;
  readonly firstPoint: number;
  readonly lastPoint: number;
  readonly fromAt: Date;
  readonly toAt: Date;
  readonly points: number;
}

const spanOf = (rule: Rule): number => (rule.kind === 'beyond' ? rule.of : rule.length);

/**
 * A point beyond the limits is a finding of its own; of the other rules every further point belongs to the same row, and
 * so it does on EWMA and CUSUM charts, whose figures carry the ones before them.
 */
const standsAlone = (kind: ChartKind, rule: Rule): boolean =>
  rule.kind === 'beyond' && rule.of === 1 && kind !== 'ewma' && kind !== 'cusum';

/** The patterns in a stretch of points, by rule and panel. @param rulings that judged the points */
export function patternsOf(kind: ChartKind, rulings: readonly Ruling[], points: readonly MarkedPoint[]): Pattern[] {
  const found: Pattern[] = [];
  const running = new Map<string, number>();
  points.forEach((point) => {
    const rules = rulesAt(rulings, point.at);
    for (const panel of ['location', 'spread'] as const) {
      const codes = codesAt(rules, point.marks, panel);
      for (const rule of rules) {
        const { code } = rule;
        const key = `${panel} ${code}`;
        if (!codes.includes(code)) {
          running.delete(key);
          continue;
        }
        const index = point.starts.length > 0 || standsAlone(kind, rule) ? undefined : running.get(key);
        const before = index === undefined ? undefined : found[index];
        const end = {
          lastPoint: point.id,
          toAt: point.at,
          value: (panel === 'location' ? point.location : point.spread) ?? 0,
        };
        if (before && index !== undefined) {
          found[index] = { ...before, ...end, points: before.points + 1 };
          continue;
        }
        running.set(key, found.length);
        found.push({ rule: code, panel, firstPoint: point.id, fromAt: point.firstAt, points: spanOf(rule), ...end });
      }
    }
  });
  return found;
}

export interface Reconciled {
  readonly raise: readonly Pattern[];
  readonly extend: readonly { readonly signal: KnownSignal; readonly pattern: Pattern }[];
  readonly withdraw: readonly KnownSignal[];
}

const same = (a: Pattern, b: KnownSignal): boolean => a.rule === b.rule && a.panel === b.panel;

/**
 * Compares the patterns of a stretch with the signals that are known to end in it. A pattern that is known by its last or
 * its first point, or else by a time they share, stays the signal it is; one that nobody knows is raised; a signal whose
 * pattern is gone is withdrawn. So each pattern is raised once, however often and in whatever order its measurements
 * arrive.
 */
export function reconcile(patterns: readonly Pattern[], known: readonly KnownSignal[]): Reconciled {
  const left = new Set(known);
  const matched = new Map<Pattern, KnownSignal>();
  const match = (fits: (pattern: Pattern, signal: KnownSignal) => boolean): void => {
    for (const pattern of patterns) {
      if (matched.has(pattern)) continue;
      const signal = [...left].find((one) => same(pattern, one) && fits(pattern, one));
      if (!signal) continue;
      matched.set(pattern, signal);
      left.delete(signal);
    }
  };
  match((pattern, signal) => pattern.lastPoint === signal.lastPoint);
  match((pattern, signal) => pattern.firstPoint === signal.firstPoint);
  match((pattern, signal) => pattern.fromAt <= signal.toAt && signal.fromAt <= pattern.toAt);
  return {
    raise: patterns.filter((pattern) => !matched.has(pattern)),
    extend: [...matched].map(([pattern, signal]) => ({ signal, pattern })),
    withdraw: [...left],
  };
}
