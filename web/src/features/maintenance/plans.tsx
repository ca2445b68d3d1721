import { Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { MAINTENANCE_KEY } from '../../shared/floor/maintenance';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { ToneTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { fetchPlans, type MaintenancePlan } from './api';
import { PlanForm } from './plan-form';
import { useUnitText } from './use-unit-text';

/** Counts go on while the page is open. */
const EVERY_MS = 10_000;

function Actions({ plan }: { readonly plan: MaintenancePlan }) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const retire = useCommand(
    (_: null, idempotencyKey) => api.post(`/maintenance-plans/${plan.id}/retire`, {}, { idempotencyKey }),
    { invalidates: [MAINTENANCE_KEY] },
  );
  return (
    <Space size={8}>
      <Button size="small" onClick={() => setEditing(true)}>
        {t('web.maintenance.plan.change')}
      </Button>
      <ConfirmAction
        size="small"
        danger
        label={t('web.maintenance.plan.retire')}
        description={t('web.maintenance.plan.retire.hint')}
        onConfirm={() => retire.mutateAsync(null)}
      />
      {editing && <PlanForm plan={plan} onClose={() => setEditing(false)} />}
    </Space>
  );
}

function useColumns(): readonly Column<MaintenancePlan>[] {
  const t = useText();
  const can = useCan();
  const unitText = useUnitText();
  const stand = ({ progress: { due, soon } }: MaintenancePlan) =>
    due
      ? ({ tone: 'fault', text: t('web.maintenance.plan.due') } as const)
      : soon
        ? ({ tone: 'hold', text: t('web.maintenance.plan.soon') } as const)
        : ({ tone: 'ok', text: t('web.maintenance.plan.fine') } as const);
  return [
    { key: 'station', title: t('web.maintenance.station'), width: 150, value: (row) => unitText(row.workUnitId) },
    {
      key: 'title',
      title: t('web.maintenance.what'),
      width: 170,
      value: (row) => row.title,
      render: (row) => <span translate="no">{row.title}</span>,
    },
    {
      key: 'interval',
      title: t('web.maintenance.plan.interval.title'),
      width: 175,
      value: (row) =>
        t('web.maintenance.plan.interval', { every: row.every, basis: t(`maintenance-basis.${row.basis}`) }),
    },
    {
      key: 'used',
      title: t('web.maintenance.plan.progress'),
      width: 90,
      align: 'right',
      value: (row) => Math.round(row.progress.used * 10) / 10,
      render: (row) =>
        t(
          `web.maintenance.plan.used.${row.progress.dueAt === null ? (row.basis === 'hours' ? 'hours' : 'cycles') : 'days'}`,
          {
            used: Math.round(row.progress.used * 10) / 10,
          },
        ),
    },
    {
      key: 'stand',
      title: t('web.maintenance.status'),
      width: 90,
      value: (row) => stand(row).text,
      render: (row) => <ToneTag bare {...stand(row)} />,
    },
    {
      key: 'next',
      title: t('web.maintenance.plan.next'),
      width: 105,
      value: (row) => row.progress.dueAt,
      render: (row) => <TimeText at={row.progress.dueAt} show="date" />,
    },
    {
      key: 'done',
      title: t('web.maintenance.plan.done'),
      width: 110,
      value: (row) => row.doneAt,
      render: (row) => (row.doneAt ? <TimeText at={row.doneAt} show="datetime" /> : t('web.maintenance.plan.never')),
    },
    {
      key: 'order',
      title: t('web.maintenance.plan.order'),
      width: 110,
      value: (row) => row.order?.number ?? null,
      render: (row) =>
        row.order && (
          <Link to={`/maintenance/${row.order.id}`} className="num" translate="no">
            {row.order.number}
          </Link>
        ),
    },
    ...(can('maintenance.plan')
      ? [
          {
            key: 'actions',
            title: '',
            width: 150,
            value: () => null,
            render: (row: MaintenancePlan) => <Actions plan={row} />,
          },
        ]
      : []),
  ];
}

/** Preventive plans with how far each has come. */
export function Plans() {
  const t = useText();
  const query = useLiveQuery([...MAINTENANCE_KEY, 'plans'], fetchPlans, ['line'], { everyMs: EVERY_MS });
  return (
    <DataTable
      rows={query.data?.items ?? []}
      loading={query.isPending}
      error={query.error}
      title={t('web.maintenance.plans')}
      columns={useColumns()}
      rowKey={({ id }) => id}
      searchable={false}
      empty={{ title: t('web.maintenance.plan.empty'), hint: t('web.maintenance.plan.empty.hint') }}
    />
  );
}
