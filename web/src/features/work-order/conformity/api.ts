import type { QueryKey } from '@tanstack/react-query';
import type { Answer } from '../../../shared/api/answers';
import { api } from '../../../shared/api/client';
import type { OwnReport } from '../../../shared/reports/api';
import type { ReportForm } from '../../../shared/reports/report-dialog';
import { orderKey } from '../api';

export type FirstArticleAccount = Answer<'FirstArticleAccount'>;
export type AccountedCharacteristic = Answer<'AccountedCharacteristic'>;

export const accountKey = (orderId: string): QueryKey => [...orderKey(orderId), 'first-article'];

export const fetchAccount = (orderId: string, signal: AbortSignal): Promise<FirstArticleAccount> =>
  api.get(`/work-orders/${orderId}/first-article-account`, { signal });

export const signArticle = (
  orderId: string,
  note: string | null,
  idempotencyKey: string,
): Promise<FirstArticleAccount> =>
  api.post(`/work-orders/${orderId}/first-article-signature`, note ? { note } : {}, { idempotencyKey });

export const requestArticleReport = (orderId: string, form: ReportForm, idempotencyKey: string): Promise<OwnReport> =>
  api.post(`/work-orders/${orderId}/first-article-reports`, form, { idempotencyKey });

export const requestCertificate = (orderId: string, form: ReportForm, idempotencyKey: string): Promise<OwnReport> =>
  api.post(`/work-orders/${orderId}/inspection-certificates`, form, { idempotencyKey });
