import { type ExpressionProblem, problem, type ValueFault } from './problem';
import { type Arithmetic, type Comparison, isBitNumber, type Tree, type Value } from './tree';

/** What a tag shows. */
export interface Reading {
  readonly value: unknown;
  readonly severity: 'good' | 'uncertain' | 'bad';
  readonly at: Date;
}

export interface Outcome {
  /** Null when the severity is bad. */
  readonly value: Value | null;
  readonly severity: Reading['severity'];
  /** Of the newest reading it is made of; null when none of them has been heard. */
  readonly at: Date | null;
  /** Why there is no value. */
  readonly problem: ExpressionProblem | null;
}

const isNumeric = (value: Value): value is number | bigint => typeof value === 'number' || typeof value === 'bigint';

/** One evaluation; `undefined` stands for a value that nobody can know. */
class Evaluation {
  problem: ExpressionProblem | null = null;
  at: Date | null = null;
  isUncertain = false;

  constructor(private readonly read: (key: string) => Reading | undefined) {}

  of(tree: Tree): Value | undefined {
    switch (tree.kind) {
      case 'value':
        return tree.value;
      case 'tag':
        return this.tag(tree.key, tree.at);
      case 'minus': {
        const value = this.number(tree.operand);
        return value === undefined ? undefined : 0 - value;
      }
      case 'not': {
        const value = this.condition(tree.operand);
        return value === undefined ? undefined : !value;
      }
      case 'both':
      case 'either': {
        // Both sides, always: beside something unknown `false` is no answer.
        const [left, right] = [this.condition(tree.left), this.condition(tree.right)];
        if (left === undefined || right === undefined) return undefined;
        return tree.kind === 'both' ? left && right : left || right;
      }
      case 'sum':
        return this.sum(tree.sign, tree.left, tree.right, tree.at);
      case 'comparison':
        return this.comparison(tree.sign, tree.left, tree.right, tree.at);
      case 'bit':
        return this.bit(tree.word, tree.number);
      case 'choice': {
        const condition = this.condition(tree.condition);
        return condition === undefined ? undefined : this.of(condition ? tree.yes : tree.no);
      }
    }
  }

  private tag(key: string, at: number): Value | undefined {
    const reading = this.read(key);
    if (!reading) return this.none('waiting', at, { tag: key });
    if (!this.at || reading.at > this.at) this.at = reading.at;
    if (reading.severity === 'bad') return this.none('bad-input', at, { tag: key });
    if (reading.severity === 'uncertain') this.isUncertain = true;
    return usable(reading.value) ?? this.none('unusable-input', at, { tag: key });
  }

  private sum(sign: Arithmetic, left: Tree, right: Tree, at: number): number | undefined {
    const [a, b] = [this.number(left), this.number(right)];
    if (a === undefined || b === undefined) return undefined;
    if (sign === '/' && b === 0) return this.none('division-by-zero', at);
    const result = { '+': a + b, '-': a - b, '*': a * b, '/': a / b }[sign];
    return Number.isFinite(result) ? result : this.none('overflow', at);
  }

  private comparison(sign: Comparison, left: Tree, right: Tree, at: number): boolean | undefined {
    const [a, b] = [this.of(left), this.of(right)];
    if (a === undefined || b === undefined) return undefined;
    if (isNumeric(a) && isNumeric(b)) return compare(sign, a, b);
    if (sign !== '=' && sign !== '!=') return this.none('needs-number', isNumeric(a) ? right.at : left.at);
    if (typeof a !== typeof b) return this.none('not-comparable', at);
    return (a === b) === (sign === '=');
  }

  private bit(word: Tree, number: Tree): boolean | undefined {
    const [bits, index] = [this.of(word), this.number(number)];
    if (bits === undefined || index === undefined) return undefined;
    if (!isBitNumber(index)) return this.none('bit-number', number.at);
    if (typeof bits !== 'bigint' && !Number.isInteger(bits)) return this.none('needs-number', word.at);
    // A signed word of a PLC is the same bits as an unsigned one.
    return ((BigInt(bits as bigint | number) >> BigInt(index)) & 1n) === 1n;
  }

  private number(tree: Tree): number | undefined {
    const value = this.of(tree);
    if (value === undefined || typeof value === 'number') return value;
    return this.none(typeof value === 'bigint' ? 'too-large' : 'needs-number', tree.at);
  }

  private condition(tree: Tree): boolean | undefined {
    const value = this.of(tree);
    if (value === undefined || typeof value === 'boolean') return value;
    return this.none('needs-condition', tree.at);
  }

  /** The first reason is the one that is told. */
  private none(fault: ValueFault, at: number, params?: Readonly<Record<string, string>>): undefined {
    this.problem ??= problem(fault, at, params);
    return undefined;
  }
}

/** What of a reading an expression can work with: no lists, no structures, no NaN. */
function usable(value: unknown): Value | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'bigint') return isSafe(value) ? Number(value) : value;
  return typeof value === 'boolean' || typeof value === 'string' ? value : undefined;
}

const isSafe = (value: bigint): boolean =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER);

function compare(sign: Comparison, a: number | bigint, b: number | bigint): boolean {
  switch (sign) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    case '=':
      return a <= b && a >= b;
    case '!=':
      return a < b || a > b;
  }
}

export function evaluate(tree: Tree, read: (key: string) => Reading | undefined): Outcome {
  const evaluation = new Evaluation(read);
  const value = evaluation.of(tree);
  const { at, problem: why, isUncertain } = evaluation;
  if (value === undefined) return { value: null, severity: 'bad', at, problem: why };
  return { value, severity: isUncertain ? 'uncertain' : 'good', at, problem: null };
}
