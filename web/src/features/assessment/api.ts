import type { QueryKey } from '@tanstack/react-query';
import type { LedgerEntry } from '#libs/contracts';
import type { AttemptAction, AttemptState } from '#libs/lifecycles';
import { api, type Page } from '../../shared/api/client';
import type { Named } from '../../shared/floor/types';

export type Band = 'excellent' | 'good' | 'fair' | 'pass' | 'fail';

export interface Attempt {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly teamNameEn: string;
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly status: AttemptState;
  readonly dueAt: string | null;
  readonly submittedAt: string | null;
  readonly publishedAt: string | null;
  readonly version: number;
  readonly allowedActions: readonly AttemptAction[];
}

export interface ScoredCriterion extends Named {
  readonly id: string;
  readonly type: 'auto' | 'manual' | 'hybrid';
  readonly evaluator: string | null;
  readonly weight: number;
  readonly effectiveWeight: number;
  readonly criticalBelow: number | null;
  readonly auto: number | null;
  readonly manual: number | null;
  /** The one that counts. */
  readonly score: number | null;
  readonly points: number;
  readonly terms: Readonly<Record<string, number | string>>;
  readonly flags: readonly string[];
  readonly evidenceCount: number;
  readonly override: { readonly score: number; readonly reason: string; readonly at: string } | null;
}

export interface ScoreView {
  readonly attempt: Attempt;
  readonly version: number;
  readonly scoreVersion: number;
  readonly computedAt: string;
  readonly rubric: Named & { readonly id: string; readonly code: string; readonly version: number };
  readonly criteria: readonly ScoredCriterion[];
  readonly total: number | null;
  readonly shown: string | null;
  readonly band: Band | null;
  readonly capped: boolean;
  readonly missing: readonly string[];
  readonly grade: {
    readonly version: number;
    readonly shown: string;
    readonly band: Band;
    readonly publishedAt: string;
  } | null;
}

export interface ScoreSummary {
  readonly attemptId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly teamName: string;
  readonly teamNameEn: string;
  readonly workOrderNumber: string;
  readonly status: AttemptState;
  readonly shown: string | null;
  readonly band: Band | null;
  readonly missing: readonly string[];
}

export interface MyResult {
  readonly attemptId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly workOrderNumber: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly total: number;
  readonly shown: string;
  readonly band: Band;
  readonly publishedAt: string;
}

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
