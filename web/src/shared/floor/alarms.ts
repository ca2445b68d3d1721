import type { QueryKey } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';
import type { Tone } from '../theme/tones';

export type Alarm = Answer<'AlarmView'>;
export type AlarmWeight = Alarm['weight'];
export type AlarmCount = Answer<'AlarmCount'>;

export const ALARM_WEIGHTS: readonly AlarmWeight[] = ['high', 'medium', 'low'];
export const ALARMS_KEY: QueryKey = ['alarms'];

export const WEIGHT_TONES: Readonly<Record<AlarmWeight, Tone>> = { high: 'fault', medium: 'hold', low: 'wait' };

/** How an alarm stands towards people; nobody knows of one whose machine is away. */
export type AlarmStanding = 'active' | 'doubtful' | 'waiting' | 'unconfirmed' | 'over';

export const STANDING_TONES: Readonly<Record<AlarmStanding, Tone>> = {
  active: 'fault',
  doubtful: 'unknown',
  waiting: 'wait',
  unconfirmed: 'wait',
  over: 'done',
};

export function standingOf({ closedAt, doubtSince, endedAt, acknowledgedAt }: Alarm): AlarmStanding {
  if (closedAt) return 'over';
  if (doubtSince) return 'doubtful';
  if (!endedAt) return 'active';
  return acknowledgedAt ? 'unconfirmed' : 'waiting';
}

/** What stands or waits for somebody, newest first; of one work unit or of all. */
export const fetchOpenAlarms = (workUnitId: string | null, signal: AbortSignal): Promise<Page<Alarm>> =>
  api.get('/alarms', { query: { open: true, limit: 200, ...(workUnitId ? { workUnitId } : {}) }, signal });

export const fetchAlarmCounts = (signal: AbortSignal): Promise<{ readonly items: readonly AlarmCount[] }> =>
  api.get('/alarm-counts', { signal });

export const answerAlarm = (
  { id }: Pick<Alarm, 'id'>,
  action: 'acknowledge' | 'confirm',
  comment: string,
  idempotencyKey: string,
): Promise<Alarm> =>
  api.post(`/alarms/${id}/${action}`, comment.trim() === '' ? {} : { comment: comment.trim() }, { idempotencyKey });

/** What nobody has seen first, then the heavier, then the newer. */
export const byUrgency = (a: Alarm, b: Alarm): number =>
  Number(a.acknowledgedAt !== null) - Number(b.acknowledgedAt !== null) ||
  b.severity - a.severity ||
  Date.parse(b.raisedAt) - Date.parse(a.raisedAt);
