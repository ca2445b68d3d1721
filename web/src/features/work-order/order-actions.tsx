import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkOrderAction } from '#libs/lifecycles';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { toProblem } from '../../shared/api/problem-error';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { AbortOrder } from './abort-order';
import { actOnOrder, FLOOR_KEYS, orderKey, type OrderDetail } from './api';

const NEEDS_REASON: ReadonlySet<WorkOrderAction> = new Set(['hold', 'cancel', 'reopen']);
const HARMFUL: ReadonlySet<WorkOrderAction> = new Set(['cancel']);
/** What moves the order on comes last and is the primary button. */
const FORWARD: readonly WorkOrderAction[] = ['plan', 'release', 'resume', 'complete', 'close'];

interface Asked {
  readonly action: WorkOrderAction;
  readonly body: Parameters<typeof actOnOrder>[2];
  readonly version: number;
}

/** What the state of the order and the person's permissions allow. */
export function OrderActions({ order }: { readonly order: OrderDetail }) {
  const t = useText();
  const can = useCan();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<WorkOrderAction | null>(null);
  const { mutateAsync } = useCommand(
    ({ action, body, version }: Asked, key) => actOnOrder({ id: order.id, version }, action, body, key),
    { invalidates: FLOOR_KEYS },
  );
  const act = async (action: WorkOrderAction, body: Asked['body']): Promise<void> => {
    try {
      await mutateAsync({ action, body, version: order.version });
    } catch (error) {
      // Somebody else was quicker: the page shows the new state before the person decides again.
      if (toProblem(error).status === 412) await queries.invalidateQueries({ queryKey: orderKey(order.id) });
      throw error;
    }
  };
  // An action somebody is just giving a reason for stays, though another window was quicker: the server answers why not.
  const shown = new Set([...order.allowedActions, ...(asking ? [asking] : [])]);
  const actions = [...shown]
    .filter((action) => action !== 'start' && can(`work-order.${action}`))
    .toSorted((a, b) => Number(FORWARD.includes(a)) - Number(FORWARD.includes(b)));
  return actions.map((action, index) =>
    action === 'abort' ? (
      <AbortOrder
        key={action}
        open={asking === action}
        onOpenChange={(open) => setAsking(open ? action : null)}
        onConfirm={(values) => act(action, values)}
      />
    ) : (
      <ConfirmAction
        key={action}
        label={t(`action.work-order.${action}`)}
        description={t(`web.order.action.${action as Exclude<WorkOrderAction, 'start' | 'abort'>}`)}
        reason={NEEDS_REASON.has(action) ? 'required' : 'none'}
        danger={HARMFUL.has(action)}
        type={index === actions.length - 1 && FORWARD.includes(action) ? 'primary' : 'default'}
        disabled={action === 'complete' && order.blockers.length > 0}
        onConfirm={(reason) => act(action, reason === null ? {} : { reason })}
        onOpenChange={(open) => setAsking(open ? action : null)}
      />
    ),
  );
}
