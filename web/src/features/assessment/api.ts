import type { QueryKey } from '@tanstack/react-query';
import type { LedgerEntry } from '#libs/contracts';
import type { AttemptState } from '#libs/lifecycles';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';

export type ScoredCriterion = Answer<'ShownCriterion'>;

export type ScoreView = Answer<'ScoreView'>;

export type ScoreSummary = Answer<'ScoreSummary'>;

export type MyResult = Answer<'MyResult'>;

export const scoreKey = (attemptId: string): QueryKey => ['score', attemptId];
export const SCORES_KEY: QueryKey = ['scores'];

export const fetchScore = (attemptId: string, signal: AbortSignal): Promise<ScoreView> =>
  api.get(`/attempts/${attemptId}/score`, { signal });

export const fetchScores = (attemptStatus: AttemptState | null, signal: AbortSignal): Promise<Page<ScoreSummary>> =>
  api.get('/scores', { query: { attemptStatus, limit: 200 }, signal });

export const fetchMyResults = (signal: AbortSignal): Promise<Page<MyResult>> =>
  api.get('/my/results', { query: { limit: 200 }, signal });

export const fetchMyResult = (attemptId: string, signal: AbortSignal): Promise<ScoreView> =>
  api.get(`/my/results/${attemptId}`, { signal });

/** `base` is `/attempts/{id}` for staff and `/my/results/{id}` for the student. */
export const fetchEvidence = (base: string, criterion: string, signal: AbortSignal): Promise<Page<LedgerEntry>> =>
  api.get(`${base}/evidence`, { query: { criterion, limit: 200 }, signal });
