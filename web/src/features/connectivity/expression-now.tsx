import type { Outcome, ResultType } from '#libs/tag-expressions';
import { useTagValueText } from '../../shared/floor/use-tag-value-text';
import { useText } from '../../shared/i18n/locale-provider';
import { problemText } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import type { Tag } from './api';
import styles from './connectivity.module.css';
import { outcomeOf } from './expression-check';
import type { ReadTag } from './use-live-readings';

interface ExpressionNowProps {
  readonly source: string;
  readonly known: ReadonlySet<string>;
  readonly wanted: ResultType;
  /** Null: the machine is not connected. */
  readonly read: ReadTag | null;
  /** How the value is read out. */
  readonly tag: Pick<Tag, 'role' | 'unit'>;
}

/** What an expression comes to now, or what is wrong with it; follows the machine and whoever types. */
export function ExpressionNow({ source, known, wanted, read, tag }: ExpressionNowProps) {
  const t = useText();
  const valueText = useTagValueText();
  if (source.trim() === '') return null;
  const { problem, outcome } = outcomeOf(source, known, wanted, read);
  const say = (): string => {
    if (problem) return problemText(problem, t);
    if (!outcome) return t('web.expression.not-connected');
    const { value } = outcome;
    if (value !== null) return t('web.expression.now', { value: valueText({ ...tag, value: plain(value) }) });
    const reason = outcome.problem ? problemText(outcome.problem, t) : t('web.expression.unfit');
    return t('web.expression.no-value', { reason });
  };
  const tone = problem ? 'fault' : outcome?.severity === 'good' ? 'ok' : 'unknown';
  const doubt = outcome?.severity === 'uncertain' ? ` (${t('web.expression.uncertain')})` : '';
  return (
    <output className={styles.now}>
      <ToneTag tone={tone} size="small" bare text={`${say()}${doubt}`} />
    </output>
  );
}

const plain = (value: NonNullable<Outcome['value']>): unknown => (typeof value === 'bigint' ? String(value) : value);
