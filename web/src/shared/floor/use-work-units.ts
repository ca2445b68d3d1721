import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '../api/client';
import type { WorkUnit } from './types';

/** All work units along their lines. */
export function useWorkUnits() {
  return useQuery({
    queryKey: ['work-units'],
    queryFn: ({ signal }) => api.get<Page<WorkUnit>>('/work-units', { query: { limit: 200 }, signal }),
    staleTime: 60_000,
    select: (page) => page.items,
  });
}
