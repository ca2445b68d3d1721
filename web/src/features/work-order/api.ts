import type { QueryKey } from '@tanstack/react-query';
import type { LedgerEntry, LineMode } from '#libs/contracts';
import type { DecimalString } from '#libs/kernel';
import type { WorkOrderAction, WorkOrderState } from '#libs/lifecycles';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';

export type WorkOrder = Answer<'WorkOrder'>;

export type OrderSummary = Answer<'OrderSummary'>;

export type JobOrderDetail = Answer<'JobOrderDetail'>;

export type Link = Answer<'OrderDetail'>['links'][number];

export type OrderDetail = Answer<'OrderDetail'>;

export type PieceNumber = OrderDetail['serials'][number];

export type BulkRow = Answer<'BulkRow'>;

export interface NewOrder {
  readonly materialId: string;
  readonly routingVersionId: string;
  readonly quantity: DecimalString;
  readonly priority: number;
  readonly dueAt?: string;
  readonly acknowledgePastDue?: boolean;
  readonly teamId?: string;
  readonly lineMode: LineMode;
  readonly alias?: string;
}

export type OrderTime = Answer<'OrderTime'>;

export const ORDERS_KEY: QueryKey = ['work-orders'];
export const orderKey = (id: string): QueryKey => ['work-order', id];
export const orderTimeKey = (id: string): QueryKey => ['work-order', id, 'time'];
/** Job orders change on many pages at once. */
export const FLOOR_KEYS: readonly QueryKey[] = [ORDERS_KEY, ['work-order'], ['dispatch-board'], ['line']];

/** States of an order that still needs somebody. */
export const OPEN_STATES: readonly WorkOrderState[] = ['draft', 'planned', 'released', 'in-progress', 'on-hold'];

export const fetchOrder = (id: string, signal: AbortSignal): Promise<OrderDetail> =>
  api.get(`/work-orders/${id}`, { signal });

export const fetchOrderTime = (id: string, signal: AbortSignal): Promise<OrderTime> =>
  api.get(`/work-orders/${id}/time`, { signal });

export const fetchOrders = (
  query: Readonly<Record<string, string | number | readonly string[] | null>>,
  signal: AbortSignal,
): Promise<Page<OrderSummary>> => api.get('/work-orders', { query, signal });

const MOST_PAGES = 5;

/** The whole story, oldest first as the ledger keeps it; a very long one up to its thousandth entry. */
export async function fetchTimeline(id: string, signal: AbortSignal): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: Page<LedgerEntry> = await api.get(`/work-orders/${id}/timeline`, {
      query: { cursor, limit: 200 },
      signal,
    });
    entries.push(...answer.items);
    cursor = answer.nextCursor;
    if (cursor === null) break;
  }
  return entries;
}

export const actOnOrder = (
  order: Pick<WorkOrder, 'id' | 'version'>,
  action: WorkOrderAction,
  body: { readonly reason?: string; readonly disposition?: 'scrap' | 'return' },
  idempotencyKey: string,
): Promise<WorkOrder> =>
  api.post(`/work-orders/${order.id}/${action}`, body, { idempotencyKey, ifMatch: order.version });

export type BulkAction = Exclude<WorkOrderAction, 'start' | 'abort' | 'reopen'>;

/** What became of each order. */
export async function bulkAct(
  action: BulkAction,
  ids: readonly string[],
  reason: string | null,
): Promise<readonly BulkRow[]> {
  if (ids.length === 0) return [];
  const body = { action, ids, ...(reason === null ? {} : { reason }) };
  return (await api.post<{ results: readonly BulkRow[] }>('/work-orders/bulk', body)).results;
}
