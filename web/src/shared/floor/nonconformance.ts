import type { QueryKey } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';
import type { Tone } from '../theme/tones';

export type Ncr = Answer<'NcrView'>;
export type NcrDetail = Answer<'NcrDetail'>;
export type Severity = Ncr['severity'];

export const NCRS_KEY: QueryKey = ['nonconformances'];
export const ncrKey = (id: string): QueryKey => [...NCRS_KEY, id];

export const NCR_SOURCES: readonly Ncr['source'][] = ['station', 'inspection', 'spc', 'partner', 'receipt'];
export const SEVERITIES: readonly Severity[] = ['critical', 'major', 'minor'];
export const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = { critical: 'fault', major: 'hold', minor: 'wait' };

/** Those that are not over, newest first. */
export const fetchOpenNcrs = (limit: number, signal: AbortSignal): Promise<Page<Ncr>> =>
  api.get('/nonconformances', { query: { open: true, limit }, signal });

export const raiseNcr = (body: Readonly<Record<string, unknown>>, idempotencyKey: string): Promise<NcrDetail> =>
  api.post('/nonconformances', body, { idempotencyKey });
