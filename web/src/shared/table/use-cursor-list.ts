import { keepPreviousData, useQuery, type QueryKey } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Page, RequestOptions } from '../api/client';
import { api } from '../api/client';
import { toProblem } from '../api/problem-error';
import type { ServerPaging } from './data-table';
import { useTableView } from './use-table-view';

interface CursorList<T> {
  readonly rows: readonly T[] | undefined;
  readonly error: unknown;
  readonly loading: boolean;
  readonly onRetry: () => void;
  readonly server: ServerPaging;
}

/** An address somebody wrote or kept from an older version asks for a sort or filter that there is not. */
const isMisasked = (error: unknown): boolean => error !== null && [400, 422].includes(toProblem(error).status);

/**
 * A long list the server pages: the cursor (`after`), search, sort and filters come from the URL and are sent as
 * `cursor`, `q`, `sort` and the filters' names. Spread the result into a DataTable.
 */
export function useCursorList<T>(queryKey: QueryKey, path: string, query: RequestOptions['query'] = {}): CursorList<T> {
  const { view } = useTableView();
  const [params, setParams] = useSearchParams();
  const cursor = params.get('after');
  const sort = view.sort ? `${view.sort.direction === 'descend' ? '-' : ''}${view.sort.key}` : null;
  const asked = { ...query, ...view.filters, q: view.search, sort, cursor };
  const list = useQuery({
    queryKey: [...queryKey, asked],
    queryFn: ({ signal }) => api.get<Page<T>>(path, { query: asked, signal }),
    placeholderData: keepPreviousData,
  });
  const go = (after: string | null): void => {
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (after) next.set('after', after);
      else next.delete('after');
      return next;
    });
  };
  const next = list.data?.nextCursor ?? null;
  return {
    rows: list.data?.items,
    error: list.error,
    loading: list.isFetching && !list.isPending,
    // What the list does not understand it will not understand again: the table is shown as it is without being asked so.
    onRetry: () => void (isMisasked(list.error) ? setParams({}) : list.refetch()),
    server: { onNext: next ? () => go(next) : null, onFirst: cursor ? () => go(null) : null },
  };
}
