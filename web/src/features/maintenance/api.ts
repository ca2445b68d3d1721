import type { LedgerEntry } from '#libs/contracts';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import type { MaintenanceOrder, RoundDue } from '../../shared/floor/maintenance';

export type MaintenancePlan = Answer<'PlanProgress'>;

export const fetchOrder = (id: string, signal: AbortSignal): Promise<MaintenanceOrder> =>
  api.get(`/maintenance-orders/${id}`, { signal });

/** Oldest first. */
export const fetchOrderHistory = (id: string, signal: AbortSignal): Promise<Page<LedgerEntry>> =>
  api.get(`/maintenance-orders/${id}/history`, { signal });

export const actOnOrder = (
  { id }: Pick<MaintenanceOrder, 'id'>,
  action: string,
  body: Readonly<Record<string, unknown>>,
  idempotencyKey: string,
): Promise<MaintenanceOrder> => api.post(`/maintenance-orders/${id}/${action}`, body, { idempotencyKey });

export const fetchPlans = (signal: AbortSignal): Promise<Page<MaintenancePlan>> =>
  api.get('/maintenance-plans', { signal });

export const fetchRounds = (signal: AbortSignal): Promise<Page<RoundDue>> => api.get('/inspection-rounds', { signal });
