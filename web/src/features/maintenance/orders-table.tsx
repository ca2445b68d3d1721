import { Link, useNavigate } from 'react-router';
import { MAINTENANCE_KEY, type MaintenanceOrder } from '../../shared/floor/maintenance';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { statesOf } from '../../shared/theme/state-palette';
import { StateTag, useStateText } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { DueText } from './due-text';
import { useUnitText } from './use-unit-text';

const KINDS = ['corrective', 'preventive'] as const;

function useColumns(): readonly Column<MaintenanceOrder>[] {
  const t = useText();
  const stateText = useStateText();
  const unitText = useUnitText();
  return [
    {
      key: 'number',
      title: t('web.maintenance.number'),
      width: 130,
      fixed: 'left',
      value: (row) => row.number,
      render: (row) => (
        <Link to={`/maintenance/${row.id}`} className="num" translate="no">
          {row.number}
        </Link>
      ),
    },
    { key: 'station', title: t('web.maintenance.station'), width: 150, value: (row) => unitText(row.workUnitId) },
    {
      key: 'title',
      title: t('web.maintenance.what'),
      width: 240,
      value: (row) => row.title,
      render: (row) => <span translate="no">{row.title}</span>,
    },
    {
      key: 'kind',
      title: t('web.maintenance.kind'),
      width: 110,
      value: (row) => t(`maintenance-kind.${row.kind}`),
      filter: KINDS.map((kind) => ({ value: kind, text: t(`maintenance-kind.${kind}`) })),
    },
    {
      key: 'origin',
      title: t('web.maintenance.origin'),
      width: 120,
      value: (row) => t(`maintenance-origin.${row.origin}`),
    },
    {
      key: 'status',
      title: t('web.maintenance.status'),
      width: 130,
      value: (row) => row.status,
      exported: (row) => stateText('maintenance-order', row.status),
      render: (row) => <StateTag lifecycle="maintenance-order" state={row.status} bare />,
      filter: statesOf('maintenance-order').map((state) => ({
        value: state,
        text: stateText('maintenance-order', state),
      })),
    },
    {
      key: 'due',
      title: t('web.maintenance.due'),
      width: 190,
      value: (row) => row.dueAt,
      render: (row) => <DueText order={row} />,
    },
    {
      key: 'requested',
      title: t('web.maintenance.requested'),
      width: 140,
      value: (row) => row.requestedAt,
      render: (row) => <TimeText at={row.requestedAt} show="datetime" />,
    },
  ];
}

/** All orders, newest first. */
export function OrdersTable() {
  const t = useText();
  const navigate = useNavigate();
  const list = useCursorList<MaintenanceOrder>([...MAINTENANCE_KEY, 'list'], '/maintenance-orders');
  return (
    <DataTable
      {...list}
      title={t('web.maintenance.title')}
      columns={useColumns()}
      rowKey={({ id }) => id}
      onRowClick={({ id }) => void navigate(`/maintenance/${id}`)}
      searchable={false}
      empty={{ title: t('web.maintenance.empty') }}
    />
  );
}
