import { Link } from 'react-router';
import { PriorityText } from '../../shared/floor/priority-text';
import { QuantityBar } from '../../shared/floor/quantity-bar';
import { useMaterialName, useName } from '../../shared/floor/use-name';
import type { Team } from '../../shared/floor/use-teams';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { formatTime } from '../../shared/i18n/format-time';
import { useText } from '../../shared/i18n/locale-provider';
import { useZone } from '../../shared/i18n/use-clock';
import type { Column } from '../../shared/table/column';
import { statesOf } from '../../shared/theme/state-palette';
import { StateTag, useStateText } from '../../shared/ui/state-tag';
import type { OrderSummary } from './api';
import { DueText } from './due-text';
import styles from './orders.module.css';

/** The columns of the list; the keys of filtered ones are the names the server knows. */
export function useOrderColumns(teams: readonly Team[]): readonly Column<OrderSummary>[] {
  const t = useText();
  const nameOf = useName();
  const materialName = useMaterialName();
  const stateText = useStateText();
  const zone = useZone();
  const teamName = (id: string | null): string => {
    const team = teams.find((each) => each.id === id);
    return team ? nameOf(team) : '';
  };
  return [
    {
      key: 'number',
      title: t('web.orders.number'),
      width: 150,
      fixed: 'left',
      value: (row) => row.number,
      render: (row) => (
        <Link to={`/work-orders/${row.id}`} className="num">
          {row.number}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('web.orders.status'),
      width: 104,
      value: (row) => row.status,
      exported: (row) => stateText('work-order', row.status),
      render: (row) => <StateTag lifecycle="work-order" state={row.status} bare />,
      filter: statesOf('work-order').map((state) => ({ value: state, text: stateText('work-order', state) })),
    },
    {
      key: 'product',
      title: t('web.orders.product'),
      width: 236,
      value: (row) => `${row.materialCode} ${materialName(row)}`,
      render: (row) => (
        <span className={styles.product}>
          <span>{materialName(row)}</span>
          <span className={styles.muted}>
            {row.materialCode}
            {row.alias && ` · ${t('web.orders.alias', { alias: row.alias })}`}
          </span>
          <VirtualTag lineMode={row.lineMode} />
        </span>
      ),
    },
    {
      key: 'progress',
      title: t('web.orders.progress'),
      width: 180,
      value: (row) => Number(row.finished),
      exported: (row) => `${row.finished} / ${row.quantity}`,
      render: (row) => <QuantityBar total={row.quantity} good={row.finished} scrap={row.scrap} />,
    },
    {
      key: 'jobs',
      title: t('web.orders.jobs'),
      width: 80,
      align: 'right',
      value: (row) => row.jobsDone,
      exported: (row) => `${row.jobsDone}/${row.jobsTotal}`,
      render: (row) => (row.jobsTotal === 0 ? '–' : `${row.jobsDone} / ${row.jobsTotal}`),
    },
    {
      key: 'priority',
      title: t('web.orders.priority'),
      width: 80,
      value: (row) => row.priority,
      render: (row) => <PriorityText priority={row.priority} />,
    },
    {
      key: 'due',
      title: t('web.orders.due'),
      width: 168,
      value: (row) => row.dueAt,
      exported: (row) => row.dueAt && formatTime(new Date(row.dueAt), 'full', zone),
      render: (row) => <DueText order={row} />,
    },
    {
      key: 'teamId',
      title: t('web.orders.team'),
      width: 140,
      value: (row) => row.teamId,
      exported: (row) => teamName(row.teamId),
      render: (row) => teamName(row.teamId) || '–',
      filter: teams.map((team) => ({ value: team.id, text: nameOf(team) })),
    },
  ];
}
