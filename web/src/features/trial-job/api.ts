import type { QueryKey } from '@tanstack/react-query';
import type { LineMode } from '#libs/contracts';
import type { DecimalString } from '#libs/kernel';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import type { Named } from '../../shared/floor/types';
import type { TimelineEntry } from '../../shared/ui/timeline';

export const DEMAND_TYPES = [
  'process-trial',
  'pilot-production',
  'process-improvement',
  'development',
  'verification',
  'inspection',
  'fault-diagnosis',
  'training',
] as const;
export type DemandType = (typeof DEMAND_TYPES)[number];

export const CONSENTS = ['full', 'redacted', 'none'] as const;
export type TeachingConsent = (typeof CONSENTS)[number];

export const LEVELS = [0, 1, 2, 3] as const;
export type Confidentiality = (typeof LEVELS)[number];

export const FILE_KINDS = ['drawing', 'model', 'contract', 'other'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a company asks for; a draft may lack anything. */
export interface TrialRequest {
  readonly partName?: string | null;
  readonly partNumber?: string | null;
  readonly drawingRevision?: string | null;
  readonly materialGrade?: string | null;
  readonly heatTreatment?: string | null;
  readonly quantity?: DecimalString | null;
  readonly demandType?: DemandType | null;
  readonly desiredDate?: string | null;
  readonly latestDate?: string | null;
  readonly confidentiality?: Confidentiality | null;
  readonly teachingConsent?: TeachingConsent | null;
  readonly contactName?: string | null;
  readonly contactPhone?: string | null;
  readonly contactEmail?: string | null;
  readonly creditCode?: string | null;
  readonly purpose?: string | null;
  readonly requirements?: string | null;
  readonly remarks?: string | null;
}

export type TrialJobSummary = Answer<'TrialJobSummary'>;

export type Attachment = Answer<'Attachment'>;

export type TrialJob = Answer<'TrialJobView'>;

export interface Conversion {
  readonly materialId?: string;
  readonly material?: Named & { readonly code: string; readonly specification?: string };
  readonly routingVersionId?: string;
  readonly basedOnVersionId?: string;
  readonly quantity: DecimalString;
  readonly priority: number;
  readonly lineMode: LineMode;
  readonly dueAt?: string;
  readonly acknowledgePastDue?: boolean;
  readonly teamId?: string;
  readonly title?: string;
  readonly objectives?: string;
  readonly rubricId?: string;
}

export const TRIALS_KEY: QueryKey = ['trial-jobs'];
export const trialKey = (id: string): QueryKey => ['trial-job', id];

export const fetchTrial = (id: string, signal: AbortSignal): Promise<TrialJob> =>
  api.get(`/trial-jobs/${id}`, { signal });

export const fetchTrials = (signal: AbortSignal): Promise<Page<TrialJobSummary>> =>
  api.get('/trial-jobs', { query: { limit: 200 }, signal });

export const fetchTimeline = (id: string, signal: AbortSignal): Promise<Page<TimelineEntry>> =>
  api.get(`/trial-jobs/${id}/timeline`, { query: { limit: 200 }, signal });

export const createDraft = (request: TrialRequest, idempotencyKey: string): Promise<TrialJob> =>
  api.post('/trial-jobs', request, { idempotencyKey });

export const saveDraft = (job: Pick<TrialJob, 'id' | 'version'>, request: TrialRequest): Promise<TrialJob> =>
  api.put(`/trial-jobs/${job.id}`, request, { ifMatch: job.version });

export function uploadFile(
  id: string,
  file: File,
  kind: FileKind,
  revision: string,
  idempotencyKey: string,
): Promise<TrialJob> {
  const form = new FormData();
  form.append('file', file, file.name);
  return api.post(`/trial-jobs/${id}/files`, form, { query: { kind, revision }, idempotencyKey });
}

export const removeFile = (id: string, fileId: string): Promise<unknown> =>
  api.delete(`/trial-jobs/${id}/files/${fileId}`);

/** Every verb of the lifecycle and the two beside it; the version shown goes along. */
export const actOnTrial = (
  job: Pick<TrialJob, 'id' | 'version'>,
  verb: string,
  body: object,
  idempotencyKey: string,
): Promise<TrialJob> => api.post(`/trial-jobs/${job.id}/${verb}`, body, { idempotencyKey, ifMatch: job.version });
