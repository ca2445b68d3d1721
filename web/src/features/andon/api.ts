import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';

export type KindSummary = Answer<'KindSummary'>;
export type Escalation = Answer<'Escalation'>;

export const fetchSummary = (from: Date, to: Date, signal: AbortSignal): Promise<Page<KindSummary>> =>
  api.get('/andon-calls/summary', { query: { from: from.toISOString(), to: to.toISOString() }, signal });

export const fetchEscalation = (signal: AbortSignal): Promise<Escalation> => api.get('/andon-escalation', { signal });

export const saveEscalation = ({ version }: Escalation, rules: Escalation['rules']): Promise<Escalation> =>
  api.put('/andon-escalation', { rules }, { ifMatch: version });
