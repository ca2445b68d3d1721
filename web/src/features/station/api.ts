import type { QueryKey } from '@tanstack/react-query';
import type { Answer, AnswerOf } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import type { JobOrder, QueueItem, WorkUnit } from '../../shared/floor/types';

export type StationHere = AnswerOf<'/station'>;

export type SignIn = { readonly badge: string } | { readonly number: string; readonly pin: string };

export type SignedIn = AnswerOf<'/station/sign-in', 'post'>;

export type Step = Answer<'Step'>;

export type Parameter = Answer<'Parameter'>;

export type StationJob = Answer<'StationJob'>;

export type Measurement = Answer<'Measurement'>;

export type Characteristic = Answer<'InspectedCharacteristic'>;

export type Inspection = Answer<'Inspection'>;

export const HERE_KEY: QueryKey = ['station', 'here'];
export const queueKey = (code: string): QueryKey => ['station', 'queue', code];
export const jobKey = (id: string): QueryKey => ['station', 'job', id];
export const inspectionKey = (jobId: string): QueryKey => ['station', 'inspection', jobId];
export const STATION_KEYS: readonly QueryKey[] = [
  ['station', 'queue'],
  ['station', 'job'],
  ['station', 'inspection'],
];

export const fetchHere = (signal: AbortSignal): Promise<StationHere> => api.get('/station', { signal });

export const fetchQueue = (
  code: string,
  signal: AbortSignal,
): Promise<{ readonly workUnit: WorkUnit; readonly items: readonly QueueItem[] }> =>
  api.get(`/work-units/${encodeURIComponent(code)}/queue`, { signal });

export const fetchStationJob = (id: string, signal: AbortSignal): Promise<StationJob> =>
  api.get(`/job-orders/${id}/station`, { signal });

/** The inspection of a job that is not cancelled; null when nothing is to be measured. */
export async function fetchInspection(jobId: string, signal: AbortSignal): Promise<Inspection | null> {
  const query = { subjectType: 'job-order', subjectId: jobId };
  const { items } = await api.get<Page<Inspection>>('/inspections', { query, signal });
  return items.find(({ status }) => status !== 'cancelled') ?? null;
}

export const signIn = (how: SignIn): Promise<SignedIn> => api.post('/station/sign-in', how);
export const signOutPath = (presenceId: string): string => `/station/sign-out/${presenceId}`;
export const signOut = (presenceId: string): Promise<void> => api.post(signOutPath(presenceId));
export const enrol = (body: { readonly workUnitId: string; readonly label: string }): Promise<unknown> =>
  api.post('/stations', body);

export type JobVerb = 'start' | 'pause' | 'resume' | 'complete' | 'machine/retry';

export const actOnJob = (
  id: string,
  verb: JobVerb,
  body: Readonly<Record<string, unknown>>,
  idempotencyKey: string,
): Promise<JobOrder> => api.post(`/job-orders/${id}/${verb}`, body, { idempotencyKey });

/** Sends a photo, file or signature to the job. @returns its id, the value of the step */
export async function handIn(jobId: string, file: File): Promise<string> {
  const form = new FormData();
  form.append('file', file, file.name);
  return (await api.post<{ fileId: string }>(`/job-orders/${jobId}/files`, form)).fileId;
}
