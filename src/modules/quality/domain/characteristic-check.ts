import { decimal, DomainError, type FieldProblem } from '#libs/kernel';
import { checkLimits, datumsProblem } from '#libs/measurement';
import type { CharacteristicDraft } from './quality';

type Judged = Pick<CharacteristicDraft, 'kind' | 'nominal' | 'lsl' | 'usl' | 'geometric'>;
type Line = Judged & Pick<CharacteristicDraft, 'balloon'>;

/** What is wrong with the limits of a characteristic; null when nothing is. */
function limitsProblem({ kind, nominal, lsl, usl, geometric }: Judged): FieldProblem | null {
  if (kind === 'attribute')
    return nominal === null && lsl === null && usl === null
      ? null
      : { pointer: '/lsl', code: 'characteristic.limits-of-attribute' };
  if (geometric && lsl !== null) return { pointer: '/lsl', code: 'characteristic.limits-of-geometric' };
  if (geometric && (usl === null || !decimal.isPositive(usl)))
    return { pointer: '/usl', code: 'characteristic.limits-of-geometric' };
  try {
    checkLimits({ lsl, usl });
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { pointer: '/lsl', code: error.code, params: error.params };
  }
}

function geometricProblem({ kind, geometric }: Judged): FieldProblem | null {
  if (!geometric) return null;
  if (kind === 'attribute') return { pointer: '/geometric', code: 'characteristic.geometric-of-attribute' };
  const code = datumsProblem(geometric);
  return code === null ? null : { pointer: '/geometric/datums', code };
}

/** What is wrong with one characteristic by itself. */
export const characteristicProblems = (draft: Judged): FieldProblem[] =>
  [limitsProblem(draft), geometricProblem(draft)].filter((problem) => problem !== null);

/** What is wrong with the lines of one plan, each pointer from its line on; a balloon number stands once. */
export function lineProblems(lines: readonly Line[]): FieldProblem[][] {
  return lines.map((line, index) => {
    const { balloon } = line;
    const isTwice = lines.slice(0, index).some((other) => other.balloon === balloon);
    return [
      ...(isTwice ? [{ pointer: '/balloon', code: 'characteristic.repeated', params: { balloon } }] : []),
      ...characteristicProblems(line),
    ];
  });
}
