import type { QueryKey } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api } from '../api/client';

export type OwnReport = Answer<'OwnReport'>;

/** Everything of one's own reports; below it the list and each of them. */
export const REPORTS_KEY: QueryKey = ['reports'];
export const reportKey = (id: string): QueryKey => [...REPORTS_KEY, 'one', id];
export const REPORT_LIST_KEY: QueryKey = [...REPORTS_KEY, 'list'];

export const fetchReport = (id: string, signal: AbortSignal): Promise<OwnReport> =>
  api.get(`/reports/${id}`, { signal });

export const cancelReport = (id: string, idempotencyKey: string): Promise<OwnReport> =>
  api.post(`/reports/${id}/cancel`, undefined, { idempotencyKey });
