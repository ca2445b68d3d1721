import {
  expressionProblem,
  type ExpressionProblem,
  type Outcome,
  type ResultType,
  TagExpression,
} from '#libs/tag-expressions';
import type { Tag } from './api';
import type { ReadTag } from './use-live-readings';

/** What an expression has to give for what a tag means; null: that is no thing to be computed. */
export function resultFor(role: Tag['role']): ResultType | null {
  switch (role) {
    case 'program-file':
      return null;
    case 'starved':
    case 'blocked':
    case 'alarm':
      return 'boolean';
    case 'current-job':
    case 'program-name':
    case 'program-checksum':
      return 'text';
    case 'info':
      return 'any';
    default:
      return 'number';
  }
}

/** Only what is read from the machine may be named. */
export const readKeys = (tags: readonly Tag[]): ReadonlySet<string> =>
  new Set(tags.filter(({ nodeId }) => nodeId !== null).map(({ key }) => key));

interface Judged {
  readonly problem: ExpressionProblem | null;
  /** Null while there is a problem, or nothing is read. */
  readonly outcome: Outcome | null;
}

/** How an expression is written, and what it comes to now. */
export function outcomeOf(
  source: string,
  known: ReadonlySet<string>,
  wanted: ResultType,
  read: ReadTag | null,
): Judged {
  const problem = expressionProblem(source, known, wanted);
  if (problem || !read) return { problem, outcome: null };
  const outcome = TagExpression.read(source).evaluate(read);
  const { value } = outcome;
  const type = typeof value === 'string' ? 'text' : typeof value;
  const fits = value === null || wanted === 'any' || type === wanted;
  return { problem, outcome: fits ? outcome : { ...outcome, value: null, severity: 'bad' } };
}
