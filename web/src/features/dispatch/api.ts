import type { QueryKey } from '@tanstack/react-query';
import { api } from '../../shared/api/client';
import type { JobOrder, QueueItem, WorkUnit } from '../../shared/floor/types';

export interface BoardColumn {
  readonly workUnit: WorkUnit;
  readonly items: readonly QueueItem[];
}

export const BOARD_KEY: QueryKey = ['dispatch-board'];

export const fetchBoard = (signal: AbortSignal): Promise<{ readonly columns: readonly BoardColumn[] }> =>
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
