import { useQuery } from '@tanstack/react-query';
import { Alert, Space } from 'antd';
import { Link } from 'react-router';
import type { EngineeringChangeAction } from '#libs/lifecycles';
import { api } from '../../../shared/api/client';
import { useCan, useMe } from '../../../shared/api/session';
import { useCommand } from '../../../shared/api/use-command';
import { useComparisonPath, useVersionText } from '../../../shared/floor/use-released-routings';
import { useText } from '../../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../../shared/ui/confirm-action';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { TimeText } from '../../../shared/ui/time-text';
import { FLOOR_KEYS, type OrderDetail } from '../api';
import { previewChange, type EngineeringChange } from './api';
import { ChangeLines } from './engineering-change';
import { useChanges } from './use-changes';

/**
 * An engineering change that waits: what it would do now, for who asked for it the way back, and for everybody else the
 * decision.
 */
export function OpenChange({ order }: { readonly order: OrderDetail }) {
  const open = useChanges(order).data?.items.find(({ status }) => status === 'requested');
  return open ? <Decision order={order} change={open} /> : null;
}

function Decision({ order, change }: { readonly order: OrderDetail; readonly change: EngineeringChange }) {
  const t = useText();
  const can = useCan();
  const me = useMe();
  const preview = useQuery({
    // Not among the keys of the order: it is worked out anew with each version of the order, and no more once decided.
    queryKey: ['change-preview', order.id, change.toVersionId, order.version],
    queryFn: ({ signal }) => previewChange(order.id, change.toVersionId, signal),
    retry: false,
  });
  const { mutateAsync } = useCommand(
    ({ verb, reason }: { verb: EngineeringChangeAction; reason: string | null }, idempotencyKey) =>
      api.post(`/work-orders/${order.id}/changes/${change.id}/${verb}`, reason === null ? {} : { reason }, {
        idempotencyKey,
      }),
    { invalidates: FLOOR_KEYS },
  );
  const versionText = useVersionText(order.materialId);
  const comparison = useComparisonPath(order.materialId)(change.fromVersionId, change.toVersionId);
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
                { label: t('web.order.change.asked-by'), value: change.requestedByName },
                { label: t('web.order.change.asked'), value: <TimeText at={change.requestedAt} show="datetime" /> },
              ]}
            />
          </div>
          {comparison && (
            <p style={{ marginBottom: 12 }}>
              <Link to={comparison}>{t('web.order.change.compare')}</Link>
            </p>
          )}
          <ProblemAlert error={preview.error} />
          {preview.data && <ChangeLines lines={preview.data.lines} />}
          {own && (
            <>
              <p style={{ marginBlock: 8 }}>{t('web.order.change.own')}</p>
              <ConfirmAction
                label={t('action.engineering-change.withdraw')}
                description={t('web.order.change.withdraw.hint')}
                reason="optional"
                onConfirm={(reason) => mutateAsync({ verb: 'withdraw', reason })}
              />
            </>
          )}
          {!own && can('work-order.approve-change') && (
            <Space style={{ marginTop: 12 }}>
              <ConfirmAction
                label={t('action.engineering-change.approve')}
                description={t('web.order.change.approve.hint')}
                reason="optional"
                type="primary"
                disabled={!preview.isSuccess}
                onConfirm={(reason) => mutateAsync({ verb: 'approve', reason })}
              />
              <ConfirmAction
                label={t('action.engineering-change.reject')}
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
