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

/** What a page that found something knows of it already. */
export interface FoundSomewhere {
  readonly source: Ncr['source'];
  readonly sourceId?: string;
  readonly materialId?: string;
  readonly characteristic?: string;
  readonly measured?: string;
}

const FOUND_KEYS = ['source', 'sourceId', 'materialId', 'characteristic', 'measured'] as const;

/** Where somebody who may reports it, with these fields filled in. */
export const raisePath = (found: FoundSomewhere): string =>
  `/nonconformances?${new URLSearchParams({ raise: '1', ...found }).toString()}`;

/** What the address of {@link raisePath} says; null for another one. */
export function foundIn(params: URLSearchParams): FoundSomewhere | null {
  const source = NCR_SOURCES.find((one) => one === params.get('source'));
  if (params.get('raise') === null || !source) return null;
  const said = FOUND_KEYS.flatMap((key) => (params.get(key) ? [[key, params.get(key)]] : []));
  return { source, ...(Object.fromEntries(said) as object) };
}
