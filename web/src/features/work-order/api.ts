import type { QueryKey } from '@tanstack/react-query';
import type { LedgerEntry, LineMode, Problem } from '#libs/contracts';
import type { DecimalString } from '#libs/kernel';
import type { JobOrderAction, WorkOrderAction, WorkOrderState } from '#libs/lifecycles';
import { api, type Page } from '../../shared/api/client';
import type { JobBalance, JobOrder } from '../../shared/floor/types';

export interface WorkOrder {
  readonly id: string;
  readonly number: string;
  readonly materialId: string;
  readonly routingVersionId: string;
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly quantity: DecimalString;
  readonly unit: string;
  readonly status: WorkOrderState;
  readonly holdReason: string | null;
  readonly priority: number;
  readonly dueAt: string | null;
  readonly lineMode: LineMode;
  readonly teamId: string | null;
  readonly alias: string | null;
  readonly attemptId: string | null;
  readonly trialJobId: string | null;
  readonly overTolerancePercent: DecimalString;
  readonly splitFrom: string | null;
  readonly mergedInto: string | null;
  readonly createdAt: string;
  readonly releasedAt: string | null;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly version: number;
}

export interface OrderSummary extends WorkOrder {
  readonly finished: DecimalString;
  readonly scrap: DecimalString;
  readonly jobsDone: number;
  readonly jobsTotal: number;
}

export interface OperationFigures {
  readonly jobOrderId: string;
  readonly operationNumber: number;
  readonly balance: JobBalance;
  readonly firstPassYield: number | null;
}

export interface OrderBalance {
  readonly ordered: DecimalString;
  readonly unit: string;
  readonly finished: DecimalString;
  readonly scrap: DecimalString;
  readonly rework: DecimalString;
  readonly returned: DecimalString;
  readonly operations: readonly OperationFigures[];
  readonly rolledThroughputYield: number | null;
  readonly goodRatio: number | null;
  readonly imbalances: readonly unknown[];
}

export interface JobOrderDetail extends JobOrder {
  readonly allowedActions: readonly JobOrderAction[];
}

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly active: boolean;
}

export interface Blocker {
  readonly code: string;
  readonly jobOrderId: string | null;
  readonly jobOrderNumber: string | null;
}

export interface OrderDetail extends WorkOrder {
  readonly jobOrders: readonly JobOrderDetail[];
  readonly links: readonly Link[];
  readonly balance: OrderBalance | null;
  readonly allowedActions: readonly WorkOrderAction[];
  readonly blockers: readonly Blocker[];
}

export type BulkRow =
  { readonly id: string; readonly ok: true } | { readonly id: string; readonly ok: false; readonly problem: Problem };

export interface NewOrder {
  readonly materialId: string;
  readonly routingVersionId: string;
  readonly quantity: DecimalString;
  readonly priority: number;
  readonly dueAt?: string;
  readonly teamId?: string;
  readonly lineMode: LineMode;
  readonly alias?: string;
}

export const ORDERS_KEY: QueryKey = ['work-orders'];
export const orderKey = (id: string): QueryKey => ['work-order', id];
/** Job orders change on many pages at once. */
export const FLOOR_KEYS: readonly QueryKey[] = [ORDERS_KEY, ['work-order'], ['dispatch-board'], ['line']];

/** States of an order that still needs somebody. */
export const OPEN_STATES: readonly WorkOrderState[] = ['draft', 'planned', 'released', 'in-progress', 'on-hold'];

export const fetchOrder = (id: string, signal: AbortSignal): Promise<OrderDetail> =>
  api.get(`/work-orders/${id}`, { signal });

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
  reason: string | null,
  idempotencyKey: string,
): Promise<WorkOrder> =>
  api.post(`/work-orders/${order.id}/${action}`, reason === null ? {} : { reason }, {
    idempotencyKey,
    ifMatch: order.version,
  });

export const bulkAct = (action: 'plan' | 'release', ids: readonly string[]): Promise<{ results: readonly BulkRow[] }> =>
  api.post('/work-orders/bulk', { action, ids });
