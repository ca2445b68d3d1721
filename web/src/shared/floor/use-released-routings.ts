import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';
import { useCan } from '../api/session';
import { useText } from '../i18n/locale-provider';
import { useName } from './use-name';

type RoutingListItem = Answer<'RoutingListItem'>;
type Version = RoutingListItem['versions'][number];

function useRoutings<T>(
  materialId: string | undefined,
  enabled: boolean,
  select: (page: Page<RoutingListItem>) => readonly T[],
) {
  return useQuery({
    queryKey: ['routings', materialId],
    queryFn: ({ signal }) => api.get<Page<RoutingListItem>>('/routings', { query: { materialId, limit: 100 }, signal }),
    enabled: enabled && Boolean(materialId),
    select,
  });
}

function useVersions(materialId: string | undefined, enabled: boolean, chosen: (version: Version) => boolean) {
  return useRoutings(materialId, enabled, ({ items }) =>
    items
      .flatMap(({ versions }) => [...versions])
      .filter(chosen)
      .toSorted((a, b) => b.version - a.version),
  );
}

/** Routing versions of a material that may be ordered, newest first. */
export function useReleasedRoutings(materialId: string | undefined) {
  return useVersions(materialId, true, ({ status }) => status === 'released');
}

/** The page that compares two versions of one of the material's routings; null for who may not read it, or of two routings. */
export function useComparisonPath(materialId: string): (fromVersionId: string, toVersionId: string) => string | null {
  const mayRead = useCan()('routing.read');
  const { data = [] } = useRoutings(materialId, mayRead, ({ items }) => items);
  return (fromVersionId, toVersionId) => {
    const routing = data.find(({ versions }) => versions.some(({ id }) => id === toVersionId));
    const versionOf = (wanted: string): number | undefined =>
      routing?.versions.find(({ id }) => id === wanted)?.version;
    const [from, to] = [versionOf(fromVersionId), versionOf(toVersionId)];
    return routing && from && to ? `/routings/${routing.id}/compare?from=${from}&to=${to}` : null;
  };
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
