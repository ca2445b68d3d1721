import type { ReactNode } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { formatDecimal } from '../../shared/ui/quantity-text';
import type { Evaluation, Report } from './api';
import styles from './msa.module.css';

const FIGURES = ['ev', 'av', 'grr', 'pv', 'tv'] as const;

const printed = (value: number | null, digits: number): string => (value === null ? '–' : formatDecimal(value, digits));

/** A probability is never nothing at all. */
const probability = (p: number | null): string => (p !== null && p < 0.0005 ? '< 0.001' : printed(p, 3));

interface TableProps {
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly strong?: boolean; readonly cells: readonly string[] }[];
}

/** Names left, figures right under each other. */
function FigureTable({ head, rows }: TableProps): ReactNode {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, strong, cells }) => (
            <tr key={name} className={strong ? styles.strong : ''}>
              <th scope="row">{name}</th>
              {cells.map((cell, i) => (
                <td key={head[i + 1]} className="num">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** EV, AV, GRR, PV and TV. The percentages are of σ and do not add up; the contributions are of σ² and do. */
export function FiguresTable({ report, digits }: { readonly report: Report; readonly digits: number }) {
  const t = useText();
  return (
    <>
      <FigureTable
        head={[
          t('measurement-study.source'),
          'σ',
          t('measurement-study.percent'),
          t('measurement-study.contribution'),
          t('measurement-study.percent-of-tolerance'),
        ]}
        rows={FIGURES.map((name) => {
          const { sigma, percent, contribution, percentOfTolerance } = report[name];
          return {
            name: t(`msa.figure.${name}`),
            strong: name === 'grr',
            cells: [
              printed(sigma, digits),
              printed(percent, 2),
              printed(contribution, 2),
              printed(percentOfTolerance, 2),
            ],
          };
        })}
      />
      <p className={styles.note}>{t('web.msa.percent.hint')}</p>
    </>
  );
}

/** The table behind the analysis of variance. */
export function VarianceTable({ anova }: { readonly anova: NonNullable<Evaluation['anova']> }) {
  const t = useText();
  const { appraiser, part, interaction, repeatability, pooled, total } = anova;
  const named = [
    ['appraiser', appraiser],
    ['part', part],
    ['interaction', interaction],
    ['repeatability', repeatability],
    ...(pooled ? [['pooled', pooled] as const] : []),
  ] as const;
  return (
    <Panel title={t('measurement-study.anova')}>
      <FigureTable
        head={[t('measurement-study.source'), 'SS', 'df', 'MS', 'F', 'p']}
        rows={[
          ...named.map(([name, { ss, df, ms, f, p }]) => ({
            name: t(`measurement-study.anova.${name}`),
            cells: [printed(ss, 5), String(df), printed(ms, 5), printed(f, 3), probability(p)],
          })),
          {
            name: t('measurement-study.anova.total'),
            cells: [printed(total.ss, 5), String(total.df), '', '', ''],
          },
        ]}
      />
      {pooled && <p className={styles.note}>{t('measurement-study.anova.is-pooled')}</p>}
    </Panel>
  );
}
