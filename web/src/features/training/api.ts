import type { QueryKey } from '@tanstack/react-query';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';

export type MyTask = Answer<'MyTask'>;

export type Assignment = Answer<'Assignment'>;

export type AttemptDetail = Answer<'AttemptDetail'>;

export type Task = Answer<'Task'>;

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

export const fetchAttempt = (id: string, signal: AbortSignal): Promise<AttemptDetail> =>
  api.get(`/attempts/${id}`, { signal });

export const fetchTasks = (signal: AbortSignal): Promise<Page<Task>> =>
  api.get('/tasks', { query: { limit: 200 }, signal });

export const createAssignment = (
  body: NewAssignment,
  idempotencyKey: string,
): Promise<{ readonly attemptId: string }> => api.post('/assignments', body, { idempotencyKey });
