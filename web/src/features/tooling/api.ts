import type { QueryKey } from '@tanstack/react-query';
import type { LedgerEntry } from '#libs/contracts';
import { api, type Page } from '../../shared/api/client';
import type { Tool } from '../../shared/floor/life-bar';

export const TOOLS_KEY: QueryKey = ['tools'];
export const toolKey = (id: string): QueryKey => ['tools', id];

export const fetchTool = (id: string, signal: AbortSignal): Promise<Tool> => api.get(`/tools/${id}`, { signal });
/** Oldest first. */
export const fetchToolHistory = (id: string, signal: AbortSignal): Promise<Page<LedgerEntry>> =>
  api.get(`/tools/${id}/history`, { query: { limit: 200 }, signal });

export const actOnTool = (
  { id, version }: Tool,
  action: string,
  body: Readonly<Record<string, unknown>>,
  idempotencyKey: string,
): Promise<Tool> => api.post(`/tools/${id}/${action}`, body, { idempotencyKey, ifMatch: version });
