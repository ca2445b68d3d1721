import type { Translate } from '#libs/texts';
import type { Column } from '../../shared/table/column';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { kpiOf, type Figure } from './api';
import { KpiValue } from './kpi-value';

/** A share as a number of per cent with one digit, as a table sorts and exports it. */
export const percent = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : Math.round(value * 1000) / 10;

/** A KPI that is a share, to open like everywhere. */
export const kpiColumn = (id: string, title: string): Column<Figure> => ({
  key: id,
  title,
  value: (figure) => percent(kpiOf(figure, id)?.value),
  render: (figure) => <KpiValue kpi={kpiOf(figure, id)} label={`${figure.code} · ${title}`} />,
  width: 125,
  align: 'right',
  sortable: true,
});

export const producedColumn = (t: Translate): Column<Figure> => ({
  key: 'produced',
  title: t('web.performance.output'),
  value: ({ quantities }) => quantities.produced,
  render: ({ quantities }) => formatDecimal(quantities.produced, 0),
  width: 100,
  align: 'right',
  sortable: true,
});
