import type { Answer } from '../../../shared/api/answers';
import { api, type Page } from '../../../shared/api/client';
import type { DecimalString } from '#libs/kernel';
import { fetchOrders, type OrderDetail, type OrderSummary, type WorkOrder } from '../api';

export type ChangeLine = Answer<'ChangeLine'>;

export type EngineeringChange = Answer<'EngineeringChangeView'>;

export type WaitingChange = Answer<'WaitingChange'>;

export interface Reschedule {
  readonly priority: number;
  readonly dueAt: string | null;
  readonly acknowledgePastDue?: boolean;
  readonly overTolerancePercent: DecimalString;
  readonly reason?: string;
}

export interface SplitOff {
  readonly jobOrderId: string;
  readonly quantity: DecimalString;
  /** Which pieces, where they have numbers. */
  readonly serials?: readonly string[];
  readonly teamId?: string;
  readonly reason: string;
}

/** Pieces that are being made, by serial number. */
export interface Pieces {
  readonly serials: readonly string[];
  readonly reason: string;
}

/** A command on an order as the page shows it. */
export const changeOrder = (
  order: Pick<WorkOrder, 'id' | 'version'>,
  verb: 'reschedule' | 'split' | 'merge',
  body: Reschedule | SplitOff | { readonly sourceId: string; readonly reason: string },
  idempotencyKey: string,
): Promise<WorkOrder> => api.post(`/work-orders/${order.id}/${verb}`, body, { idempotencyKey, ifMatch: order.version });

export const giveSerials = (order: Pick<WorkOrder, 'id' | 'version'>, idempotencyKey: string): Promise<WorkOrder> =>
  api.post(`/work-orders/${order.id}/serials`, {}, { idempotencyKey, ifMatch: order.version });

/** Holds pieces of an order, or lets them go. */
export const decideOnSerials = (
  orderId: string,
  verb: 'hold' | 'release',
  body: Pieces,
  idempotencyKey: string,
): Promise<WorkOrder> => api.post(`/work-orders/${orderId}/serials/${verb}`, body, { idempotencyKey });

export const previewChange = (
  id: string,
  routingVersionId: string,
  signal: AbortSignal,
): Promise<{ readonly lines: readonly ChangeLine[] }> =>
  api.get(`/work-orders/${id}/change-preview`, { query: { routingVersionId }, signal });

export const fetchChanges = (
  id: string,
  signal: AbortSignal,
): Promise<{ readonly items: readonly EngineeringChange[] }> => api.get(`/work-orders/${id}/changes`, { signal });

/** Changes that somebody else asked for, oldest first; the first page says enough. */
export const fetchWaitingChanges = (signal: AbortSignal): Promise<Page<WaitingChange>> =>
  api.get('/engineering-changes', { signal });

/** Orders that may be merged into this one: the same part, released or planned as it is, nothing begun. */
export async function fetchMergeable(order: OrderDetail, signal: AbortSignal): Promise<readonly OrderSummary[]> {
  const status = order.status === 'planned' ? 'planned' : 'released';
  const page: Page<OrderSummary> = await fetchOrders({ status: [status], q: order.materialCode, limit: 100 }, signal);
  return page.items.filter(
    (other) =>
      other.id !== order.id &&
      other.routingVersionId === order.routingVersionId &&
      other.lineMode === order.lineMode &&
      other.alias === order.alias,
  );
}
