import type { QueryKey } from '@tanstack/react-query';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import type { Tone } from '../../shared/theme/tones';

export type FaultKind = Answer<'FaultKind'>;
export type MachineFault = Answer<'MachineFault'>;
export type MachineFaultView = Answer<'MachineFaultView'>;
export type FaultBody = Answer<'FaultDto'>;

export const FAULTS_KEY: QueryKey = ['machine-faults'];

export const FAULT_TONES: Readonly<Record<MachineFault['state'], Tone>> = {
  asked: 'sent',
  planned: 'plan',
  active: 'fault',
  clearing: 'sent',
  remedy: 'ok',
  time: 'done',
  withdrawn: 'cancelled',
  refused: 'aborted',
  lost: 'unknown',
};

export const fetchFaultKinds = (signal: AbortSignal): Promise<{ readonly items: readonly FaultKind[] }> =>
  api.get('/machine-fault-kinds', { signal });

export const fetchOpenFaults = (signal: AbortSignal): Promise<Page<MachineFaultView>> =>
  api.get('/machine-faults', { query: { limit: 200 }, signal });

export const injectFault = (workUnitId: string, body: FaultBody, idempotencyKey: string): Promise<MachineFault> =>
  api.post(`/work-units/${workUnitId}/faults`, body, { idempotencyKey });

export const clearFault = (id: string, idempotencyKey: string): Promise<MachineFault> =>
  api.post(`/machine-faults/${id}/clear`, undefined, { idempotencyKey });
