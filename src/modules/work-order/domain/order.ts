import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { workOrder, type WorkOrderAction, type WorkOrderState } from '#libs/lifecycles';
import { decimalsOf, requirePositive, requirePrecision } from '#libs/quantities';
import type { WorkOrder } from './types';

/** A work order as it is stored and locked. */
export type StoredOrder = WorkOrder;

const STAMPS: Partial<Record<WorkOrderAction, 'releasedAt' | 'startedAt' | 'completedAt' | 'closedAt'>> = {
  release: 'releasedAt',
  start: 'startedAt',
  complete: 'completedAt',
  close: 'closedAt',
};

/** Actions that say why. */
const NEED_REASON: ReadonlySet<WorkOrderAction> = new Set(['hold', 'cancel', 'abort', 'reopen']);

/** Jobs may be handed out and started. */
export const isActive = (status: WorkOrderState): boolean => status === 'released' || status === 'in-progress';

/**
 * The order after `action`.
 * @throws DomainError `lifecycle.transition-not-allowed` (409), then `work-order.reason-required` (400)
 */
export function actOn(order: StoredOrder, action: WorkOrderAction, at: Date, reason: string | null): StoredOrder {
  const status = workOrder.next(order.status, action, order.statusBeforeHold);
  if (NEED_REASON.has(action) && !reason) throw new DomainError('invalid', 'work-order.reason-required');
  const stamp = STAMPS[action];
  return {
    ...order,
    status,
    ...(stamp ? { [stamp]: at.toISOString() } : {}),
    ...(action === 'reopen' ? { completedAt: null } : {}),
    statusBeforeHold: action === 'hold' ? order.status : null,
    holdReason: action === 'hold' ? reason : null,
    version: order.version + 1,
  };
}

/** @throws DomainError `quantity.malformed`, `quantity.not-positive`, `quantity.not-whole`, `quantity.too-fine` (400) */
export function requireQuantity(quantity: DecimalString, unit: string): DecimalString {
  return decimal.normal(requirePrecision(requirePositive(quantity), decimalsOf(unit)));
}

/**
 * The most of one order (our rule). A hundred thousand pieces are a school year of single shifts at a piece a minute, a
 * million of what is weighed or measured a tonne in grams or a kilometre in millimetres: what is above is a slip of the
 * finger.
 */
export const mostOrdered = (unit: string): DecimalString => (decimalsOf(unit) === 0 ? '100000' : '1000000');

/** @throws DomainError as {@link requireQuantity}; invalid `work-order.quantity-too-large` {most} at `/quantity` */
export function requireOrdered(quantity: DecimalString, unit: string): DecimalString {
  const most = mostOrdered(unit);
  const normal = requireQuantity(quantity, unit);
  if (decimal.compare(normal, most) <= 0) return normal;
  const params = { most };
  throw new DomainError('invalid', 'work-order.quantity-too-large', params, [
    { pointer: '/quantity', code: 'work-order.quantity-too-large', params },
  ]);
}

/**
 * A day that has passed is rarely meant.
 * @param acknowledged somebody was asked and means it, as for what is late already
 * @throws DomainError invalid `work-order.due-past` at `/dueAt`
 */
export function requireDue(dueAt: Date | null | undefined, now: Date, acknowledged: boolean | undefined): void {
  if (!dueAt || acknowledged || dueAt >= now) return;
  throw new DomainError('invalid', 'work-order.due-past', {}, [{ pointer: '/dueAt', code: 'work-order.due-past' }]);
}
