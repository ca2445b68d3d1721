import type { QueryKey } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';

export type MaintenanceOrder = Answer<'MaintenanceOrderView'>;
export type RoundDue = Answer<'RoundDue'>;

export const MAINTENANCE_KEY: QueryKey = ['maintenance'];

/** Orders that are not over, newest first. */
export const fetchOpenMaintenance = (signal: AbortSignal): Promise<Page<MaintenanceOrder>> =>
  api.get('/maintenance-orders', { query: { open: true, limit: 200 }, signal });

export const requestMaintenance = (
  body: {
    readonly workUnitId: string;
    readonly title: string;
    readonly note?: string;
    readonly origin: MaintenanceOrder['origin'];
    readonly originId?: string;
  },
  idempotencyKey: string,
): Promise<MaintenanceOrder> => api.post('/maintenance-orders', body, { idempotencyKey });

/** What is overdue first, then what has a date, then the rest as it came. */
export const byUrgency = (a: MaintenanceOrder, b: MaintenanceOrder): number =>
  Number(b.overdue) - Number(a.overdue) ||
  (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9') ||
  a.number.localeCompare(b.number);
