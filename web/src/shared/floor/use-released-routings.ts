import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';

type RoutingListItem = Answer<'RoutingListItem'>;

/** Routing versions of a material that may be ordered, newest first. */
export function useReleasedRoutings(materialId: string | undefined) {
  return useQuery({
    queryKey: ['routings', materialId],
    queryFn: ({ signal }) => api.get<Page<RoutingListItem>>('/routings', { query: { materialId, limit: 100 }, signal }),
    enabled: Boolean(materialId),
    select: (page) =>
      page.items
        .flatMap(({ versions }) => [...versions])
        .filter(({ status }) => status === 'released')
        .toSorted((a, b) => b.version - a.version),
  });
}
