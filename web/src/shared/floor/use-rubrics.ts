import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '../api/client';
import type { Named } from './types';

interface RubricChoice extends Named {
  readonly id: string;
  readonly code: string;
  readonly version: number;
}

/** The newest version of every rubric. */
export function useRubrics() {
  return useQuery({
    queryKey: ['rubrics'],
    queryFn: ({ signal }) => api.get<Page<RubricChoice>>('/rubrics', { query: { limit: 200 }, signal }),
    staleTime: 60_000,
    select: (page) => page.items,
  });
}
