import { requireWeights } from '#libs/grading';
import { DomainError, type FieldProblem } from '#libs/kernel';
import type { NewRubric } from './rubric';
import { COMPUTED } from './scoring';

/**
 * @throws DomainError invalid `request.invalid` with a pointer for a criterion that occurs twice or that nobody can
 *   compute; unprocessable `grading.weights-sum` {sum} unless the weights sum to exactly 1
 */
export function checkRubric({ criteria }: NewRubric): void {
  const problems: FieldProblem[] = criteria.flatMap(({ id, type, evaluator }, index) => {
    const found: FieldProblem[] = [];
    if (criteria.findIndex((other) => other.id === id) !== index)
      found.push({ pointer: `/criteria/${index}/id`, code: 'assessment.criterion-repeated', params: { id } });
    if (type !== 'manual' && (evaluator === null || !COMPUTED.has(evaluator)))
      found.push({ pointer: `/criteria/${index}/evaluator`, code: 'assessment.not-computed', params: { evaluator } });
    return found;
  });
  if (problems.length > 0) throw new DomainError('invalid', 'request.invalid', {}, problems);
  requireWeights(criteria.map(({ weight }) => weight));
}
