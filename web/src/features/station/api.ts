import type { QueryKey } from '@tanstack/react-query';
import type { Answer, AnswerOf } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import type { JobOrder, QueueItem, WorkUnit } from '../../shared/floor/types';
import { readWithEntries, type WithEntries } from '../../shared/station/read-with-entries';

export type StationHere = AnswerOf<'/station'>;

export type SignIn = { readonly badge: string } | { readonly number: string; readonly pin: string };

export type SignedIn = AnswerOf<'/station/sign-in', 'post'>;

export type Step = Answer<'Step'>;

export type Parameter = Answer<'Parameter'>;

/** A job as it was read, or with what is kept here added to it. */
export type StationJob = WithEntries<Answer<'StationJob'>>;

export type Measurement = Answer<'Measurement'>;

export type Characteristic = Answer<'InspectedCharacteristic'>;

export type Inspection = Answer<'Inspection'>;

export type JobTime = Answer<'JobTime'>;

export type TimeKind = JobTime['kinds'][number];

export type JobTeam = Answer<'JobTeam'>;

export type HandOver = Answer<'HandOverView'>;

export type NeededTools = Answer<'NeededTools'>;

export type GaugeChoices = Answer<'GaugeChoices'>;

export type FirstArticle = Answer<'FirstArticleView'>;

export type PutAwayAsked = AnswerOf<'/job-orders/{id}/put-away'>;

export const HERE_KEY: QueryKey = ['station', 'here'];
export const queueKey = (code: string, limit: number): QueryKey => ['station', 'queue', code, limit];

/** Jobs shown at first and more with each press; behind the last a job is found by its code. */
export const QUEUE_STEP = 50;
export const QUEUE_MOST = 200;
export const jobKey = (id: string): QueryKey => ['station', 'job', id];
export const inspectionKey = (jobId: string): QueryKey => ['station', 'inspection', jobId];
export const timeKey = (id: string): QueryKey => ['station', 'time', id];
export const teamKey = (id: string): QueryKey => ['station', 'team', id];
export const handOverKey = (id: string): QueryKey => ['station', 'hand-over', id];
export const putAwayKey = (id: string): QueryKey => ['station', 'put-away', id];
export const toolsKey = (id: string): QueryKey => ['station', 'tools', id];
export const gaugesKey = (inspectionId: string): QueryKey => ['station', 'gauges', inspectionId];
export const firstArticlesKey = (id: string): QueryKey => ['station', 'first-articles', id];
export const STATION_KEYS: readonly QueryKey[] = [
  ['station', 'queue'],
  ['station', 'job'],
  ['station', 'inspection'],
  ['station', 'time'],
  ['station', 'hand-over'],
  ['station', 'first-articles'],
];

export const fetchHere = (signal: AbortSignal): Promise<StationHere> => api.get('/station', { signal });

/** The head of the queue, at most {@link QUEUE_MOST}. */
export const fetchQueue = (
  code: string,
  limit: number,
  signal: AbortSignal,
): Promise<WithEntries<{ readonly workUnit: WorkUnit } & Page<QueueItem>>> =>
  readWithEntries(() => api.get(`/work-units/${encodeURIComponent(code)}/queue`, { query: { limit }, signal }));

export const fetchStationJob = (id: string, signal: AbortSignal): Promise<StationJob> =>
  readWithEntries(() => api.get(`/job-orders/${id}/station`, { signal }));

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

/** Has the job's NC program written into the machine. */
export const loadProgram = (id: string, idempotencyKey: string): Promise<unknown> =>
  api.post(`/job-orders/${id}/program/load`, {}, { idempotencyKey });

/** Answers for the program the machine shows, by the name it shows. */
export const confirmProgram = (id: string, loaded: string, idempotencyKey: string): Promise<unknown> =>
  api.post(`/job-orders/${id}/program/confirm`, { loaded }, { idempotencyKey });

