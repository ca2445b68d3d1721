import type { Outcome, Reading } from './evaluate';
import type { TagExpression } from './tag-expression';

/** A state, and the condition under which it is the one. */
export interface StateExpression {
  readonly state: string;
  readonly expression: TagExpression;
}

/**
 * Looks at the conditions in their order: the first that is true tells the state. One that cannot be known might have
 * been the true one, so nothing is known then either; and nothing is known when none is true.
 */
export function firstTrue(states: readonly StateExpression[], read: (key: string) => Reading | undefined): Outcome {
  let at: Date | null = null;
  let severity: Outcome['severity'] = 'good';
  for (const { state, expression } of states) {
    const outcome = expression.evaluate(read);
    if (outcome.at && (!at || outcome.at > at)) at = outcome.at;
    if (outcome.severity === 'uncertain') severity = 'uncertain';
    if (outcome.value === true) return { value: state, severity, at, problem: null };
    if (outcome.value !== false) return { value: null, severity: 'bad', at, problem: outcome.problem };
  }
  return { value: null, severity: 'bad', at, problem: null };
}
