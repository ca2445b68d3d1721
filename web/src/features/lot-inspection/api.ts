import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import type { LedgerEntry } from '#libs/contracts';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import type { Tone } from '../../shared/theme/tones';

export type LotInspection = Answer<'LotInspectionView'>;
export type FrozenClass = Answer<'FrozenClass'>;
export type SamplingRule = Answer<'SamplingRuleView'>;
export type RuleRevision = Answer<'RuleRevision'>;
export type RuleBody = Answer<'RuleBody'>;
export type ClassSeverity = Answer<'ClassSeverityView'>;

export const CLASSES = ['A', 'B', 'C'] as const;
export type DefectClass = (typeof CLASSES)[number];

export const INSPECTIONS_KEY: QueryKey = ['lot-inspections'];
export const RULES_KEY: QueryKey = ['sampling-rules'];
export const SEVERITIES_KEY: QueryKey = ['sampling-severities'];

export const SEVERITY_TONES: Readonly<Record<ClassSeverity['state']['severity'], Tone>> = {
  normal: 'ok',
  tightened: 'hold',
  reduced: 'ready',
  discontinued: 'fault',
};

/** The classes of a plan that are inspected, each with its own. */
export const classesOf = (plan: LotInspection['plan']): readonly (readonly [DefectClass, FrozenClass])[] =>
  CLASSES.flatMap((each) => {
    const one = plan?.classes[each];
    return one ? [[each, one] as const] : [];
  });

export const fetchInspection = (id: string, signal: AbortSignal): Promise<LotInspection> =>
  api.get(`/lot-inspections/${id}`, { signal });

/** Oldest first. */
export const fetchInspectionHistory = (id: string, signal: AbortSignal): Promise<Page<LedgerEntry>> =>
  api.get(`/lot-inspections/${id}/history`, { signal });

export const fetchRevisions = (id: string, signal: AbortSignal): Promise<Page<RuleRevision>> =>
  api.get(`/sampling-rules/${id}/revisions`, { signal });

export const fetchSeverities = (materialId: string, signal: AbortSignal): Promise<Page<ClassSeverity>> =>
  api.get('/sampling-severities', { query: { materialId }, signal });

type Body = Readonly<Record<string, unknown>>;

/** Does something with an inspection and reads again what shows it, the stock too. */
export function useInspectionCommand(id: string): (action: string, body?: Body) => Promise<LotInspection> {
  const queries = useQueryClient();
  return async (action, body = {}) => {
    const done = await api.post<LotInspection>(`/lot-inspections/${id}/${action}`, body, {
      idempotencyKey: newIdempotencyKey(),
    });
    await Promise.all(
      [INSPECTIONS_KEY, SEVERITIES_KEY, ['lots'], ['lot']].map((queryKey) => queries.invalidateQueries({ queryKey })),
    );
    return done;
  };
}
