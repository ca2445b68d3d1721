import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '../api/client';
import type { Named } from './types';

export interface Team extends Named {
  readonly id: string;
  readonly code: string;
  readonly classId: string;
}

/** Teams, as far as the person may see them. */
export function useTeams() {
  return useQuery({
    queryKey: ['teams'],
    queryFn: ({ signal }) => api.get<Page<Team>>('/teams', { query: { limit: 200 }, signal }),
    staleTime: 5 * 60_000,
    select: (page) => page.items,
  });
}
