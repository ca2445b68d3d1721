import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';

export type Team = Answer<'TeamView'>;

/** Teams, as far as the person may see them. */
export function useTeams() {
  return useQuery({
    queryKey: ['teams'],
    queryFn: ({ signal }) => api.get<Page<Team>>('/teams', { query: { limit: 200 }, signal }),
    staleTime: 5 * 60_000,
    select: (page) => page.items,
  });
}
