import { textOr, useText } from '../../shared/i18n/locale-provider';
import { formatDuration } from '../../shared/i18n/format-duration';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { kpiOf, type LineFigure } from './api';
import { KpiValue } from './kpi-value';
import styles from './performance.module.css';

const SHOWN = ['oee', 'teaching-oee', 'availability', 'effectiveness', 'quality'] as const;
const FACTORS: readonly string[] = ['availability', 'effectiveness', 'quality'];

/** The figures of a line: OEE with what it is the product of, teaching OEE beside it, and how much of the time is known. */
export function LineFigures({ line }: { readonly line: LineFigure }) {
  const t = useText();
  const coverage = kpiOf(line, 'availability')?.coverage ?? null;
  const { times, quantities } = line;
  return (
    <ul className={styles.figures}>
      {SHOWN.map((id) => {
        const label = textOr(t, `kpi.${id}`, id);
        return (
          <li key={id} className={FACTORS.includes(id) ? styles.factor : styles.main}>
            <span className={styles.label}>{label}</span>
            <KpiValue kpi={kpiOf(line, id)} label={label} />
          </li>
        );
      })}
      <li>
        <span className={styles.label}>{t('web.performance.coverage')}</span>
        <span className={`num ${styles.plain}`}>
          {coverage === null ? '–' : `${formatDecimal(coverage * 100, 1)}%`}
        </span>
        <span className={styles.note}>{t('web.performance.unknown', { time: formatDuration(times.unknown, t) })}</span>
      </li>
      <li>
        <span className={styles.label}>{t('web.performance.output')}</span>
        <span className={`num ${styles.plain}`}>{formatDecimal(quantities.produced, 0)}</span>
        <span className={styles.note}>
          {t('web.performance.output.of', {
            good: formatDecimal(quantities.good, 0),
            scrap: formatDecimal(quantities.scrap, 0),
            recovered: formatDecimal(quantities.recovered, 0),
          })}
        </span>
      </li>
    </ul>
  );
}
