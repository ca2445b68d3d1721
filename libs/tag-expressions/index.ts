export type { Outcome, Reading } from './evaluate';
export { firstTrue } from './first-true';
export type { StateExpression } from './first-true';
export { LONGEST as LONGEST_EXPRESSION } from './parse';
export { ExpressionError } from './problem';
export type { ExpressionProblem } from './problem';
export { expressionProblem, TagExpression } from './tag-expression';
export type { ResultType } from './tree';
