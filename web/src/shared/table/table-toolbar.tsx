import { DownloadOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../i18n/locale-provider';
import type { Column, TableView } from './column';
import type { ServerPaging } from './data-table';
import styles from './data-table.module.css';
import { download } from './download';

interface TableToolbarProps<Row> {
  readonly title: string;
  readonly view: TableView;
  readonly onChange: (part: Partial<TableView>) => void;
  readonly columns: readonly Column<Row>[];
  readonly shown: readonly Row[];
  /** Rows before filters; null when only the server knows. */
  readonly total: number | null;
  readonly server?: ServerPaging;
  readonly searchable: boolean;
  readonly exportable: boolean;
  readonly onExportRows?: () => Promise<readonly Row[]>;
  readonly children?: ReactNode;
}

const SEARCH_PAUSE_MS = 250;

/** Search, what the page adds, how many rows, export. */
export function TableToolbar<Row>(props: TableToolbarProps<Row>) {
  const { title, view, onChange, columns, shown, total, server } = props;
  const t = useText();
  const [text, setText] = useState(view.search);
  const [exporting, setExporting] = useState(false);
  useEffect(() => setText(view.search), [view.search]);
  useEffect(() => {
    if (text === view.search) return undefined;
    const timer = window.setTimeout(() => onChange({ search: text }), SEARCH_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text, view.search, onChange]);
  const narrowed = view.search !== '' || Object.keys(view.filters).length > 0;

  const exportRows = async (): Promise<void> => {
    setExporting(true);
    try {
      const rows = (await props.onExportRows?.()) ?? shown;
      const { toXlsx } = await import('./xlsx');
      const cells = rows.map((row) => columns.map((column) => column.exported?.(row) ?? column.value(row)));
      download(
        toXlsx(
          title,
          columns.map((column) => column.title),
          cells,
        ),
        `${title}.xlsx`,
      );
    } finally {
      setExporting(false);
    }
  };

  return (
    <div className={styles.toolbar}>
      {props.searchable && (
        <Input
          className={styles.search}
          aria-label={t('web.table.search')}
          placeholder={t('web.table.search')}
          prefix={<SearchOutlined />}
          allowClear
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {props.children}
      {narrowed && (
        <Button type="link" onClick={() => onChange({ search: '', filters: {} })}>
          {t('web.table.clear')}
        </Button>
      )}
      <span className={styles.space} />
      {total !== null && (
        <span className={`${styles.count} num`} aria-live="polite">
          {shown.length === total
            ? t('web.table.rows', { count: total })
            : t('web.table.rows-of', { shown: shown.length, count: total })}
        </span>
      )}
      {server && (server.onFirst || server.onNext) && (
        <span className={styles.pager}>
          <Button disabled={!server.onFirst} onClick={() => server.onFirst?.()}>
            {t('web.table.first')}
          </Button>
          <Button disabled={!server.onNext} onClick={() => server.onNext?.()}>
            {t('web.table.older')}
          </Button>
        </span>
      )}
      {props.exportable && (
        <Button
          icon={<DownloadOutlined />}
          loading={exporting}
          disabled={shown.length === 0}
          onClick={() => void exportRows()}
        >
          {t('web.table.export')}
        </Button>
      )}
    </div>
  );
}
