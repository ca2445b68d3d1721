import { DomainError } from '#libs/kernel';
import { checkRules, type Rule } from './rules';
import { carry, NOISE, type Columns, type RuleMemory } from './patterns';

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

const isColumns = (line: CentreAndSigma | LineColumns): line is LineColumns => typeof line.cl !== 'number';

/** Points in σ from the centre line; with σ = 0 every point off the line is infinitely far (x / 0), on it not at all. */
function columnsOf(values: ArrayLike<number>, line: CentreAndSigma | LineColumns): Columns {
  const count = values.length;
  const x = values instanceof Float64Array ? values : Float64Array.from(values);
  const z = new Float64Array(count);
  const grain = new Float64Array(count);
  const apart = isColumns(line);
  for (let i = 0; i < count; i += 1) {
    const cl = apart ? line.cl[i] : line.cl;
    const sigma = apart ? line.sigma[i] : line.sigma;
    const value = x[i];
    if (!Number.isFinite(value)) throw new DomainError('invalid', 'spc.not-a-value', { value: String(value) });
    z[i] = value === cl ? 0 : (value - cl) / sigma;
    grain[i] = NOISE * sigma;
  }
  return { x, z, grain };
}

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
  const columns = columnsOf(values, line);
  const edges = [0, ...[...starts].sort((a, b) => a - b), values.length];
  rules.forEach((rule, index) => {
    edges.slice(1).forEach((to, edge) => {
      carry(rule, { columns, from: edges[edge], to, marks, bit: 1 << index }, null);
    });
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
  const columns = columnsOf([x], line);
  const marks = new Uint16Array(1);
  const next = checkRules(rules).map((rule, index) =>
    carry(rule, { columns, from: 0, to: 1, marks, bit: 1 << index }, memory?.[index] ?? null),
  );
  return { mark: marks[0], memory: next };
}
