import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';
import { useCan } from '../api/session';
import { useText } from '../i18n/locale-provider';
import { useName } from './use-name';

type RoutingListItem = Answer<'RoutingListItem'>;
type Version = RoutingListItem['versions'][number];

function useVersions(materialId: string | undefined, enabled: boolean, chosen: (version: Version) => boolean) {
  return useQuery({
    queryKey: ['routings', materialId],
    queryFn: ({ signal }) => api.get<Page<RoutingListItem>>('/routings', { query: { materialId, limit: 100 }, signal }),
    enabled: enabled && Boolean(materialId),
    select: (page) =>
      page.items
        .flatMap(({ versions }) => [...versions])
        .filter(chosen)
        .toSorted((a, b) => b.version - a.version),
  });
}

/** Routing versions of a material that may be ordered, newest first. */
export function useReleasedRoutings(materialId: string | undefined) {
  return useVersions(materialId, true, ({ status }) => status === 'released');
}

/** What a version of one of the material's routings is called, whatever has become of it; null for who may not read them. */
export function useVersionText(materialId: string): (versionId: string) => string | null {
  const t = useText();
  const nameOf = useName();
  const mayRead = useCan()('routing.read');
  const { data = [] } = useVersions(materialId, mayRead, () => true);
  return (versionId) => {
    const version = data.find(({ id }) => id === versionId);
    return version
      ? t('web.new-order.routing.version', {
          code: version.routingCode,
          version: version.version,
          name: nameOf(version),
        })
      : null;
  };
}
