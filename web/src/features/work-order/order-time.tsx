import { Table } from 'antd';
import { useText } from '../../shared/i18n/locale-provider';
import { formatDuration } from '../../shared/i18n/format-duration';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { Panel } from '../../shared/ui/panel';
import { fetchOrderTime, orderTimeKey, type OrderDetail } from './api';

const KINDS = ['setup', 'run', 'wait', 'help'] as const;

interface Row {
  readonly key: string;
  readonly job: string;
  readonly name: string | null;
  readonly seconds: Readonly<Record<string, number>>;
}

/** Which person has spent how long on which operation; nothing while nobody has. */
export function OrderTime({ order }: { readonly order: OrderDetail }) {
  const t = useText();
  const query = useLiveQuery(orderTimeKey(order.id), (signal) => fetchOrderTime(order.id, signal), [
    `work-order:${order.id}`,
  ]);
  const rows = new Map<string, Row>();
  for (const { jobOrderId, personId, name, kind, seconds } of query.data?.totals ?? []) {
    const key = `${jobOrderId} ${personId ?? ''}`;
    const job =
      order.jobOrders
        .find(({ id }) => id === jobOrderId)
        ?.number.split('/')
        .at(-1) ?? '';
    const before = rows.get(key)?.seconds ?? {};
    rows.set(key, { key, job, name, seconds: { ...before, [kind]: (before[kind] ?? 0) + seconds } });
  }
  if (rows.size === 0) return null;
  return (
    <Panel title={t('web.order.time')} flush>
      <Table<Row>
        size="small"
        aria-label={t('web.order.time')}
        dataSource={[...rows.values()]}
        pagination={false}
        scroll={{ x: 560 }}
        columns={[
          { key: 'job', title: t('web.order.operation'), width: 90, render: (_, row) => row.job },
          { key: 'name', title: t('web.order.person'), render: (_, row) => row.name ?? t('web.station.people.other') },
          ...KINDS.map((kind) => ({
            key: kind,
            title: t(`time-kind.${kind}`),
            width: 110,
            align: 'right' as const,
            render: (_: unknown, { seconds }: Row) => (
              <span className="num">{seconds[kind] ? formatDuration(seconds[kind] * 1000, t) : '–'}</span>
            ),
          })),
        ]}
      />
    </Panel>
  );
}
