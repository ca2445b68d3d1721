import { useCan } from '../../../shared/api/session';
import { useLiveQuery } from '../../../shared/realtime/use-live-query';
import { orderKey, type OrderDetail } from '../api';
import { fetchChanges } from './api';

/** The engineering changes of an order that has job orders, newest first; nothing for who may not ask for one. */
export function useChanges(order: OrderDetail) {
  const can = useCan();
  return useLiveQuery(
    [...orderKey(order.id), 'changes'],
    (signal) => fetchChanges(order.id, signal),
    [`work-order:${order.id}`],
    { enabled: can('work-order.request-change') && order.jobOrders.length > 0 },
  );
}
