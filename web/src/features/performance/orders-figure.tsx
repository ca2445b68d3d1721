import { Link } from 'react-router';
import { useName } from '../../shared/floor/use-name';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { Panel } from '../../shared/ui/panel';
import { TimeText } from '../../shared/ui/time-text';
import { kpiOf, type Figure, type LineFigure } from './api';
import { kpiColumn, producedColumn } from './figure-columns';
import { KpiValue } from './kpi-value';
import styles from './performance.module.css';

/** Those that stand large; the rest of a figure follows. */
const FIRST: readonly string[] = ['rolled-throughput-yield', 'effectiveness', 'on-time'];
const IN_TABLE = [
  'rolled-throughput-yield',
  'effectiveness',
  'allocation-ratio',
  'scrap-ratio',
  'rework-ratio',
  'on-time',
];

function Orders({ figure }: { readonly figure: LineFigure }) {
  const t = useText();
  const nameOf = useName();
  const columns: Column<Figure>[] = [
    {
      key: 'order',
      title: t('web.performance.scope.order'),
      value: ({ code }) => code,
      render: ({ id, code }) => <Link to={`/work-orders/${id}`}>{code}</Link>,
      width: 130,
    },
    { key: 'material', title: t('web.performance.scope.product'), value: (order) => nameOf(order), width: 140 },
    ...IN_TABLE.map((id) => kpiColumn(id, textOr(t, `kpi.${id}`, id))),
    producedColumn(t),
  ];
  return (
    <DataTable title={t('web.performance.orders.each')} rows={figure.parts} columns={columns} rowKey={({ id }) => id} />
  );
}

interface OrdersFigureProps {
  readonly figure: LineFigure;
  readonly asOf: string;
}

/** What orders on lines of one mode took and made, together and one by one. */
export function OrdersFigure({ figure, asOf }: OrdersFigureProps) {
  const t = useText();
  const nameOf = useName();
  const kpis = [
    ...FIRST.flatMap((id) => kpiOf(figure, id) ?? []),
    ...figure.kpis.filter(({ id }) => !FIRST.includes(id)),
  ];
  return (
    <>
      <Panel
        title={
          <span className={styles.lineTitle}>
            <span translate="no">{figure.code}</span> {nameOf(figure)}{' '}
            {figure.lineMode === 'real' ? t('web.real') : <VirtualTag long lineMode={figure.lineMode} />}
          </span>
        }
        extra={
          <span className={styles.quiet}>
            {t('web.performance.as-of')} <TimeText at={asOf} show="datetime" />
          </span>
        }
      >
        <ul className={styles.figures}>
          {kpis.map((kpi) => {
            const label = textOr(t, `kpi.${kpi.id}`, kpi.id);
            return (
              <li key={kpi.id} className={FIRST.includes(kpi.id) ? styles.main : undefined}>
                <span className={styles.label}>{label}</span>
                <KpiValue kpi={kpi} label={label} />
              </li>
            );
          })}
        </ul>
      </Panel>
      <Panel title={t('web.performance.orders.each')}>
        <Orders figure={figure} />
      </Panel>
    </>
  );
}
