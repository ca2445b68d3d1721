import { useQuery } from '@tanstack/react-query';
import { api, type Page } from '../api/client';

interface RoutingVersion {
  readonly id: string;
  readonly routingCode: string;
  readonly name: string;
  readonly nameEn: string;
  readonly version: number;
  readonly status: string;
}

interface RoutingListItem {
  readonly versions: readonly RoutingVersion[];
}

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
