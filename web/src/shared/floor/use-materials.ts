import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Answer } from '../api/answers';
import { api, type Page } from '../api/client';

export type Material = Answer<'Material'>;

/** What can be made: everything but raw material. */
export const MADE = ['component', 'product'] as const satisfies readonly Material['kind'][];

const MOST_CHOICES = 50;

/** The first materials whose code or name holds `text`, of some kinds or of all. */
export function useMaterialChoices(text: string, kinds?: readonly Material['kind'][]) {
  const query = { q: text, kind: kinds?.join(','), limit: MOST_CHOICES };
  return useQuery({
    queryKey: ['materials', 'choices', query],
    queryFn: ({ signal }) => api.get<Page<Material>>('/materials', { query, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    select: ({ items }) => items,
  });
}

/** One material; not asked for while there is none. */
export function useMaterial(id: string | undefined) {
  return useQuery({
    queryKey: ['materials', 'one', id],
    queryFn: ({ signal }) => api.get<Material>(`/materials/${id}`, { signal }),
    staleTime: 60_000,
    enabled: Boolean(id),
  });
}

/** The materials of a page of rows, by id. */
export function useMaterialsOf(rows: readonly { readonly materialId: string }[]) {
  const ids = [...new Set(rows.map(({ materialId }) => materialId))].sort();
  return useQuery({
    queryKey: ['materials', 'of', ids],
    queryFn: ({ signal }) =>
      api.get<Page<Material>>('/materials', { query: { ids: ids.join(','), limit: ids.length }, signal }),
    staleTime: 60_000,
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    select: ({ items }) => new Map(items.map((material) => [material.id, material])),
  });
}
