import type { QueryKey } from '@tanstack/react-query';
import type { Answer, AnswerOf } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';

export type LineWorkUnit = Answer<'LineWorkUnit'>;

export type TagReading = Answer<'TagReading'>;

export type StateInterval = AnswerOf<'/work-units/{id}/states'>['items'][number];

export const LINE_KEY: QueryKey = ['line'];

export const fetchLine = (signal: AbortSignal): Promise<{ readonly workUnits: readonly LineWorkUnit[] }> =>
  api.get('/line', { signal });

export const fetchTags = (
  workUnitId: string,
  signal: AbortSignal,
): Promise<{ readonly items: readonly TagReading[] }> => api.get(`/work-units/${workUnitId}/tags`, { signal });

export const fetchStates = (
  workUnitId: string,
  from: Date,
  to: Date,
  signal: AbortSignal,
): Promise<Page<StateInterval>> =>
  api.get(`/work-units/${workUnitId}/states`, {
    query: { from: from.toISOString(), to: to.toISOString(), limit: 200 },
    signal,
  });

/** A machine that should be connected and is not: whatever is shown of it is not known any more. */
export function isLost({ connection }: Pick<LineWorkUnit, 'connection'>): boolean {
  return connection !== null && connection.enabled && connection.status !== 'connected';
}

/** The state to show: a lost machine has none. */
export function shownState(unit: LineWorkUnit): string {
  return isLost(unit) ? 'unknown' : (unit.state?.state ?? 'unknown');
}
