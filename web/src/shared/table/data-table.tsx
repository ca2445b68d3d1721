import { Table } from 'antd';
import type { ColumnType } from 'antd/es/table';
import { useEffect, useMemo, useRef, type Key, type ReactNode } from 'react';
import { useLocale } from '../i18n/locale-provider';
import { Empty, ErrorState, Loading } from '../ui/states';
import { applyView, type Column, type TableView } from './column';
import styles from './data-table.module.css';
import { TableToolbar } from './table-toolbar';
import { useFillHeight } from './use-fill-height';
import { useTableView } from './use-table-view';

/** A list the server sorts, searches and pages; made by {@link import('./use-cursor-list').useCursorList}. */
export interface ServerPaging {
  readonly onNext: (() => void) | null;
  readonly onFirst: (() => void) | null;
}

/** Rows to do something with together. */
export interface RowSelection<Row> {
  readonly keys: readonly Key[];
  readonly onChange: (keys: readonly Key[]) => void;
  readonly selectable: (row: Row) => boolean;
  /** What the box chooses, for screen readers. */
  readonly label: (row: Row) => string;
}

interface DataTableProps<Row> {
  /** What the rows are, for the export's file name and for screen readers. */
  readonly title: string;
  readonly rows: readonly Row[] | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => Key;
  readonly error?: unknown;
  readonly loading?: boolean;
  readonly onRetry?: () => void;
  /** What to say and offer when there is nothing at all. */
  readonly empty?: { readonly title: string; readonly hint?: string; readonly action?: ReactNode };
  readonly onRowClick?: (row: Row) => void;
  /** Given: rows are one page as the server sorted and filtered it. Absent: all rows are here. */
  readonly server?: ServerPaging;
  /** Keeps the URL of two tables on one page apart. */
  readonly name?: string;
  readonly toolbar?: ReactNode;
  readonly searchable?: boolean;
  readonly exportable?: boolean;
  /** All rows of a server list for the export; without it the export holds the page one sees. */
  readonly onExportRows?: () => Promise<readonly Row[]>;
  /** On a phone each row becomes a card. */
  readonly card?: (row: Row) => ReactNode;
  readonly selection?: RowSelection<Row>;
}

/** From here on rows are drawn only while they are in view. */
const VIRTUAL_FROM = 100;
const DEFAULT_WIDTH = 140;

function antdColumn<Row>(column: Column<Row>, view: TableView): ColumnType<Row> {
  return {
    key: column.key,
    title: column.title,
    width: column.width ?? DEFAULT_WIDTH,
    align: column.align,
    fixed: column.fixed,
    ellipsis: !column.render,
    render: (_value, row) => column.render?.(row) ?? column.value(row) ?? '–',
    sorter: column.sortable === true,
    sortOrder: view.sort?.key === column.key ? view.sort.direction : null,
    showSorterTooltip: false,
    filters: column.filter?.map(({ value, text }) => ({ value, text })),
    filteredValue: column.filter ? [...(view.filters[column.key] ?? [])] : undefined,
    className: column.align === 'right' ? 'num' : undefined,
  };
}

/** The table of every page: view in the URL, export of what it shows, quick at ten thousand rows. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, columns, rowKey, server, title } = props;
  const { locale, t } = useLocale();
  const { view, change } = useTableView(props.name);
  const box = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () => (server || !rows ? (rows ?? []) : applyView(rows, columns, view, locale)),
    [rows, columns, view, locale, server],
  );
  useEffect(() => {
    // The row antd measures column widths with repeats the header's controls; nobody may reach them there.
    box.current?.querySelector('.ant-table-measure-row')?.setAttribute('inert', '');
  });
  const virtual = shown.length > VIRTUAL_FROM;
  const height = useFillHeight(box, virtual);
  const antdColumns = useMemo(() => columns.map((column) => antdColumn(column, view)), [columns, view]);
  if (rows === undefined) {
    return props.error ? <ErrorState error={props.error} onRetry={props.onRetry} /> : <Loading rows={8} />;
  }
  const narrowed = view.search !== '' || Object.keys(view.filters).length > 0;
  const width = columns.reduce((sum, column) => sum + (column.width ?? DEFAULT_WIDTH), 0);
  const none = narrowed ? (
    <Empty art="missing" title={t('web.table.no-match')} hint={t('web.table.no-match-hint')} />
  ) : (
    <Empty title={props.empty?.title ?? t('web.table.empty')} hint={props.empty?.hint} action={props.empty?.action} />
  );
  return (
    <div ref={box} className={styles.box}>
      <TableToolbar
        title={title}
        view={view}
        onChange={change}
        columns={columns}
        shown={shown}
        total={server ? null : rows.length}
        server={server}
        searchable={props.searchable ?? true}
        exportable={props.exportable ?? true}
        onExportRows={props.onExportRows}
      >
        {props.toolbar}
      </TableToolbar>
      {props.card && shown.length > 0 && (
        <ul className={styles.cards}>
          {shown.slice(0, VIRTUAL_FROM).map((row) => (
            <li key={rowKey(row)}>{props.card?.(row)}</li>
          ))}
        </ul>
      )}
      {shown.length === 0 ? (
        none
      ) : (
        <Table<Row>
          aria-label={title}
          className={`${styles.table} ${props.card ? styles.wideOnly : ''}`}
          size="small"
          columns={antdColumns}
          dataSource={shown}
          rowKey={rowKey}
          pagination={false}
          loading={props.loading ? { delay: 300 } : false}
          virtual={virtual}
          scroll={virtual ? { x: width, y: height } : { x: width }}
          rowSelection={
            props.selection && {
              selectedRowKeys: [...props.selection.keys],
              onChange: (keys) => props.selection?.onChange(keys),
              columnWidth: 40,
              getTitleCheckboxProps: () => ({ 'aria-label': t('web.table.select-all') }),
              getCheckboxProps: (row) => ({
                disabled: !props.selection?.selectable(row),
                'aria-label': props.selection?.label(row),
              }),
            }
          }
          onRow={
            props.onRowClick && ((row) => ({ className: styles.clickable, onClick: () => props.onRowClick?.(row) }))
          }
          onChange={(_page, filters, sorter) => {
            const one = Array.isArray(sorter) ? sorter[0] : sorter;
            const chosen = Object.entries(filters).flatMap(([key, values]) =>
              values && values.length > 0 ? [[key, values.map(String)] as const] : [],
            );
            change({
              filters: Object.fromEntries(chosen),
              sort:
                one?.order && one.columnKey !== undefined ? { key: String(one.columnKey), direction: one.order } : null,
            });
          }}
        />
      )}
    </div>
  );
}
