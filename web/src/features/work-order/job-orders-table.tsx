import type { ComponentProps } from 'react';
import { Table } from 'antd';
import { Link } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import type { JobOrderDetail, OrderDetail } from './api';
import { JobChanges } from './changes/job-changes';
import { SkipJob } from './skip-job';

const QUANTITIES = ['received', 'good', 'scrap', 'rework', 'remaining', 'transferred'] as const;

/** It is wider than its place: with the focus on it, the arrow keys move it. */
const ReachableTable = (props: ComponentProps<'table'>) => <table {...props} tabIndex={0} />;

/** Every job order with its book of quantities, each unit in one place. */
export function JobOrdersTable({ order }: { readonly order: OrderDetail }) {
  const t = useText();
  const nameOf = useName();
  const can = useCan();
  const yieldOf = (job: JobOrderDetail): number | null =>
    order.balance?.operations.find(({ jobOrderId }) => jobOrderId === job.id)?.firstPassYield ?? null;
  const numbers = new Map(order.jobOrders.map(({ id, operationNumber }) => [id, operationNumber]));
  return (
    <Table<JobOrderDetail>
      size="small"
      aria-label={t('web.order.jobs')}
      dataSource={order.jobOrders.filter(({ superseded }) => !superseded)}
      rowKey="id"
      pagination={false}
      scroll={{ x: 1168 }}
      components={{ table: ReachableTable }}
      columns={[
        {
          key: 'operation',
          title: t('web.order.operation'),
          width: 170,
          fixed: 'left',
          render: (_, job) => (
            <>
              <span className="num">{job.number.split('/').at(-1)}</span> {nameOf(job)}
              {job.kind === 'rework' && (
                <div style={{ color: 'var(--ink-muted)' }}>
                  {t('web.order.rework-of', { number: numbers.get(job.returnsTo ?? '') ?? '' })}
                </div>
              )}
            </>
          ),
        },
        {
          key: 'station',
          title: `${t('web.order.station')} / ${t('web.order.control')}`,
          width: 92,
          render: (_, job) => (
            <>
              <div>{job.workUnitCode}</div>
              <div style={{ color: 'var(--ink-muted)' }}>{t(`web.order.control.${job.control}`)}</div>
            </>
          ),
        },
        {
          key: 'status',
          title: t('web.orders.status'),
          width: 100,
          render: (_, job) => <StateTag lifecycle="job-order" state={job.status} bare />,
        },
        ...QUANTITIES.map((name) => ({
          key: name,
          title:
            name === 'remaining' ? (
              <>
                {t('web.quantity.remaining')}
                <div style={{ color: 'var(--ink-muted)', fontWeight: 400 }}>{t('web.quantity.with-rework')}</div>
              </>
            ) : (
              t(`web.quantity.${name}`)
            ),
          // “Remaining” is the longest of the headings and does not break well.
          width: name === 'remaining' ? 92 : 82,
          align: 'right' as const,
          render: (_: unknown, job: JobOrderDetail) => (
            <QuantityText value={job.balance[name]} unit={order.unit} align="right" />
          ),
        })),
        {
          key: 'fpy',
          title: t('web.order.fpy'),
          width: 70,
          align: 'right',
          render: (_, job) => <Percent value={yieldOf(job)} />,
        },
        {
          key: 'times',
          title: `${t('web.orders.started')} / ${t('web.orders.completed')}`,
          width: 112,
          render: (_, job) => (
            <>
              <div>
                <TimeText at={job.startedAt} show="datetime" />
              </div>
              <div>
                <TimeText at={job.endedAt} show="datetime" />
              </div>
            </>
          ),
        },
        {
          key: 'changes',
          title: t('web.table.actions'),
          width: 122,
          fixed: 'right',
          render: (_, job) => (
            <>
              <JobChanges order={order} job={job} />
              <SkipJob job={job} />
              {can('measurement.record') && (
                <Link to={`/job-orders/${job.id}/measurement-files`}>{t('web.measuring.title')}</Link>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

/** A share as a percentage with one decimal. */
export function Percent({ value }: { readonly value: number | null }) {
  return <span className="num">{value === null ? '–' : `${(value * 100).toFixed(1)} %`}</span>;
}