/** Sends a photo, file or signature to the job. @returns its id, the value of the step */
export async function handIn(jobId: string, file: File): Promise<string> {
  const form = new FormData();
  form.append('file', file, file.name);
  return (await api.post<{ fileId: string }>(`/job-orders/${jobId}/files`, form)).fileId;
}

export const takeLotOut = (id: string, lotId: string, idempotencyKey: string): Promise<unknown> =>
  api.post(`/job-orders/${id}/lots/${lotId}/unload`, {}, { idempotencyKey });

export const fetchTime = (id: string, signal: AbortSignal): Promise<JobTime> =>
  api.get(`/job-orders/${id}/time`, { signal });

export const beginTime = (id: string, kind: TimeKind, idempotencyKey: string): Promise<JobTime> =>
  api.post(`/job-orders/${id}/time`, { kind }, { idempotencyKey });

export const leaveJob = (id: string, personId: string | undefined, idempotencyKey: string): Promise<JobTime> =>
  api.post(`/job-orders/${id}/time/stop`, personId ? { personId } : {}, { idempotencyKey });

/** Somebody joins at a screen where another one is signed in and stays so. */
export async function joinByBadge(id: string, badge: string, kind: TimeKind, idempotencyKey: string): Promise<JobTime> {
  const { presence, presenceId } = await signIn({ badge });
  try {
    return await api.post(`/job-orders/${id}/time`, { kind }, { idempotencyKey, stationPresence: presence });
  } finally {
    await signOut(presenceId);
  }
}

export const fetchTeam = (id: string, signal: AbortSignal): Promise<JobTeam> =>
  api.get(`/job-orders/${id}/team`, { signal });

export const rotateRoles = (id: string, idempotencyKey: string): Promise<JobTeam> =>
  api.post(`/job-orders/${id}/team/rotate`, {}, { idempotencyKey });

export const fetchHandOvers = (id: string, signal: AbortSignal): Promise<Page<HandOver>> =>
  api.get(`/job-orders/${id}/hand-overs`, { signal });

export const takeHandOver = (id: string, idempotencyKey: string): Promise<Page<HandOver>> =>
  api.post(`/job-orders/${id}/hand-overs/take`, {}, { idempotencyKey });

export const fetchPutAway = (id: string, signal: AbortSignal): Promise<PutAwayAsked> =>
  api.get(`/job-orders/${id}/put-away`, { signal });

export const sendPutAway = (
  id: string,
  { label, ...where }: { readonly place: string; readonly quantity: string; readonly label: string },
  idempotencyKey: string,
): Promise<PutAwayAsked> =>
  api.post(`/job-orders/${id}/put-away`, { ...where, ...(label.trim() ? { label } : {}) }, { idempotencyKey });

export const fetchTools = (id: string, signal: AbortSignal): Promise<Page<NeededTools>> =>
  api.get(`/job-orders/${id}/tools`, { signal });

export const fetchGauges = (
  inspectionId: string,
  signal: AbortSignal,
): Promise<{ readonly items: readonly GaugeChoices[] }> => api.get(`/inspections/${inspectionId}/gauges`, { signal });

export const takeGauge = (
  inspectionId: string,
  code: string,
  idempotencyKey: string,
): Promise<{ readonly items: readonly GaugeChoices[] }> =>
  api.post(`/inspections/${inspectionId}/gauges`, { code }, { idempotencyKey });

/** Newest first. */
export const fetchFirstArticles = (id: string, signal: AbortSignal): Promise<Page<FirstArticle>> =>
  api.get(`/job-orders/${id}/first-articles`, { signal });

export const signFirstArticle = (
  id: string,
  body: { readonly firstArticleId: string; readonly role: string } & Partial<SignIn>,
): Promise<Page<FirstArticle>> => api.post(`/job-orders/${id}/first-articles/sign`, body);

export const rejectFirstArticle = (
  id: string,
  body: { readonly firstArticleId: string; readonly reason: string } & Partial<SignIn>,
): Promise<Page<FirstArticle>> => api.post(`/job-orders/${id}/first-articles/reject`, body);
