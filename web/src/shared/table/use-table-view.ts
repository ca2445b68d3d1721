import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { TableView } from './column';

interface TableUrl {
  readonly view: TableView;
  readonly change: (part: Partial<TableView>) => void;
}

/**
 * Search, sort and filters of a table in the URL (`q`, `sort=-due`, `f.state=ready,running`; a server list adds `after`), so that
 * what one sees can be shared and survives going back. `name` keeps two tables of a page apart.
 */
export function useTableView(name = ''): TableUrl {
  const [params, setParams] = useSearchParams();
  const prefix = name ? `${name}.` : '';
  const view = useMemo<TableView>(() => {
    const sort = params.get(`${prefix}sort`);
    const filters: Record<string, string[]> = {};
    for (const [key, value] of params) {
      if (key.startsWith(`${prefix}f.`) && value) filters[key.slice(prefix.length + 2)] = value.split(',');
    }
    return {
      search: params.get(`${prefix}q`) ?? '',
      sort: sort ? { key: sort.replace(/^-/, ''), direction: sort.startsWith('-') ? 'descend' : 'ascend' } : null,
      filters,
    };
  }, [params, prefix]);

  const change = useCallback(
    (part: Partial<TableView>) => {
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          const put = (key: string, value: string): void => {
            if (value) next.set(prefix + key, value);
            else next.delete(prefix + key);
          };
          // Any other way of looking at the rows begins at the first page.
          next.delete(`${prefix}after`);
          if (part.search !== undefined) put('q', part.search);
          if (part.sort !== undefined)
            put('sort', part.sort ? `${part.sort.direction === 'descend' ? '-' : ''}${part.sort.key}` : '');
          if (part.filters !== undefined) {
            const old = Array.from(next.keys()).filter((key) => key.startsWith(`${prefix}f.`));
            for (const key of old) next.delete(key);
            for (const [key, values] of Object.entries(part.filters)) put(`f.${key}`, values.join(','));
          }
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [prefix, setParams],
  );
  return { view, change };
}
