import { useQuery } from '@tanstack/react-query';
import { Alert, Space } from 'antd';
import { api } from '../../../shared/api/client';
import { useCan, useMe } from '../../../shared/api/session';
import { useCommand } from '../../../shared/api/use-command';
import { useVersionText } from '../../../shared/floor/use-released-routings';
import { useText } from '../../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../../shared/ui/confirm-action';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { TimeText } from '../../../shared/ui/time-text';
import { FLOOR_KEYS, type OrderDetail } from '../api';
import { fetchChanges, previewChange, type EngineeringChange } from './api';
import { ChangeLines } from './engineering-change';

/** An engineering change that waits: what it would do now, and for everybody but who asked for it, the decision. */
export function OpenChange({ order }: { readonly order: OrderDetail }) {
  const can = useCan();
  const mayRead = can('work-order.request-change') && order.jobOrders.length > 0;
  const changes = useQuery({
    queryKey: ['work-order', order.id, 'changes', order.version],
    queryFn: ({ signal }) => fetchChanges(order.id, signal),
    enabled: mayRead,
  });
  const open = changes.data?.items.find(({ status }) => status === 'requested');
  return open ? <Decision order={order} change={open} /> : null;
}

function Decision({ order, change }: { readonly order: OrderDetail; readonly change: EngineeringChange }) {
  const t = useText();
  const can = useCan();
  const me = useMe();
  const preview = useQuery({
    queryKey: ['work-order', order.id, 'change-preview', change.toVersionId, order.version],
    queryFn: ({ signal }) => previewChange(order.id, change.toVersionId, signal),
    retry: false,
  });
  const { mutateAsync } = useCommand(
    ({ verb, reason }: { verb: 'approve' | 'reject'; reason: string | null }, idempotencyKey) =>
      api.post(`/work-orders/${order.id}/changes/${change.id}/${verb}`, reason === null ? {} : { reason }, {
        idempotencyKey,
      }),
    { invalidates: FLOOR_KEYS },
  );
  const versionText = useVersionText(order.materialId);
  const own = change.requestedBy !== null && change.requestedBy === me.data?.actorId;
  return (
    <Alert
      type="info"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('web.order.change.waiting', { reason: change.reason })}
      description={
        <>
          <div style={{ marginBottom: 12 }}>
            <DefinitionList
              min={260}
              items={[
                { label: t('web.order.change.from'), value: versionText(change.fromVersionId) },
                { label: t('web.order.change.version'), value: versionText(change.toVersionId) },
                { label: t('web.order.change.asked'), value: <TimeText at={change.requestedAt} show="datetime" /> },
              ]}
            />
          </div>
          <ProblemAlert error={preview.error} />
          {preview.data && <ChangeLines lines={preview.data.lines} />}
          {own && <p style={{ marginTop: 8 }}>{t('web.order.change.own')}</p>}
          {!own && can('work-order.approve-change') && (
            <Space style={{ marginTop: 12 }}>
              <ConfirmAction
                label={t('web.order.change.approve')}
                description={t('web.order.change.approve.hint')}
                reason="optional"
                type="primary"
                disabled={!preview.isSuccess}
                onConfirm={(reason) => mutateAsync({ verb: 'approve', reason })}
              />
              <ConfirmAction
                label={t('web.order.change.reject')}
                reason="required"
                onConfirm={(reason) => mutateAsync({ verb: 'reject', reason })}
              />
            </Space>
          )}
        </>
      }
    />
  );
}
