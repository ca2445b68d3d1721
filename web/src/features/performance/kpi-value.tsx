import { ExclamationCircleOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import type { Translate } from '#libs/texts';
import { formatDuration } from '../../shared/i18n/format-duration';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { formatDecimal } from '../../shared/ui/quantity-text';
import type { NamedKpi } from './api';
import styles from './performance.module.css';

type Term = NamedKpi['terms'][number];

/** A figure as people read it: per cent with one digit, a span, pieces an hour; a dash where there is none. */
export function kpiText({ value, unit }: Pick<NamedKpi, 'value' | 'unit'>, t: Translate): string {
  if (value === null) return '–';
  if (unit === 'ms') return formatDuration(value, t);
  if (unit === 'per-hour') return t('web.performance.per-hour', { n: formatDecimal(value, 1) });
  return `${formatDecimal(value * 100, 1)}%`;
}

function termText({ value, unit }: Term, t: Translate): string {
  if (unit === 'ms') return formatDuration(value, t);
  if (unit === 'ratio') return `${formatDecimal(value * 100, 1)}%`;
  return formatDecimal(value, 0);
}

/** What a figure was made of, how much of the time is known, and what to mind. */
export function KpiTerms({ kpi }: { readonly kpi: NamedKpi }) {
  const t = useText();
  return (
    <div className={styles.terms}>
      <dl>
        {kpi.terms.map((term) => (
          <div key={term.name}>
            <dt>
              {textOr(t, `kpi.term.${term.name}`, t('web.performance.operation', { number: term.name }))}{' '}
              {!/^[a-z\d]/.test(term.name) && <code translate="no">{term.name}</code>}
            </dt>
            <dd className="num">{termText(term, t)}</dd>
          </div>
        ))}
        {kpi.coverage !== null && (
          <div>
            <dt>{t('web.performance.coverage')}</dt>
            <dd className="num">{formatDecimal(kpi.coverage * 100, 1)}%</dd>
          </div>
        )}
      </dl>
      {kpi.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <ExclamationCircleOutlined aria-hidden="true" /> {t(`kpi.warning.${warning}`)}
        </p>
      ))}
    </div>
  );
}

/** A figure to open: its terms stand behind it. What is not valid is marked, never hidden. */
export function KpiValue({ kpi, label }: { readonly kpi: NamedKpi | undefined; readonly label: string }) {
  const t = useText();
  if (!kpi) return <span>–</span>;
  const text = kpiText(kpi, t);
  const name = [label, text, ...(kpi.valid ? [] : [t('web.performance.invalid')])].join(' ');
  return (
    <Popover trigger="click" title={label} content={<KpiTerms kpi={kpi} />}>
      <button type="button" className={`num ${styles.value} ${kpi.valid ? '' : styles.invalid}`} aria-label={name}>
        {text}
        {!kpi.valid && <ExclamationCircleOutlined aria-hidden="true" />}
      </button>
    </Popover>
  );
}
