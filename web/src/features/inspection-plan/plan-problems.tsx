import { Alert } from 'antd';
import { toProblem } from '../../shared/api/problem-error';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert, problemText } from '../../shared/ui/problem-alert';
import styles from './inspection-plan.module.css';
import type { PlanDraft } from './plan-draft';

/** What is wrong with one line, by its field; `geometric/datums` and the like where a field has parts. */
export type LineProblems = Readonly<Record<string, string>>;

const PLACE = /^\/characteristics\/(\d+)\/?(.*)$/;

interface Place {
  readonly key: string;
  readonly balloon: string;
  readonly field: string;
  readonly text: string;
}

/** The refusal of a plan as it was sent, place by place. */
function usePlaces(error: unknown, sent: PlanDraft | undefined): readonly Place[] {
  const t = useText();
  if (!error || !sent) return [];
  return (toProblem(error).errors ?? []).map(({ pointer, code, params }) => {
    const [, index, field = ''] = PLACE.exec(pointer) ?? [];
    const line = sent.lines[Number(index ?? -1)];
    return {
      key: line?.key ?? '',
      balloon: line?.balloon ?? '',
      field,
      text: problemText({ code, params: params ?? {} }, t),
    };
  });
}

/** By the key of each line; those without a problem are left out. */
export function useLineProblems(error: unknown, sent: PlanDraft | undefined): ReadonlyMap<string, LineProblems> {
  const byLine = new Map<string, Record<string, string>>();
  for (const { key, field, text } of usePlaces(error, sent)) byLine.set(key, { [field]: text, ...byLine.get(key) });
  return byLine;
}

interface PlanProblemsProps {
  readonly error: unknown;
  readonly sent: PlanDraft | undefined;
}

/** Why a plan was not written: each wrong place by its characteristic. */
export function PlanProblems({ error, sent }: PlanProblemsProps) {
  const t = useText();
  const places = usePlaces(error, sent);
  if (places.length === 0) return <ProblemAlert error={error} />;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('web.plan.not-saved', { count: places.length })}
      style={{ marginBottom: 16 }}
      description={
        <ul className={styles.problems}>
          {places.map(({ key, balloon, field, text }) => (
            <li key={`${key} ${field} ${text}`}>
              {key === '' ? t('web.plan.whole') : t('web.plan.characteristic', { balloon })}: {text}
            </li>
          ))}
        </ul>
      }
    />
  );
}
