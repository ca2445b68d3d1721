import { useQueryClient } from '@tanstack/react-query';
import type { LedgerEntry } from '#libs/contracts';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { NCRS_KEY, type NcrDetail } from '../../shared/floor/nonconformance';

export type Disposition = Answer<'Disposition'>;
export type DispositionKind = Disposition['kind'];
export type Candidates = Answer<'SuspectCandidates'>;
export type ParetoBar = Answer<'ParetoBar'>;
export type SectionCode = NcrDetail['sections'][number]['code'];

export const DISPOSITION_KINDS: readonly DispositionKind[] = [
  'rework',
  'repair',
  'concession',
  'scrap',
  'return',
  'sort',
];
export const CAUSES = ['man', 'machine', 'material', 'method', 'environment', 'measurement'] as const;
export const SECTIONS: readonly SectionCode[] = ['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'];

export const fetchNcr = (id: string, signal: AbortSignal): Promise<NcrDetail> =>
  api.get(`/nonconformances/${id}`, { signal });

/** Oldest first. */
export const fetchNcrHistory = (id: string, signal: AbortSignal): Promise<Page<LedgerEntry>> =>
  api.get(`/nonconformances/${id}/history`, { query: { limit: 200 }, signal });

export const fetchCandidates = (id: string, signal: AbortSignal): Promise<Candidates> =>
  api.get(`/nonconformances/${id}/candidates`, { signal });

export const fetchPareto = (by: string, from: Date, to: Date, signal: AbortSignal): Promise<Page<ParetoBar>> =>
  api.get('/nonconformances/pareto', { query: { by, from: from.toISOString(), to: to.toISOString() }, signal });

type Body = Readonly<Record<string, unknown>>;

/** Does something with a nonconformance and reads again what shows it. */
export function useNcrCommand(id: string): (action: string, body?: Body, verb?: 'post' | 'put') => Promise<void> {
  const queries = useQueryClient();
  return async (action, body = {}, verb = 'post') => {
    await api[verb](`/nonconformances/${id}/${action}`, body, { idempotencyKey: newIdempotencyKey() });
    await queries.invalidateQueries({ queryKey: NCRS_KEY });
  };
}
