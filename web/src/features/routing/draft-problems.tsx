import { Alert } from 'antd';
import { toProblem } from '../../shared/api/problem-error';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert, problemText } from '../../shared/ui/problem-alert';
import type { Draft } from './draft';
import styles from './routing.module.css';

const PLACE = /^\/operations\/(\d+)(?:\/(steps|parameters)\/(\d+))?/;

/** Why a draft was not written: each wrong place by operation, step or parameter. */
export function DraftProblems({ error, draft }: { readonly error: unknown; readonly draft: Draft }) {
  const t = useText();
  if (!error) return null;
  const problem = toProblem(error);
  if (!problem.errors || problem.errors.length === 0) return <ProblemAlert error={error} />;
  const placeOf = (pointer: string): string => {
    const [, index, part, at] = PLACE.exec(pointer) ?? [];
    const operation = draft.operations[Number(index ?? -1)];
    if (!operation) return t('web.routing.links');
    const number = operation.number;
    if (part === 'steps') return t('web.routing.at-step', { number, step: operation.steps[Number(at)]?.seq ?? '' });
    if (part === 'parameters')
      return t('web.routing.at-parameter', { number, parameter: operation.parameters[Number(at)]?.code ?? '' });
    return t('web.routing.at-operation', { number });
  };
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('web.routing.not-saved', { count: problem.errors.length })}
      style={{ marginBottom: 16 }}
      description={
        <ul className={styles.problems}>
          {problem.errors.map(({ pointer, code, params }) => (
            <li key={`${pointer} ${code}`}>
              {t('web.routing.problem-at', {
                place: placeOf(pointer),
                problem: problemText({ code, params: params ?? {} }, t),
              })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
