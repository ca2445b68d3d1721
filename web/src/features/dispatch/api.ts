import type { QueryKey } from '@tanstack/react-query';
import type { Answer } from '../../shared/api/answers';
import { api } from '../../shared/api/client';
import type { JobOrder } from '../../shared/floor/types';

export type StationColumn = Answer<'BoardColumn'>;

export type JobTeam = Answer<'JobTeam'>;

export interface AssignForm {
  readonly mode: JobTeam['assignment']['mode'];
  readonly personIds?: readonly string[];
  readonly reason?: string;
}

export const BOARD_KEY: QueryKey = ['dispatch-board'];

export const fetchBoard = (signal: AbortSignal): Promise<{ readonly columns: readonly StationColumn[] }> =>
  api.get('/dispatch-board', { signal });

export interface DispatchCommand {
  readonly id: string;
  readonly verb: 'dispatch' | 'revoke';
}

export const askMachineAgain = (id: string, idempotencyKey: string): Promise<JobOrder> =>
  api.post(`/job-orders/${id}/machine/retry`, {}, { idempotencyKey });

export const takeOver = (id: string, reason: string, idempotencyKey: string): Promise<JobOrder> =>
  api.post(`/job-orders/${id}/take-over`, { reason }, { idempotencyKey });

export const sendDispatch = ({ id, verb }: DispatchCommand, idempotencyKey: string): Promise<JobOrder> =>
  api.post(`/job-orders/${id}/${verb}`, {}, { idempotencyKey });

export const jobTeamKey = (id: string): QueryKey => ['job-team', id];

export const fetchJobTeam = (id: string, signal: AbortSignal): Promise<JobTeam> =>
  api.get(`/job-orders/${id}/team`, { signal });

export function assignJob(id: string, form: AssignForm, idempotencyKey: string): Promise<JobTeam> {
  const reason = form.reason?.trim();
  const body = {
    mode: form.mode,
    ...(form.mode === 'people' ? { personIds: form.personIds ?? [] } : {}),
    ...(reason ? { reason } : {}),
  };
  return api.post(`/job-orders/${id}/assign`, body, { idempotencyKey });
}
