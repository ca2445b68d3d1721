import { refuse } from './problem';
import { type Token, tokensOf } from './tokens';
import { type Arithmetic, type Comparison, make, type Tree } from './tree';

export const LONGEST = 1000;
/** Brackets, signs and conditions inside one another. */
export const DEEPEST = 32;

/** How tightly a sign binds what stands on its sides; `not` lies between `and` and the comparisons. */
const STRENGTH: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '=': 4,
  '!=': 4,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};
const LOOSEST = 1;
const COMPARISON = 4;
const TIGHTEST = 7;

/** Reads by precedence climbing: a sign takes to its right whatever binds more tightly than itself. */
class Parser {
  private next = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Tree {
    const tree = this.expression();
    if (this.here.kind !== 'end') refuse('left-over', this.here.at);
    return tree;
  }

  private get here(): Token {
    return this.tokens[this.next] as Token;
  }

  private expression(): Tree {
    const condition = this.operators(LOOSEST);
    const { at } = this.here;
    if (!this.took('?')) return condition;
    const yes = this.inner(() => this.expression());
    if (!this.took(':')) refuse('colon-expected', this.here.at);
    return make.choice(
      at,
      condition,
      yes,
      this.inner(() => this.expression()),
    );
  }

  private operators(weakest: number): Tree {
    let left = this.operand();
    for (;;) {
      const { here } = this;
      const strength = here.kind === 'sign' ? (STRENGTH[here.sign] ?? 0) : 0;
      if (here.kind !== 'sign' || strength < weakest) return left;
      this.next += 1;
      left = joined(here.sign, here.at, left, this.operators(strength + 1));
    }
  }

  private operand(): Tree {
    const { here } = this;
    const { at } = here;
    this.next += 1;
    if (here.kind === 'number') return { kind: 'value', type: 'number', value: here.value, at };
    if (here.kind === 'text') return { kind: 'value', type: 'text', value: here.value, at };
    if (here.kind === 'tag') return { kind: 'tag', type: 'any', key: here.key, at };
    switch (here.kind === 'sign' ? here.sign : '') {
      case 'true':
      case 'false':
        return { kind: 'value', type: 'boolean', value: here.kind === 'sign' && here.sign === 'true', at };
      case '-':
        return make.minus(
          at,
          this.inner(() => this.operators(TIGHTEST)),
        );
      case 'not':
        return make.not(
          at,
          this.inner(() => this.operators(COMPARISON)),
        );
      case '(':
        return this.closed(() => this.expression());
      case 'bit':
        return this.bit(at);
      default:
        return refuse('value-expected', at);
    }
  }

  /** `bit(word, number)`; bit 0 is the lowest. */
  private bit(at: number): Tree {
    if (!this.took('(')) refuse('bracket-open', this.here.at);
    return this.closed(() => {
      const word = this.expression();
      if (!this.took(',')) refuse('comma-expected', this.here.at);
      return make.bit(at, word, this.expression());
    });
  }

  private closed(work: () => Tree): Tree {
    const tree = this.inner(work);
    if (!this.took(')')) refuse('bracket-open', this.here.at);
    return tree;
  }

  private inner(work: () => Tree): Tree {
    this.depth += 1;
    if (this.depth > DEEPEST) refuse('too-deep', this.here.at, { most: DEEPEST });
    const tree = work();
    this.depth -= 1;
    return tree;
  }

  private took(sign: string): boolean {
    const { here } = this;
    const isIt = here.kind === 'sign' && here.sign === sign;
    if (isIt) this.next += 1;
    return isIt;
  }
}

function joined(sign: string, at: number, left: Tree, right: Tree): Tree {
  if (sign === 'and') return make.logic('both', at, left, right);
  if (sign === 'or') return make.logic('either', at, left, right);
  if (STRENGTH[sign] === COMPARISON) return make.comparison(sign as Comparison, at, left, right);
  return make.sum(sign as Arithmetic, at, left, right);
}

/** @throws ExpressionError */
export function parse(source: string): Tree {
  if (source.trim() === '') refuse('empty', 0);
  if (source.length > LONGEST) refuse('too-long', LONGEST, { most: LONGEST });
  return new Parser(tokensOf(source)).whole();
}
