import type { ReactNode } from 'react';

export type CellValue = string | number | null | undefined;

export interface FilterOption {
  readonly value: string;
  readonly text: string;
}

/** One column: what it is worth for sorting, searching and export (`value`), and how it looks (`render`). */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly value: (row: Row) => CellValue;
  readonly render?: (row: Row) => ReactNode;
  /** What a spreadsheet gets; by default `value`. Numbers stay numbers. */
  readonly exported?: (row: Row) => CellValue;
  readonly width?: number;
  /** Figures stand right. */
  readonly align?: 'left' | 'right' | 'center';
  readonly sortable?: boolean;
  /** Choices compared with `value`; keeps its selection in the URL. */
  readonly filter?: readonly FilterOption[];
  /** False keeps the column out of the text search. */
  readonly searchable?: boolean;
  readonly fixed?: 'left' | 'right';
}

export type SortDirection = 'ascend' | 'descend';

export interface TableView {
  readonly search: string;
  readonly sort: { readonly key: string; readonly direction: SortDirection } | null;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const collators = new Map<string, Intl.Collator>();

function collatorOf(locale: string): Intl.Collator {
  let collator = collators.get(locale);
  if (!collator) {
    collator = new Intl.Collator(locale, { numeric: true });
    collators.set(locale, collator);
  }
  return collator;
}

function isBlank(value: CellValue): value is null | undefined | '' {
  return value === null || value === undefined || value === '';
}

/** Rows as filters, search and sort leave them; blanks come last in either direction. */
export function applyView<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  view: TableView,
  locale: string,
): readonly Row[] {
  const active = columns.filter((column) => view.filters[column.key]?.length);
  const words = view.search.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  const searched = columns.filter((column) => column.searchable !== false);
  let result = rows;
  if (active.length > 0) {
    result = result.filter((row) =>
      active.every((column) => view.filters[column.key]?.includes(String(column.value(row) ?? ''))),
    );
  }
  if (words.length > 0) {
    result = result.filter((row) => {
      const text = searched
        .map((column) => column.exported?.(row) ?? column.value(row) ?? '')
        .join(' ')
        .toLocaleLowerCase(locale);
      return words.every((word) => text.includes(word));
    });
  }
  const sorted = view.sort && columns.find((column) => column.key === view.sort?.key);
  if (!view.sort || !sorted) return result;
  const sign = view.sort.direction === 'ascend' ? 1 : -1;
  const collator = collatorOf(locale);
  return result.toSorted((a, b) => {
    const [left, right] = [sorted.value(a), sorted.value(b)];
    if (isBlank(left) || isBlank(right)) return Number(isBlank(left)) - Number(isBlank(right));
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}
