/** What is wrong with an expression as it is written; `error.expression.<what>` has its text. */
export type WritingFault =
  | 'empty'
  | 'too-long'
  | 'too-deep'
  | 'unreadable'
  | 'text-open'
  | 'value-expected'
  | 'bracket-open'
  | 'colon-expected'
  | 'comma-expected'
  | 'left-over'
  | 'needs-number'
  | 'needs-condition'
  | 'not-comparable'
  | 'branches-differ'
  | 'bit-number'
  | 'no-tag'
  | 'unknown-tag'
  | 'result-number'
  | 'result-boolean'
  | 'result-text';

/** Why an expression has no value now, though it is written well. */
export type ValueFault =
  | 'waiting'
  | 'bad-input'
  | 'unusable-input'
  | 'too-large'
  | 'overflow'
  | 'division-by-zero'
  | Extract<WritingFault, 'needs-number' | 'needs-condition' | 'not-comparable' | 'bit-number'>;

export interface ExpressionProblem {
  readonly code: `expression.${WritingFault | ValueFault}`;
  /** `column` counts characters from 1; with it what the text names, such as `tag`. */
  readonly params: { readonly column: number; readonly [name: string]: string | number };
}

export function problem(
  fault: WritingFault | ValueFault,
  at: number,
  params: Readonly<Record<string, string | number>> = {},
): ExpressionProblem {
  return { code: `expression.${fault}`, params: { ...params, column: at + 1 } };
}

/** An expression that cannot be read. */
export class ExpressionError extends Error {
  constructor(readonly problem: ExpressionProblem) {
    super(problem.code);
    this.name = 'ExpressionError';
  }
}

/** @throws ExpressionError */
export function refuse(fault: WritingFault, at: number, params?: Readonly<Record<string, string | number>>): never {
  throw new ExpressionError(problem(fault, at, params));
}
