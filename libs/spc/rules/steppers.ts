import type { Rule } from './rules';

/** What a rule remembers between two points, as plain data: two counters and the plotted figure before. */
export type RuleMemory = readonly [first: number, second: number, before: number | null];

/** Looks at one point after the other and says where its pattern is complete. */
export interface Stepper {
  /**
   * @param x the plotted figure
   * @param z its distance from the centre line in σ
   * @param grain difference that is none: the noise of binary arithmetic
   */
  step(x: number, z: number, grain: number): boolean;
  memory(): RuleMemory;
}

/** Our rule: 1e-9 σ is no difference, so that a point computed as 28.000000000000004 lies on the limit 28. */
export const NOISE = 1e-9;

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** One bit a point, the newest lowest; the sides have a window each. */
function beyond(points: number, of: number, sigmas: number, [first, second]: RuleMemory): Stepper {
  const window = 2 ** of - 1;
  const limit = sigmas + NOISE;
  let above = first;
  let below = second;
  return {
    step(_x, z) {
      const high = z > limit;
      const low = z < -limit;
      above = ((above << 1) | (high ? 1 : 0)) & window;
      below = ((below << 1) | (low ? 1 : 0)) & window;
      return (high && bits(above) >= points) || (low && bits(below) >= points);
    },
    memory: () => [above, below, null],
  };
}

/** Positive above the centre line, negative below. */
function side(length: number, [first]: RuleMemory): Stepper {
  let row = first;
  return {
    step(_x, z) {
      if (z > NOISE) row = row > 0 ? row + 1 : 1;
      else if (z < -NOISE) row = row < 0 ? row - 1 : -1;
      else row = 0;
      return row >= length || row <= -length;
    },
    memory: () => [row, 0, null],
  };
}

/** Counts steps, one fewer than points: positive while rising, negative while falling. */
function trend(length: number, [first, , last]: RuleMemory): Stepper {
  let steps = first;
  let before = last ?? NaN;
  return {
    step(x, _z, grain) {
      const difference = x - before;
      before = x;
      if (difference > grain) steps = steps > 0 ? steps + 1 : 1;
      else if (difference < -grain) steps = steps < 0 ? steps - 1 : -1;
      else steps = 0;
      return steps >= length - 1 || steps <= 1 - length;
    },
    memory: () => [steps, 0, Number.isNaN(before) ? null : before],
  };
}

/** Counts steps that turned round; the second counter is the direction of the last one. */
function alternation(length: number, [first, second, last]: RuleMemory): Stepper {
  let steps = first;
  let direction = second;
  let before = last ?? NaN;
  return {
    step(x, _z, grain) {
      const difference = x - before;
      before = x;
      const now = difference > grain ? 1 : difference < -grain ? -1 : 0;
      steps = now === 0 ? 0 : now === -direction ? steps + 1 : 1;
      direction = now;
      return steps >= length - 1;
    },
    memory: () => [steps, direction, Number.isNaN(before) ? null : before],
  };
}

function zone(length: number, sigmas: number, outside: boolean, [first]: RuleMemory): Stepper {
  let row = first;
  return {
    step(_x, z) {
      const far = Math.abs(z) - sigmas;
      row = (outside ? far > NOISE : far < -NOISE) ? row + 1 : 0;
      return row >= length;
    },
    memory: () => [row, 0, null],
  };
}

const NOTHING: RuleMemory = [0, 0, null];

/** The rule at work, from the beginning of a series or from what it remembered. */
export function stepperFor(rule: Rule, memory: RuleMemory = NOTHING): Stepper {
  switch (rule.kind) {
    case 'beyond':
      return beyond(rule.points, rule.of, rule.sigmas, memory);
    case 'side':
      return side(rule.length, memory);
    case 'trend':
      return trend(rule.length, memory);
    case 'alternation':
      return alternation(rule.length, memory);
    case 'within':
    case 'outside':
      return zone(rule.length, rule.sigmas, rule.kind === 'outside', memory);
  }
}
