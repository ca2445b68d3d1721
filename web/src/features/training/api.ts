import type { QueryKey } from '@tanstack/react-query';
import type { DecimalString } from '#libs/kernel';
import type { AttemptState, JobOrderState, WorkOrderState } from '#libs/lifecycles';
import { api, type Page } from '../../shared/api/client';
import type { Named } from '../../shared/floor/types';

export interface MyTask {
  readonly attemptId: string;
  readonly title: string;
  readonly titleEn: string;
  readonly objectives: string;
  readonly objectivesEn: string;
  readonly status: AttemptState;
  readonly dueAt: string | null;
  readonly workOrder: {
    readonly id: string;
    readonly number: string;
    readonly alias: string | null;
    readonly materialCode: string;
    readonly materialName: string;
    readonly materialNameEn: string;
    readonly quantity: DecimalString;
    readonly unit: string;
    readonly status: WorkOrderState;
  };
  readonly progress: { readonly done: number; readonly total: number };
  readonly next:
    | (Named & {
        readonly jobOrderId: string;
        readonly number: string;
        readonly workUnitId: string;
        readonly workUnitCode: string;
        readonly status: JobOrderState;
      })
    | null;
}

export interface Assignment {
  readonly id: string;
  readonly taskCode: string;
  readonly title: string;
  readonly titleEn: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly teamNameEn: string;
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly attemptId: string;
  readonly attemptStatus: AttemptState;
  readonly startsAt: string | null;
  readonly dueAt: string | null;
}

export interface Task {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
}

export interface NewAssignment {
  readonly taskId?: string;
  readonly title?: string;
  readonly objectives?: string;
  readonly teamId: string;
  readonly workOrderId: string;
  readonly rubricId?: string;
  readonly dueAt?: string;
}

export const ASSIGNMENTS_KEY: QueryKey = ['assignments'];

export const fetchMyTasks = (signal: AbortSignal): Promise<{ readonly items: readonly MyTask[] }> =>
  api.get('/my/tasks', { signal });

export const fetchTasks = (signal: AbortSignal): Promise<Page<Task>> =>
  api.get('/tasks', { query: { limit: 200 }, signal });

export const createAssignment = (
  body: NewAssignment,
  idempotencyKey: string,
): Promise<{ readonly attemptId: string }> => api.post('/assignments', body, { idempotencyKey });
