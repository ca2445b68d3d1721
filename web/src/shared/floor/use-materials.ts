import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '../api/client';
import type { Named } from './types';

export interface MaterialChoice extends Named {
  readonly id: string;
  readonly code: string;
  readonly revision: string;
  readonly unit: string;
  readonly kind: 'raw' | 'component' | 'product';
}

/** What can be made: everything but raw material. */
export function useMadeMaterials() {
  return useQuery({
    queryKey: ['materials', 'made'],
    queryFn: ({ signal }) => api.get<Page<MaterialChoice>>('/materials', { query: { limit: 200 }, signal }),
    staleTime: 60_000,
    select: (page) => page.items.filter(({ kind }) => kind !== 'raw'),
  });
}
