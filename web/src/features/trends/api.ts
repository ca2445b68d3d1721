import type { Locale } from '#libs/texts';
import type { Answer, AnswerOf } from '../../shared/api/answers';
import { api } from '../../shared/api/client';
import type { OwnReport } from '../../shared/reports/api';
import type { Span } from '../../shared/trend/api';

export type TagReading = Answer<'TagReading'>;

type Shift = AnswerOf<'/performance/shifts'>['items'][number];

export const fetchTags = (
  workUnitId: string,
  signal: AbortSignal,
): Promise<{ readonly items: readonly TagReading[] }> => api.get(`/work-units/${workUnitId}/tags`, { signal });

export const fetchShifts = (signal: AbortSignal): Promise<{ readonly items: readonly Shift[] }> =>
  api.get('/performance/shifts', { signal });

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
): Promise<OwnReport> =>
  api.post(
    `/work-units/${workUnitId}/telemetry-exports`,
    { tags, from: new Date(from).toISOString(), to: new Date(to).toISOString(), level, locale },
    { idempotencyKey },
  );
