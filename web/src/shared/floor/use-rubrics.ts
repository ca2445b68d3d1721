import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';

type RubricChoice = Answer<'RubricHead'>;

/** The newest version of every rubric. */
export function useRubrics() {
  return useQuery({
    queryKey: ['rubrics'],
    queryFn: ({ signal }) => api.get<Page<RubricChoice>>('/rubrics', { query: { limit: 200 }, signal }),
    staleTime: 60_000,
    select: (page) => page.items,
  });
}
