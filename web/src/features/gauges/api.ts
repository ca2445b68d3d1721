import type { QueryKey } from '@tanstack/react-query';
import type { LedgerEntry } from '#libs/contracts';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';

export type Gauge = Answer<'Gauge'>;
export type Calibration = Answer<'Calibration'>;
export type LookBack = Answer<'LookBack'>;
export type LookBackSubject = LookBack['subjects'][number];
export type DoubtedMeasurement = Answer<'DoubtedMeasurement'>;

export const GAUGES_KEY: QueryKey = ['gauges'];
export const gaugeKey = (id: string): QueryKey => ['gauges', id];
export const LOOK_BACKS_KEY: QueryKey = ['look-backs'];
export const lookBackKey = (id: string): QueryKey => ['look-backs', id];

export const fetchGauge = (id: string, signal: AbortSignal): Promise<Gauge> => api.get(`/gauges/${id}`, { signal });
/** Newest first. */
export const fetchCalibrations = (id: string, signal: AbortSignal): Promise<Page<Calibration>> =>
  api.get(`/gauges/${id}/calibrations`, { signal });
/** Oldest first. */
export const fetchGaugeHistory = (id: string, signal: AbortSignal): Promise<Page<LedgerEntry>> =>
  api.get(`/gauges/${id}/history`, { query: { limit: 200 }, signal });
export const fetchLookBacks = (gaugeId: string, signal: AbortSignal): Promise<Page<LookBack>> =>
  api.get('/look-backs', { query: { gaugeId, limit: 50 }, signal });
export const fetchLookBack = (id: string, signal: AbortSignal): Promise<LookBack> =>
  api.get(`/look-backs/${id}`, { signal });

export const actOnGauge = (
  { id, version }: Gauge,
  action: string,
  body: Readonly<Record<string, unknown>>,
  idempotencyKey: string,
): Promise<Gauge> => api.post(`/gauges/${id}/${action}`, body, { idempotencyKey, ifMatch: version });

/** @returns the id of the certificate's file */
export async function handInCertificate(gaugeId: string, file: File): Promise<string> {
  const form = new FormData();
  form.append('file', file, file.name);
  return (await api.post<{ fileId: string }>(`/gauges/${gaugeId}/certificates`, form)).fileId;
}

export const review = (
  { id }: LookBack,
  body: { readonly subjectId: string; readonly verdict: string; readonly note?: string },
  idempotencyKey: string,
): Promise<LookBack> => api.post(`/look-backs/${id}/review`, body, { idempotencyKey });

export const closeLookBack = (
  { id, version }: LookBack,
  note: string | null,
  idempotencyKey: string,
): Promise<LookBack> => api.post(`/look-backs/${id}/close`, note ? { note } : {}, { idempotencyKey, ifMatch: version });
