import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';

export type MaterialChoice = Answer<'Material'>;

function useChoices(select: (page: Page<MaterialChoice>) => readonly MaterialChoice[]) {
  return useQuery({
    queryKey: ['materials', 'choices'],
    queryFn: ({ signal }) => api.get<Page<MaterialChoice>>('/materials', { query: { limit: 200 }, signal }),
    staleTime: 60_000,
    select,
  });
}

/** What can be made: everything but raw material. */
export const useMadeMaterials = () => useChoices((page) => page.items.filter(({ kind }) => kind !== 'raw'));

/** Everything that can go into something else. */
export const useAllMaterials = () => useChoices((page) => page.items);
