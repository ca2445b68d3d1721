import { api, type Page } from '../../shared/api/client';
import type { WorkUnit } from '../../shared/floor/types';

/** What a panel shows before it leads to its page. */
const SHOWN = 8;

export interface UnitNow {
  readonly workUnit: WorkUnit;
  readonly state: { readonly state: string } | null;
}

export interface OpenOrder {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  readonly quantity: string;
  readonly finished: string;
  readonly unit: string;
}

export interface WaitingScore {
  readonly attemptId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly teamName: string | null;
  readonly shown: string | null;
}

export interface WaitingTrialJob {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly partName: string | null;
}

/** Gates at which the school, not the company, has to act. */
const FOR_THE_SCHOOL = 'submitted,feasibility-review,agreed,inspected';

export const fetchUnits = (signal: AbortSignal): Promise<{ readonly workUnits: readonly UnitNow[] }> =>
  api.get('/line', { signal });

export const fetchOpenOrders = (signal: AbortSignal): Promise<Page<OpenOrder>> =>
  api.get('/work-orders', { query: { status: 'released,in-progress,on-hold', sort: 'due', limit: SHOWN }, signal });

export const fetchWaitingScores = (signal: AbortSignal): Promise<Page<WaitingScore>> =>
  api.get('/scores', { query: { attemptStatus: 'under-review', limit: SHOWN }, signal });

export const fetchWaitingTrialJobs = (signal: AbortSignal): Promise<Page<WaitingTrialJob>> =>
  api.get('/trial-jobs', { query: { status: FOR_THE_SCHOOL, limit: SHOWN }, signal });
