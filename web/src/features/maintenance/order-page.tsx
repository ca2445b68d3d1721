import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { MAINTENANCE_KEY, type MaintenanceOrder } from '../../shared/floor/maintenance';
import { entryTone, useDescribeEntry } from '../../shared/floor/use-describe-entry';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { DefinitionList } from '../../shared/ui/definition-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { Timeline } from '../../shared/ui/timeline';
import { fetchOrder, fetchOrderHistory } from './api';
import { DueText } from './due-text';
import { OrderActions } from './order-actions';
import { useUnitText } from './use-unit-text';

const at = (moment: string | null, who: string | null): ReactNode =>
  moment === null ? null : (
    <>
      <TimeText at={moment} show="datetime" /> {who}
    </>
  );

function Facts({ order }: { readonly order: MaintenanceOrder }) {
  const t = useText();
  const unitText = useUnitText();
  return (
    <DefinitionList
      min={210}
      items={[
        { label: t('web.maintenance.station'), value: unitText(order.workUnitId) },
        { label: t('web.maintenance.kind'), value: t(`maintenance-kind.${order.kind}`) },
        { label: t('web.maintenance.origin'), value: t(`maintenance-origin.${order.origin}`) },
        { label: t('web.maintenance.due'), value: <DueText order={order} /> },
        { label: t('web.maintenance.assignee'), value: order.assigneeName },
        { label: t('web.maintenance.requested'), value: at(order.requestedAt, order.requestedByName) },
        { label: t('web.maintenance.started'), value: at(order.startedAt, order.startedByName) },
        { label: t('web.maintenance.finished'), value: at(order.finishedAt, order.finishedByName) },
        { label: t('web.maintenance.verified'), value: at(order.verifiedAt, order.verifiedByName) },
      ]}
    />
  );
}

function Result({ order }: { readonly order: MaintenanceOrder }) {
  const t = useText();
  const parts = order.parts.map(
    ({ name, lot, quantity, unit }) => `${name}${lot ? `（${lot}）` : ''} ${quantity} ${unit}`,
  );
  return (
    <DefinitionList
      min={260}
      items={[
        { label: t('web.maintenance.cause'), value: order.cause && t(`andon-cause.${order.cause}`) },
        { label: t('web.maintenance.action'), value: order.action && <span translate="no">{order.action}</span> },
        {
          label: t('web.maintenance.parts'),
          value: parts.length > 0 ? <span translate="no">{parts.join('；')}</span> : t('web.maintenance.parts.none'),
        },
        { label: t('web.maintenance.test-run'), value: order.testRun && <span translate="no">{order.testRun}</span> },
      ]}
    />
  );
}

/** One order: what is to be done, who did what, what the test run showed. */
export function Component() {
  const t = useText();
  const describe = useDescribeEntry();
  const { id = '' } = useParams();
  const query = useLiveQuery([...MAINTENANCE_KEY, 'order', id], (signal) => fetchOrder(id, signal), ['line']);
  const history = useLiveQuery(
    [...MAINTENANCE_KEY, 'order', id, 'history'],
    (signal) => fetchOrderHistory(id, signal),
    ['line'],
  );
  const order = query.data;
  return (
    <PageFrame
      title={order?.number ?? t('web.maintenance.title')}
      badge={
        order && (
          <>
            <StateTag lifecycle="maintenance-order" state={order.status} />
            <VirtualTag lineMode={order.lineMode} />
          </>
        )
      }
      subtitle={order && <span translate="no">{order.title}</span>}
      crumbs={[{ title: t('web.maintenance.title'), to: '/maintenance' }]}
      actions={order && <OrderActions order={order} />}
    >
      <QueryView query={query} rows={6}>
        {(shown) => (
          <div style={{ display: 'grid', gap: 16 }}>
            {(shown.status === 'in-progress' || shown.status === 'done') && (
              <Alert type="warning" showIcon title={t('web.maintenance.out-of-use')} />
            )}
            <Panel>
              <Facts order={shown} />
            </Panel>
            {shown.note && (
              <Panel title={t(shown.origin === 'plan' ? 'web.maintenance.note.work' : 'web.maintenance.note')}>
                <p translate="no" style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
                  {shown.note}
                </p>
              </Panel>
            )}
            {shown.action && (
              <Panel title={t('web.maintenance.finish.title')}>
                <Result order={shown} />
              </Panel>
            )}
            <Panel title={t('web.maintenance.log')}>
              <QueryView query={history}>
                {({ items }) => <Timeline entries={items.toReversed()} describe={describe} tone={entryTone} />}
              </QueryView>
            </Panel>
          </div>
        )}
      </QueryView>
    </PageFrame>
  );
}
