import type { Rule } from './rules';

/** What a rule remembers between two points, as plain data: two counters and the plotted figure before. */
export type RuleMemory = readonly [first: number, second: number, before: number | null];

/** Points as columns: the plotted figure, its distance from the centre line in σ, and what counts as no difference. */
export interface Columns {
  readonly x: Float64Array;
  readonly z: Float64Array;
  readonly grain: Float64Array;
}

/** Our rule: 1e-9 σ is no difference, so that a point computed as 28.000000000000004 lies on the limit 28. */
export const NOISE = 1e-9;

const NOTHING: RuleMemory = [0, 0, null];

/** A stretch of points, and where the bit of a rule is set at each point that completes its pattern. */
interface Stretch {
  readonly columns: Columns;
  readonly from: number;
  readonly to: number;
  readonly marks: Uint16Array;
  readonly bit: number;
}

// Each pattern is one plain loop with its counters in local variables: a million points take a few milliseconds.

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** One bit a point, the newest lowest; the sides have a window each. */
function beyond(
  { columns: { z }, from, to, marks, bit }: Stretch,
  { points, of, sigmas }: Extract<Rule, { kind: 'beyond' }>,
  memory: RuleMemory,
): RuleMemory {
  const window = 2 ** of - 1;
  const limit = sigmas + NOISE;
  let above = memory[0];
  let below = memory[1];
  for (let i = from; i < to; i += 1) {
    const far = z[i];
    above = (above << 1) & window;
    below = (below << 1) & window;
    if (far > limit) {
      above |= 1;
      if (bits(above) >= points) marks[i] |= bit;
    } else if (far < -limit) {
      below |= 1;
      if (bits(below) >= points) marks[i] |= bit;
    }
  }
  return [above, below, null];
}

/** The row is positive above the centre line, negative below. */
function side({ columns: { z }, from, to, marks, bit }: Stretch, length: number, memory: RuleMemory): RuleMemory {
  let row = memory[0];
  for (let i = from; i < to; i += 1) {
    const far = z[i];
    if (far > NOISE) row = row > 0 ? row + 1 : 1;
    else if (far < -NOISE) row = row < 0 ? row - 1 : -1;
    else row = 0;
    if (row >= length || row <= -length) marks[i] |= bit;
  }
  return [row, 0, null];
}

/** Counts steps, one fewer than points: positive while rising, negative while falling. */
function trend({ columns, from, to, marks, bit }: Stretch, length: number, memory: RuleMemory): RuleMemory {
  const { x, grain } = columns;
  let steps = memory[0];
  let before = memory[2] ?? NaN;
  for (let i = from; i < to; i += 1) {
    const now = x[i];
    const difference = now - before;
    const least = grain[i];
    before = now;
    if (difference > least) steps = steps > 0 ? steps + 1 : 1;
    else if (difference < -least) steps = steps < 0 ? steps - 1 : -1;
    else steps = 0;
    if (steps > length - 2 || steps < 2 - length) marks[i] |= bit;
  }
  return [steps, 0, Number.isNaN(before) ? null : before];
}

/** Counts steps that turned round; the second counter is the direction of the last one. */
function alternation({ columns, from, to, marks, bit }: Stretch, length: number, memory: RuleMemory): RuleMemory {
  const { x, grain } = columns;
  let steps = memory[0];
  let direction = memory[1];
  let before = memory[2] ?? NaN;
  for (let i = from; i < to; i += 1) {
    const now = x[i];
    const difference = now - before;
    const least = grain[i];
    before = now;
    const turn = difference > least ? 1 : difference < -least ? -1 : 0;
    if (turn === 0) steps = 0;
    else steps = turn + direction === 0 ? steps + 1 : 1;
    direction = turn;
    if (steps > length - 2) marks[i] |= bit;
  }
  return [steps, direction, Number.isNaN(before) ? null : before];
}

function zone(
  { columns: { z }, from, to, marks, bit }: Stretch,
  { kind, length, sigmas }: Extract<Rule, { kind: 'within' | 'outside' }>,
  memory: RuleMemory,
): RuleMemory {
  const sign = kind === 'outside' ? 1 : -1;
  let row = memory[0];
  for (let i = from; i < to; i += 1) {
    row = (Math.abs(z[i]) - sigmas) * sign > NOISE ? row + 1 : 0;
    if (row >= length) marks[i] |= bit;
  }
  return [row, 0, null];
}

/** Carries a rule over a stretch of points, from what it remembered (null: a series starts) to what it remembers then. */
export function carry(rule: Rule, stretch: Stretch, remembered: RuleMemory | null): RuleMemory {
  const memory = remembered ?? NOTHING;
  switch (rule.kind) {
    case 'beyond':
      return beyond(stretch, rule, memory);
    case 'side':
      return side(stretch, rule.length, memory);
    case 'trend':
      return trend(stretch, rule.length, memory);
    case 'alternation':
      return alternation(stretch, rule.length, memory);
    case 'within':
    case 'outside':
      return zone(stretch, rule, memory);
  }
}
