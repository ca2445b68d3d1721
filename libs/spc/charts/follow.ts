import { DomainError } from '#libs/kernel';
import type { Rule } from '../rules/rules';
import { advance, codesOf } from '../rules/evaluate';
import { NOISE, type RuleMemory } from '../rules/patterns';
import { linesFor, type Limits, type Line } from './limits';
import { checkCounted, summarise, type Counted, type Sample } from './samples';
import type { Watch } from './watch';

/** One figure on one panel, with the lines that hold for it and the codes of the rules it completes. */
export interface Plotted {
  readonly value: number;
  readonly line: Line;
  readonly signals: readonly string[];
}

export interface ChartPoint {
  readonly n: number;
  /** Means, single values, counts, shares, EWMA, or the upper sum of a CUSUM. */
  readonly location: Plotted;
  /** Range, standard deviation, moving range, or the lower sum of a CUSUM (plotted below zero); null if there is none. */
  readonly spread: Plotted | null;
}

/** What a chart remembers between two points: plain data, a few numbers a rule, however long the series is. */
export interface ChartMemory {
  readonly location: readonly RuleMemory[] | null;
  readonly spread: readonly RuleMemory[] | null;
  /** Value before (I-MR), average so far (EWMA), or upper sum (CUSUM). */
  readonly first: number;
  /** Points so far (EWMA), or lower sum (CUSUM). */
  readonly second: number;
}

interface Step {
  readonly n: number;
  readonly location: readonly [value: number, line: Line];
  readonly spread: readonly [value: number, line: Line] | null;
  readonly first: number;
  readonly second: number;
}

const isCounted = (sample: Sample): sample is Counted => 'count' in sample;

function counted(limits: Limits, sample: Counted): Step {
  const share = limits.kind === 'p' || limits.kind === 'u';
  const { count, size } = checkCounted(sample, limits.kind === 'p' || limits.kind === 'np');
  if (!share && size !== limits.n) throw new DomainError('invalid', 'spc.subgroups-differ', { chart: limits.kind });
  const { location } = linesFor(limits, size);
  return { n: size, location: [share ? count / size : count, location], spread: null, first: 0, second: 0 };
}

function averaged(limits: Limits, n: number, mean: number, before: ChartMemory | null): Step {
  const { lambda, width } = limits.ewma ?? { lambda: 1, width: 3 };
  const value = lambda * mean + (1 - lambda) * (before?.first ?? limits.center);
  const points = (before?.second ?? 0) + 1;
  const settled = linesFor(limits, n).location;
  const sigma = settled.sigma * Math.sqrt(1 - (1 - lambda) ** (2 * points));
  const line = { cl: limits.center, ucl: limits.center + width * sigma, lcl: limits.center - width * sigma, sigma };
  return { n, location: [value, line], spread: null, first: value, second: points };
}

function summed(limits: Limits, n: number, mean: number, before: ChartMemory | null): Step {
  const { location: line } = linesFor(limits, n);
  const slack = (limits.cusum?.k ?? 0) * line.sigma;
  const up = Math.max(0, (before?.first ?? 0) + mean - limits.center - slack);
  const down = Math.min(0, (before?.second ?? 0) + mean - limits.center + slack);
  return { n, location: [up, line], spread: [down, line], first: up, second: down };
}

function measured(limits: Limits, values: readonly number[], before: ChartMemory | null): Step {
  const { n, mean, range, s } = summarise(values);
  if (limits.kind === 'ewma') return averaged(limits, n, mean, before);
  if (limits.kind === 'cusum') return summed(limits, n, mean, before);
  const { location, spread } = linesFor(limits, n);
  if (limits.kind === 'i-mr') {
    if (n !== 1) throw new DomainError('invalid', 'spc.subgroups-differ', { chart: limits.kind });
    const moved = before && spread ? ([Math.abs(mean - before.first), spread] as const) : null;
    return { n, location: [mean, location], spread: moved, first: mean, second: 0 };
  }
  const within = limits.kind === 'xbar-r' ? range : s;
  return {
    n,
    location: [mean, location],
    spread: spread && within !== null ? [within, spread] : null,
    first: 0,
    second: 0,
  };
}

/** EWMA and CUSUM have limits of a width of their own: beyond them is the only signal. */
function beyondOwnLimits([value, line]: readonly [number, Line], rules: readonly Rule[]): Plotted {
  const noise = NOISE * line.sigma;
  const out = value > line.ucl + noise || value < line.lcl - noise;
  return { value, line, signals: out ? rules.map((rule) => rule.code) : [] };
}

/**
 * One more point of a chart with frozen limits. Server and page, one point or a thousand: the same numbers.
 * @param before memory of the point before; null where a series starts (a setup, a tool, revised limits)
 * @throws DomainError invalid `spc.not-a-value` | `spc.count` | `spc.subgroups-differ` {chart} | `spc.subgroup-size` {n} |
 *   `spc.subgroup-empty` | `spc.sample-kind` {chart} when values come to a chart of counts or the other way round
 */
export function nextPoint(
  limits: Limits,
  watch: Watch,
  before: ChartMemory | null,
  sample: Sample,
): { point: ChartPoint; memory: ChartMemory } {
  if (isCounted(sample) !== (limits.sigma === null))
    throw new DomainError('invalid', 'spc.sample-kind', { chart: limits.kind });
  const step = isCounted(sample) ? counted(limits, sample) : measured(limits, sample, before);
  const { n, first, second } = step;
  if (limits.kind === 'ewma' || limits.kind === 'cusum') {
    const location = beyondOwnLimits(step.location, watch.location);
    const spread = step.spread && beyondOwnLimits(step.spread, watch.location);
    return { point: { n, location, spread }, memory: { location: null, spread: null, first, second } };
  }
  const at = advance(step.location[0], step.location[1], watch.location, before?.location ?? null);
  const apart = step.spread && advance(step.spread[0], step.spread[1], watch.spread, before?.spread ?? null);
  const plotted = ([value, line]: readonly [number, Line], mark: number, rules: readonly Rule[]): Plotted => ({
    value,
    line,
    signals: codesOf(mark, rules),
  });
  return {
    point: {
      n,
      location: plotted(step.location, at.mark, watch.location),
      spread: step.spread && apart ? plotted(step.spread, apart.mark, watch.spread) : null,
    },
    memory: { location: at.memory, spread: apart?.memory ?? before?.spread ?? null, first, second },
  };
}

/**
 * A whole series, and the memory to go on with.
 * @param starts indexes of the samples where a new series begins
 */
export function plotSeries(
  limits: Limits,
  watch: Watch,
  samples: readonly Sample[],
  starts: readonly number[] = [],
): { points: ChartPoint[]; memory: ChartMemory | null } {
  const fresh = new Set(starts);
  let memory: ChartMemory | null = null;
  const points = samples.map((sample, i) => {
    const next = nextPoint(limits, watch, fresh.has(i) ? null : memory, sample);
    memory = next.memory;
    return next.point;
  });
  return { points, memory };
}
