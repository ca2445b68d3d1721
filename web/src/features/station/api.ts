import type { QueryKey } from '@tanstack/react-query';
import type { DecimalString } from '#libs/kernel';
import { api, type Page } from '../../shared/api/client';
import type { Gate, JobOrder, MachineJob, Named, QueueItem, WorkUnit } from '../../shared/floor/types';

export interface Present {
  readonly presenceId: string;
  readonly name: string;
  readonly number: string;
  readonly since: string;
}

export interface StationHere {
  readonly station: { readonly id: string; readonly label: string; readonly workUnitId: string };
  readonly workUnit: WorkUnit;
  readonly present: readonly Present[];
}

export type SignIn = { readonly badge: string } | { readonly number: string; readonly pin: string };

export interface SignedIn {
  /** Goes into the `Station-Presence` header. */
  readonly presence: string;
  readonly presenceId: string;
  readonly name: string;
  readonly number: string;
}

export interface StepInput {
  readonly type: 'number' | 'text' | 'choice';
  readonly unit?: string;
  readonly min?: DecimalString;
  readonly max?: DecimalString;
  readonly choices?: readonly string[];
}

export interface Step {
  readonly id: string;
  readonly seq: number;
  readonly kind: 'instruction' | 'confirm' | 'capture' | 'measure' | 'caution';
  readonly title: string;
  readonly titleEn: string;
  readonly text: string;
  readonly textEn: string;
  readonly mandatory: boolean;
  readonly picture: string | null;
  readonly input?: StepInput;
}

export interface Parameter extends Named {
  readonly code: string;
  readonly value: string;
  readonly unit: string;
  readonly min: DecimalString | null;
  readonly max: DecimalString | null;
}

export interface StepRecord {
  readonly stepId: string;
  readonly piece: number;
  readonly value: boolean | string;
}

export interface QualityGate {
  readonly open: boolean;
  readonly missing: readonly (Named & {
    readonly characteristicId: string;
    readonly required: number;
    readonly done: number;
  })[];
  readonly failed: boolean;
  readonly rejectedPieces: readonly number[];
}

export interface StationJob {
  readonly job: JobOrder;
  readonly order: {
    readonly number: string;
    readonly materialCode: string;
    readonly materialName: string;
    readonly materialNameEn: string;
    readonly quantity: DecimalString;
    readonly unit: string;
    readonly status: string;
    readonly alias: string | null;
  };
  readonly steps: readonly Step[];
  readonly parameters: readonly Parameter[];
  readonly records: readonly StepRecord[];
  readonly gates: readonly Gate[];
  readonly quality: QualityGate;
  readonly machine: MachineJob | null;
  readonly allowedActions: readonly string[];
}

export interface Measurement {
  readonly id: string;
  readonly piece: number;
  readonly entered: string;
  readonly verdict: 'ok' | 'ng' | null;
  readonly current: boolean;
}

export interface Characteristic extends Named {
  readonly id: string;
  readonly balloon: string;
  readonly kind: 'variable' | 'attribute';
  readonly nominal: DecimalString | null;
  readonly lsl: DecimalString | null;
  readonly usl: DecimalString | null;
  readonly unit: string;
  readonly decimals: number;
  readonly class: 'A' | 'B' | 'C';
  readonly mandatory: boolean;
  readonly pieces: readonly number[];
  readonly measurements: readonly Measurement[];
}

export interface Inspection {
  readonly id: string;
  readonly status: string;
  readonly characteristics: readonly Characteristic[];
  readonly gate: QualityGate;
}

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
export const signOut = (presenceId: string): Promise<void> => api.post(`/station/sign-out/${presenceId}`);
export const enrol = (body: { readonly workUnitId: string; readonly label: string }): Promise<unknown> =>
  api.post('/stations', body);

export type JobVerb = 'start' | 'pause' | 'resume' | 'complete' | 'machine/retry';

export const actOnJob = (
  id: string,
  verb: JobVerb,
  body: Readonly<Record<string, unknown>>,
  idempotencyKey: string,
): Promise<JobOrder> => api.post(`/job-orders/${id}/${verb}`, body, { idempotencyKey });
