import type { QueryKey } from '@tanstack/react-query';
import type { LedgerEntry } from '#libs/contracts';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';

export type Study = Answer<'MsaStudyView'>;
export type Sheet = Answer<'MsaSheet'>;
export type Cell = Sheet['trials'][number]['cells'][number];
export type Results = Answer<'MsaResults'>;
export type Evaluation = NonNullable<Results['evaluation']>;
export type Report = NonNullable<Evaluation['anova']>['report'];

export interface NewReading {
  readonly letter: string;
  readonly part: number;
  readonly trial: number;
  readonly value: string;
  readonly reason?: string;
}

export const STUDIES_KEY: QueryKey = ['measurement-studies'];
export const studyKey = (id: string): QueryKey => ['measurement-studies', id];
/** A reading of anybody, and every change of state. */
export const studyTopic = (id: string): string => `measurement-study:${id}`;

export const fetchStudy = (id: string, signal: AbortSignal): Promise<Study> =>
  api.get(`/measurement-studies/${id}`, { signal });
export const fetchSheet = (id: string, letter: string, signal: AbortSignal): Promise<Sheet> =>
  api.get(`/measurement-studies/${id}/sheet`, { query: { letter }, signal });
export const fetchResults = (id: string, signal: AbortSignal): Promise<Results> =>
  api.get(`/measurement-studies/${id}/results`, { signal });
/** Oldest first. */
export const fetchStudyHistory = (id: string, signal: AbortSignal): Promise<Page<LedgerEntry>> =>
  api.get(`/measurement-studies/${id}/history`, { query: { limit: 200 }, signal });

export const planStudy = (body: Readonly<Record<string, unknown>>, idempotencyKey: string): Promise<Study> =>
  api.post('/measurement-studies', body, { idempotencyKey });

export const actOnStudy = (
  { id }: Study,
  action: string,
  body: Readonly<Record<string, unknown>>,
  idempotencyKey: string,
): Promise<Study> => api.post(`/measurement-studies/${id}/${action}`, body, { idempotencyKey });

export const enterReading = (
  { id }: Study,
  { reason, ...reading }: NewReading,
  idempotencyKey: string,
): Promise<NonNullable<Cell['reading']>> =>
  api.post(`/measurement-studies/${id}/readings`, { ...reading, ...(reason ? { reason } : {}) }, { idempotencyKey });
