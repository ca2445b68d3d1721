import type { QueryKey } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';
import type { Tone } from '../theme/tones';

export type Call = Answer<'CallView'>;
export type CallKind = Call['kind'];

export const CALL_KINDS: readonly CallKind[] = ['help', 'material', 'quality', 'stop', 'safety'];
export const CALLS_KEY: QueryKey = ['andon'];

/** Yellow while the work goes on, blue for who has to come, red for what stands. */
export const CALL_TONES: Readonly<Record<CallKind, Tone>> = {
  help: 'wait',
  material: 'sent',
  quality: 'ready',
  stop: 'fault',
  safety: 'fault',
};

/** Calls that are not closed, newest first; of one work unit or of all. */
export const fetchOpenCalls = (workUnitId: string | null, signal: AbortSignal): Promise<Page<Call>> =>
  api.get('/andon-calls', { query: { open: true, limit: 200, ...(workUnitId ? { workUnitId } : {}) }, signal });

export const raiseCall = (
  body: { readonly workUnitId: string; readonly kind: CallKind; readonly note?: string },
  idempotencyKey: string,
): Promise<Call> => api.post('/andon-calls', body, { idempotencyKey });

export const actOnCall = (
  { id }: Pick<Call, 'id'>,
  action: string,
  body: Readonly<Record<string, unknown>>,
  idempotencyKey: string,
): Promise<Call> => api.post(`/andon-calls/${id}/${action}`, body, { idempotencyKey });

/** What is still to be done first: the higher level, of one level who waits longer. */
export const byUrgency = (a: Call, b: Call): number =>
  Number(a.status === 'resolved') - Number(b.status === 'resolved') ||
  b.level - a.level ||
  Date.parse(a.raisedAt) - Date.parse(b.raisedAt);
