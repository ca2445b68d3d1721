import type { QueryKey } from '@tanstack/react-query';
import type { Locale } from '#libs/texts';
import type { Answer, AnswerOf } from '../../shared/api/answers';
import { api } from '../../shared/api/client';
import type { Span } from '../../shared/trend/api';

export type TagReading = Answer<'TagReading'>;

type Shift = AnswerOf<'/performance/shifts'>['items'][number];

export const fetchTags = (
  workUnitId: string,
  signal: AbortSignal,
): Promise<{ readonly items: readonly TagReading[] }> => api.get(`/work-units/${workUnitId}/tags`, { signal });

export const fetchShifts = (signal: AbortSignal): Promise<{ readonly items: readonly Shift[] }> =>
  api.get('/performance/shifts', { signal });

export type TelemetryExport = Answer<'TelemetryExport'>;

export const EXPORT_KEY: QueryKey = ['telemetry-export'];

interface ExportRequest {
  readonly tags: readonly string[];
  readonly span: Span;
  readonly level: 'raw' | 'minute' | 'hour';
  readonly locale: Locale;
}

export const requestExport = (
  workUnitId: string,
  { tags, span: [from, to], level, locale }: ExportRequest,
  idempotencyKey: string,
): Promise<TelemetryExport> =>
  api.post(
    `/work-units/${workUnitId}/telemetry-exports`,
    { tags, from: new Date(from).toISOString(), to: new Date(to).toISOString(), level, locale },
    { idempotencyKey },
  );

export const fetchExport = (id: string, signal: AbortSignal): Promise<TelemetryExport> =>
  api.get(`/telemetry-exports/${id}`, { signal });

export const cancelExport = (id: string, idempotencyKey: string): Promise<TelemetryExport> =>
  api.post(`/telemetry-exports/${id}/cancel`, undefined, { idempotencyKey });
