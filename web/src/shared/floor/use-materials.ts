import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';

export type MaterialChoice = Answer<'Material'>;

/** What can be made: everything but raw material. */
export function useMadeMaterials() {
  return useQuery({
    queryKey: ['materials', 'made'],
    queryFn: ({ signal }) => api.get<Page<MaterialChoice>>('/materials', { query: { limit: 200 }, signal }),
    staleTime: 60_000,
    select: (page) => page.items.filter(({ kind }) => kind !== 'raw'),
  });
}
