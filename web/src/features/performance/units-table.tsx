import type { TextKey } from '#libs/texts';
import { useName } from '../../shared/floor/use-name';
import { formatDuration } from '../../shared/i18n/format-duration';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { kpiOf, type Figure, type LineFigure } from './api';
import { kpiColumn, percent, producedColumn } from './figure-columns';
import styles from './performance.module.css';

const KPIS = [
  ['oee', 'web.performance.short.oee'],
  ['teaching-oee', 'kpi.teaching-oee'],
  ['availability', 'kpi.availability'],
  ['effectiveness', 'kpi.effectiveness'],
  ['quality', 'kpi.quality'],
] as const satisfies readonly (readonly [string, TextKey])[];

interface UnitsTableProps {
  readonly line: LineFigure;
  readonly onOpen: (id: string) => void;
}

/** The work units of a line side by side. */
export function UnitsTable({ line, onOpen }: UnitsTableProps) {
  const t = useText();
  const nameOf = useName();
  const columns: Column<Figure>[] = [
    {
      key: 'unit',
      title: t('web.performance.unit'),
      value: ({ code }) => code,
      render: (unit) => (
        <button type="button" className={styles.link} onClick={() => onOpen(unit.id)}>
          <strong>{unit.code}</strong> {nameOf(unit)}
        </button>
      ),
      exported: (unit) => `${unit.code} ${nameOf(unit)}`,
      width: 150,
    },
    ...KPIS.map(([id, text]) => kpiColumn(id, t(text))),
    {
      key: 'coverage',
      title: t('web.performance.coverage'),
      value: (unit) => percent(kpiOf(unit, 'availability')?.coverage),
      render: (unit) => {
        const coverage = percent(kpiOf(unit, 'availability')?.coverage);
        return coverage === null ? '–' : `${coverage}%`;
      },
      width: 100,
      align: 'right',
      sortable: true,
    },
    ...(['apt', 'adet', 'adot'] as const).map((key): Column<Figure> => ({
      key,
      title: t(`web.performance.time.${key}`),
      value: ({ times }) => Math.round(times[key] / 60_000),
      render: ({ times }) => formatDuration(times[key], t),
      width: 110,
      align: 'right',
      sortable: true,
    })),
    producedColumn(t),
  ];
  return (
    <DataTable
      title={`${t('web.performance.title')} ${line.code}`}
      rows={line.parts}
      columns={columns}
      rowKey={({ id }) => id}
      searchable={false}
    />
  );
}
