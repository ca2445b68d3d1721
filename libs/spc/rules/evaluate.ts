import { DomainError } from '#libs/kernel';
import { checkRules, type Rule } from './rules';
import { NOISE, stepperFor, type RuleMemory } from './steppers';

/** Centre line and σ of each point where they differ from point to point (p and u charts). */
export interface LineColumns {
  readonly cl: ArrayLike<number>;
  readonly sigma: ArrayLike<number>;
}

/** Centre line and σ of what is plotted; a chart line is one. */
export interface CentreAndSigma {
  readonly cl: number;
  readonly sigma: number;
}

/** A point in σ from the centre line. With σ = 0 every point off the line is infinitely far. */
function distance(x: number, cl: number, sigma: number): number {
  if (sigma > 0) return (x - cl) / sigma;
  return x === cl ? 0 : x > cl ? Infinity : -Infinity;
}

const finite = (x: number): number => {
  if (!Number.isFinite(x)) throw new DomainError('invalid', 'spc.not-a-value', { value: String(x) });
  return x;
};

/**
 * The whole series at once: bit i of a point's mark is set where `rules[i]` is fulfilled by the row that ends there.
 * @param starts indexes where a new series begins (a setup, a tool, revised limits): no rule looks over them
 * @throws DomainError invalid `spc.rule` {code} | `spc.not-a-value` {value}
 */
export function evaluate(
  values: ArrayLike<number>,
  line: CentreAndSigma | LineColumns,
  rules: readonly Rule[],
  starts: readonly number[] = [],
): Uint16Array {
  checkRules(rules);
  const marks = new Uint16Array(values.length);
  const z = new Float64Array(values.length);
  const grains = new Float64Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const cl = typeof line.cl === 'number' ? line.cl : (line.cl[i] as number);
    const sigma = typeof line.sigma === 'number' ? line.sigma : (line.sigma[i] as number);
    z[i] = distance(finite(values[i] as number), cl, sigma);
    grains[i] = NOISE * sigma;
  }
  const edges = [0, ...[...starts].sort((a, b) => a - b), values.length];
  rules.forEach((rule, bit) => {
    for (let edge = 0; edge + 1 < edges.length; edge += 1) {
      const stepper = stepperFor(rule);
      const end = edges[edge + 1] as number;
      for (let i = edges[edge] as number; i < end; i += 1)
        if (stepper.step(values[i] as number, z[i] as number, grains[i] as number))
          marks[i] = (marks[i] as number) | (1 << bit);
    }
  });
  return marks;
}

/** Codes of the rules whose bits are set. */
export function codesOf(mark: number, rules: readonly Rule[]): string[] {
  return rules.filter((_rule, bit) => (mark & (1 << bit)) !== 0).map((rule) => rule.code);
}

/** A point that has just been added, judged with what its rules remember. */
export interface Advance {
  readonly mark: number;
  /** For the next point; plain data, as long as the list of rules. */
  readonly memory: readonly RuleMemory[];
}

/**
 * One more point, without its history: equal to the last mark of {@link evaluate} over the whole series.
 * @param memory what {@link advance} gave for the point before; null at the start of a series
 * @throws DomainError invalid `spc.rule` {code} | `spc.not-a-value` {value}
 */
export function advance(
  x: number,
  line: CentreAndSigma,
  rules: readonly Rule[],
  memory: readonly RuleMemory[] | null,
): Advance {
  const z = distance(finite(x), line.cl, line.sigma);
  let mark = 0;
  const next = checkRules(rules).map((rule, bit) => {
    const stepper = stepperFor(rule, memory?.[bit]);
    if (stepper.step(x, z, NOISE * line.sigma)) mark |= 1 << bit;
    return stepper.memory();
  });
  return { mark, memory: next };
}
