import { Button } from 'antd';
import { useState } from 'react';
import { maintenanceOrder as lifecycle } from '#libs/lifecycles';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { MAINTENANCE_KEY, type MaintenanceOrder } from '../../shared/floor/maintenance';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { actOnOrder } from './api';
import { FinishDialog, PlanDialog, VerifyDialog } from './order-dialogs';

const DIALOGS = { plan: PlanDialog, finish: FinishDialog, verify: VerifyDialog } as const;
const WITH_REASON = ['cancel', 'reopen'] as const;

/** What may be done with an order now, the next step last. */
export function OrderActions({ order }: { readonly order: MaintenanceOrder }) {
  const t = useText();
  const can = useCan();
  const [open, setOpen] = useState<keyof typeof DIALOGS | null>(null);
  const command = useCommand(
    ({ action, body }: { action: string; body: Readonly<Record<string, unknown>> }, key) =>
      actOnOrder(order, action, body, key),
    { invalidates: [MAINTENANCE_KEY] },
  );
  if (!can('maintenance.work')) return null;
  const Dialog = open && DIALOGS[open];
  return (
    <>
      <ProblemAlert error={command.error} />
      {WITH_REASON.filter((action) => lifecycle.can(order.status, action)).map((action) => (
        <ConfirmAction
          key={action}
          danger={action === 'cancel'}
          label={t(`action.maintenance-order.${action}`)}
          reason="required"
          onConfirm={(reason) => command.mutateAsync({ action, body: { reason } })}
        />
      ))}
      {lifecycle.can(order.status, 'plan') && (
        <Button onClick={() => setOpen('plan')}>{t('action.maintenance-order.plan')}</Button>
      )}
      {lifecycle.can(order.status, 'begin') && (
        <Button
          type="primary"
          loading={command.isPending}
          onClick={() => command.mutate({ action: 'begin', body: {} })}
        >
          {t('action.maintenance-order.begin')}
        </Button>
      )}
      {(['finish', 'verify'] as const)
        .filter((action) => lifecycle.can(order.status, action))
        .map((action) => (
          <Button key={action} type="primary" onClick={() => setOpen(action)}>
            {t(`action.maintenance-order.${action}`)}
          </Button>
        ))}
      {Dialog && <Dialog order={order} onClose={() => setOpen(null)} />}
    </>
  );
}
