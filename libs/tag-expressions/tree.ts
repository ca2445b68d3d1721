import { refuse, type WritingFault } from './problem';

/** A value as expressions know it. 64-bit integers that a double cannot hold stay what they are. */
export type Value = number | bigint | boolean | string;

/** What an expression gives; `any`: that depends on its tags, which tell it when they are read. */
export type ResultType = 'number' | 'boolean' | 'text' | 'any';

export type Arithmetic = '+' | '-' | '*' | '/';
export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

interface Place {
  /** Characters before it. */
  readonly at: number;
  readonly type: ResultType;
}

export type Tree =
  | (Place & { readonly kind: 'value'; readonly value: number | boolean | string })
  | (Place & { readonly kind: 'tag'; readonly key: string })
  | (Place & { readonly kind: 'not' | 'minus'; readonly operand: Tree })
  | (Place & { readonly kind: 'both' | 'either'; readonly left: Tree; readonly right: Tree })
  | (Place & { readonly kind: 'sum'; readonly sign: Arithmetic; readonly left: Tree; readonly right: Tree })
  | (Place & { readonly kind: 'comparison'; readonly sign: Comparison; readonly left: Tree; readonly right: Tree })
  | (Place & { readonly kind: 'bit'; readonly word: Tree; readonly number: Tree })
  | (Place & { readonly kind: 'choice'; readonly condition: Tree; readonly yes: Tree; readonly no: Tree });

export const HIGHEST_BIT = 63;

const isOrder = (sign: Comparison): boolean => sign !== '=' && sign !== '!=';

function must(tree: Tree, type: 'number' | 'boolean', fault: WritingFault): void {
  if (tree.type !== type && tree.type !== 'any') refuse(fault, tree.at);
}

/** The parts of an expression; what can never have a value is refused where it is written. @throws ExpressionError */
export const make = {
  minus(at: number, operand: Tree): Tree {
    must(operand, 'number', 'needs-number');
    return { kind: 'minus', at, type: 'number', operand };
  },
  not(at: number, operand: Tree): Tree {
    must(operand, 'boolean', 'needs-condition');
    return { kind: 'not', at, type: 'boolean', operand };
  },
  logic(kind: 'both' | 'either', at: number, left: Tree, right: Tree): Tree {
    for (const side of [left, right]) must(side, 'boolean', 'needs-condition');
    return { kind, at, type: 'boolean', left, right };
  },
  sum(sign: Arithmetic, at: number, left: Tree, right: Tree): Tree {
    for (const side of [left, right]) must(side, 'number', 'needs-number');
    return { kind: 'sum', sign, at, type: 'number', left, right };
  },
  comparison(sign: Comparison, at: number, left: Tree, right: Tree): Tree {
    if (isOrder(sign)) for (const side of [left, right]) must(side, 'number', 'needs-number');
    const isKnown = left.type !== 'any' && right.type !== 'any';
    if (isKnown && left.type !== right.type) refuse('not-comparable', at);
    return { kind: 'comparison', sign, at, type: 'boolean', left, right };
  },
  bit(at: number, word: Tree, number: Tree): Tree {
    for (const part of [word, number]) must(part, 'number', 'needs-number');
    if (number.kind === 'value' && !isBitNumber(number.value)) refuse('bit-number', number.at);
    return { kind: 'bit', at, type: 'boolean', word, number };
  },
  choice(at: number, condition: Tree, yes: Tree, no: Tree): Tree {
    must(condition, 'boolean', 'needs-condition');
    const isKnown = yes.type !== 'any' && no.type !== 'any';
    if (isKnown && yes.type !== no.type) refuse('branches-differ', no.at);
    return { kind: 'choice', at, type: isKnown ? yes.type : 'any', condition, yes, no };
  },
};

export function isBitNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= HIGHEST_BIT;
}
