import { Button } from 'antd';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { formatDuration } from '../../shared/i18n/format-duration';
import type { Operation } from './api';
import type { DraftLink } from './draft';

interface Row extends Operation {
  readonly key: string;
  readonly workUnitCode: string;
}

interface OperationTableProps {
  readonly operations: readonly Row[];
  readonly links: readonly DraftLink[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}

/** The same operations as rows, with what comes before each; for keyboards and screen readers, and for reading. */
export function OperationTable({ operations, links, selected, onSelect }: OperationTableProps) {
  const t = useText();
  const nameOf = useName();
  const numbers = new Map(operations.map(({ key, number }) => [key, number]));
  const before = (key: string): string =>
    links
      .filter(({ to }) => to === key)
      .map(({ from }) => numbers.get(from))
      .join('、');
  const columns: readonly Column<Row>[] = [
    { key: 'number', title: t('web.routing.number'), width: 80, align: 'right', value: ({ number }) => number },
    {
      key: 'name',
      title: t('web.routing.operation'),
      width: 240,
      value: (row) => nameOf(row),
      render: (row) => (
        <Button
          type="link"
          size="small"
          aria-pressed={row.key === selected}
          onClick={() => onSelect(row.key)}
          style={{ paddingInline: 0, height: 'auto', textAlign: 'start', whiteSpace: 'normal' }}
        >
          {nameOf(row)}
        </Button>
      ),
    },
    { key: 'unit', title: t('web.routing.work-unit'), width: 100, value: ({ workUnitCode }) => workUnitCode },
    { key: 'after', title: t('web.routing.after'), width: 100, value: ({ key }) => before(key) || '–' },
    {
      key: 'run',
      title: t('web.routing.runSeconds'),
      width: 110,
      align: 'right',
      value: ({ runSeconds }) => runSeconds,
      render: ({ runSeconds }) => formatDuration(runSeconds * 1000, t),
    },
    {
      key: 'branch',
      title: t('web.routing.branch'),
      width: 130,
      value: ({ branch, optional }) =>
        branch ? t('web.routing.alternative-of', { group: branch.group }) : optional ? t('web.routing.optional') : null,
    },
    { key: 'steps', title: t('web.routing.step-count'), width: 80, align: 'right', value: ({ steps }) => steps.length },
  ];
  return (
    <DataTable
      title={t('web.routing.operations')}
      name="operations"
      searchable={false}
      exportable={false}
      rows={operations.toSorted((a, b) => a.number - b.number)}
      columns={columns}
      rowKey={({ key }) => key}
      onRowClick={({ key }) => onSelect(key)}
      empty={{ title: t('web.routing.no-operations'), hint: t('web.routing.no-operations.hint') }}
    />
  );
}
