import type { QueryKey } from '@tanstack/react-query';
import type { Answer, AnswerOf } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import type { JobOrder } from '../../shared/floor/types';

export type LessonEnd = Answer<'LessonEnd'>;

export type LessonEndView = Answer<'LessonEndView'>;

export type LessonJob = LessonEndView['jobs'][number];

type Classes = AnswerOf<'/classes'>;

export const LESSONS_KEY: QueryKey = ['lessons'];
export const lessonKey = (id: string): QueryKey => ['lessons', id];
/** What an end of class changes. */
export const LESSON_KEYS: readonly QueryKey[] = [LESSONS_KEY, ['dispatch-board'], ['line']];

export const fetchLessons = (signal: AbortSignal): Promise<Page<LessonEnd>> =>
  api.get('/lesson-ends', { query: { limit: 20 }, signal });

export const fetchLesson = (id: string, signal: AbortSignal): Promise<LessonEndView> =>
  api.get(`/lesson-ends/${id}`, { signal });

export const fetchClasses = (signal: AbortSignal): Promise<Classes> =>
  api.get('/classes', { query: { limit: 200 }, signal });

/** Jobs of the class's teams that run now: what an end of class would pause. */
export async function fetchRunning(classId: string, signal: AbortSignal): Promise<readonly JobOrder[]> {
  const [{ items: teams }, { columns }] = await Promise.all([
    api.get<Page<Answer<'TeamView'>>>('/teams', { query: { limit: 200 }, signal }),
    api.get<{ readonly columns: readonly Answer<'BoardColumn'>[] }>('/dispatch-board', {
      query: { limit: 200 },
      signal,
    }),
  ]);
  const orders = await Promise.all(
    teams
      .filter((team) => team.classId === classId)
      .map(({ id }) =>
        api.get<Page<Answer<'OrderSummary'>>>('/work-orders', {
          query: { teamId: id, status: 'in-progress', limit: 200 },
          signal,
        }),
      ),
  );
  const own = new Set(orders.flatMap(({ items }) => items).map(({ id }) => id));
  return columns
    .flatMap(({ items }) => items)
    .map(({ job }) => job)
    .filter(({ status, workOrderId }) => status === 'running' && own.has(workOrderId));
}

export const endLesson = (classId: string, note: string): Promise<LessonEndView> =>
  api.post(`/classes/${classId}/end-lesson`, note ? { note } : {});

export const resumeLesson = (id: string): Promise<LessonEndView> => api.post(`/lesson-ends/${id}/resume`);

export interface PutAwayForm {
  readonly place: string;
  readonly quantity: string;
  readonly label?: string;
}

export const putAway = (jobId: string, form: PutAwayForm, idempotencyKey: string): Promise<unknown> => {
  const label = form.label?.trim();
  const body = { place: form.place, quantity: form.quantity, ...(label ? { label } : {}) };
  return api.post(`/job-orders/${jobId}/put-away`, body, { idempotencyKey });
};
