import type { QueryKey } from '@tanstack/react-query';
import type { LineMode } from '#libs/contracts';
import type { DecimalString } from '#libs/kernel';
import type { JobOrderState, TrialJobAction, TrialJobState, WorkOrderState } from '#libs/lifecycles';
import type { Locale } from '#libs/texts';
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

export interface TrialJobSummary {
  readonly id: string;
  readonly number: string;
  readonly status: TrialJobState;
  readonly partName: string | null;
  readonly quantity: DecimalString | null;
  readonly desiredDate: string | null;
  readonly confidentiality: Confidentiality | null;
  readonly demandType: DemandType | null;
  readonly companyName: string;
  readonly organisationId: string;
  readonly updatedAt: string;
  readonly version: number;
}

export interface Attachment {
  readonly fileId: string;
  readonly kind: FileKind | 'report';
  readonly name: string;
  readonly revision: string;
  readonly size: number;
  readonly uploadedAt: string;
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly askedAt: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

export interface Quote {
  readonly version: number;
  readonly priceMinor: number | null;
  readonly currency: string;
  readonly dueDate: string;
  readonly quantity: DecimalString;
  readonly validUntil: string;
  readonly note: string;
}

export interface Report {
  readonly id: string;
  readonly number: string;
  readonly locale: Locale;
  readonly requestedAt: string;
  readonly readyAt: string | null;
  readonly fileId: string | null;
}

export interface Progress {
  readonly workOrderStatus: WorkOrderState;
  readonly ordered: DecimalString;
  readonly finished: DecimalString;
  readonly scrap: DecimalString;
  readonly unit: string;
  readonly percent: number;
  readonly jobOrders: readonly (Named & {
    readonly number: number;
    readonly status: JobOrderState;
    readonly percent: number;
  })[];
}

export interface TrialJob extends TrialJobSummary, Omit<TrialRequest, keyof TrialJobSummary> {
  readonly files: readonly Attachment[];
  readonly questions: readonly Question[];
  readonly quote: Quote | null;
  readonly progress: Progress | null;
  readonly reports: readonly Report[];
  readonly links: {
    readonly workOrderId: string;
    readonly workOrderNumber: string;
    readonly attemptId: string | null;
  } | null;
  readonly submittedAt: string | null;
  readonly closedReason: string | null;
  readonly allowedActions: readonly TrialJobAction[];
}

export interface Conversion {
  readonly materialId?: string;
  readonly material?: Named & { readonly code: string; readonly specification?: string };
  readonly routingVersionId?: string;
  readonly basedOnVersionId?: string;
  readonly quantity: DecimalString;
  readonly priority: number;
  readonly lineMode: LineMode;
  readonly dueAt?: string;
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
