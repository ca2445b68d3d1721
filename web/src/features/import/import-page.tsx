import { DownloadOutlined, FileExcelOutlined } from '@ant-design/icons';
import { Alert, Button, Progress, Upload } from 'antd';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { apiUrl } from '../../shared/api/client';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { fetchProgress, runImport, type ImportResult, type SheetProblem } from './api';
import styles from './import.module.css';

const isWorkbook = (file: File): boolean => /\.xlsx$/i.test(file.name);

function Problems({ problems, title }: { readonly problems: readonly SheetProblem[]; readonly title: string }) {
  const t = useText();
  const columns: readonly Column<SheetProblem>[] = [
    { key: 'sheet', title: t('web.import.sheet'), width: 130, value: ({ sheet }) => sheet, sortable: true },
    { key: 'row', title: t('web.import.row'), width: 70, align: 'right', value: ({ row }) => row, sortable: true },
    { key: 'column', title: t('web.import.column'), width: 140, value: ({ column }) => column },
    {
      key: 'what',
      title: t('web.import.problem'),
      width: 280,
      value: (problem) => textOr(t, `error.${problem.code}`, problem.code, { ...problem }),
      render: (problem) => textOr(t, `error.${problem.code}`, problem.code, { ...problem }),
    },
    {
      key: 'expected',
      title: t('web.import.expected'),
      width: 260,
      value: ({ expected }) => expected,
      render: ({ expected }) => expected,
    },
    { key: 'got', title: t('web.import.got'), width: 160, value: ({ got }) => got || t('web.import.nothing') },
  ];
  return (
    <DataTable
      title={title}
      rows={problems}
      columns={columns}
      rowKey={(problem) => `${problem.sheet} ${problem.row} ${problem.column} ${problem.code}`}
    />
  );
}

const SHOWN = 20;

/** The orders the workbook has become, to open; a long list goes on among all orders. */
function ImportedOrders({ result }: { readonly result: ImportResult }) {
  const t = useText();
  const orders = result.imported.filter(({ sheet }) => sheet === 'work-orders');
  if (orders.length === 0) return null;
  return (
    <p className={styles.imported}>
      {t('web.import.orders')}
      {orders.slice(0, SHOWN).map(({ id, label }) => (
        <Link key={id} to={`/work-orders/${id}`} className="num" translate="no">
          {label}
        </Link>
      ))}
      <Link to="/work-orders">{t('web.import.all-orders')}</Link>
    </p>
  );
}

function Outcome({ result }: { readonly result: ImportResult }) {
  const t = useText();
  if (result.problems.length > 0) {
    return (
      <>
        <Alert
          type="error"
          showIcon
          title={t('web.import.has-problems', { count: result.problems.length })}
          style={{ marginBottom: 12 }}
        />
        <Problems problems={result.problems} title={t('web.import.problems')} />
      </>
    );
  }
  return (
    <>
      <Panel title={t(result.applied ? 'web.import.applied' : 'web.import.ready')}>
        <ul className={styles.counts}>
          {Object.entries(result.counts).map(([sheet, count]) => (
            <li key={sheet}>
              <span>{textOr(t, `web.import.sheet.${sheet}`, sheet)}</span>
              <strong className="num">{t('web.import.rows', { count })}</strong>
            </li>
          ))}
        </ul>
        <ImportedOrders result={result} />
      </Panel>
      {result.warnings.length > 0 && (
        <>
          <Alert
            type="warning"
            showIcon
            title={t('web.import.has-warnings', { count: result.warnings.length })}
            style={{ marginBottom: 12 }}
          />
          <Problems problems={result.warnings} title={t('web.import.warnings')} />
        </>
      )}
    </>
  );
}

/** What the server is doing with the workbook, and how far it is. */
function Running({ progress }: { readonly progress: string }) {
  const t = useText();
  const { data } = useQuery({
    queryKey: ['import', progress],
    queryFn: ({ signal }) => fetchProgress(progress, signal),
    refetchInterval: 300,
  });
  const { phase = 'waiting', done = 0, total = 0 } = data ?? {};
  return (
    <Panel title={t(`web.import.phase.${phase}`, { done, total })}>
      <Progress
        aria-label={t(`web.import.phase.${phase}`, { done, total })}
        percent={phase === 'writing' && total > 0 ? Math.floor((done / total) * 100) : 0}
        status="active"
      />
    </Panel>
  );
}

/** The school's own data by Excel: check first, then take in all of it or nothing. */
export function Component() {
  const t = useText();
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const workbook = files.find(isWorkbook);
  const [progress, setProgress] = useState('');
  const run = useMutation({
    mutationFn: async (dryRun: boolean) => {
      if (!workbook) throw new Error('no workbook');
      const key = newIdempotencyKey();
      setProgress(key);
      return runImport({ workbook, attachments: files.filter((file) => file !== workbook) }, dryRun, key);
    },
    onSuccess: async ({ applied }) => (applied ? queries.invalidateQueries() : undefined),
  });
  const checked = run.data !== undefined && !run.data.applied && run.data.problems.length === 0;
  const choose = (next: readonly File[]): void => {
    setFiles(next);
    run.reset();
  };
  return (
    <PageFrame
      title={t('web.import.title')}
      subtitle={t('web.import.subtitle')}
      actions={
        <Button icon={<DownloadOutlined />} href={apiUrl('/imports/template.xlsx')}>
          {t('web.import.template')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Panel>
          <Upload.Dragger
            multiple
            showUploadList={false}
            disabled={run.isPending}
            beforeUpload={(file, list) => {
              if (file === list[0])
                choose([...files.filter((each) => !list.some(({ name }) => name === each.name)), ...list]);
              return false;
            }}
          >
            <p>
              <FileExcelOutlined className={styles.art} />
            </p>
            <p>{t('web.import.drop')}</p>
            <p className={styles.muted}>{t('web.import.drop.hint')}</p>
          </Upload.Dragger>
          {files.length > 0 && (
            <div className={styles.chosen}>
              <span className={styles.names}>{files.map(({ name }) => name).join('、')}</span>
              <Button onClick={() => choose([])}>{t('web.import.clear')}</Button>
              <Button
                type={checked ? 'default' : 'primary'}
                disabled={!workbook}
                loading={run.isPending && run.variables}
                onClick={() => run.mutate(true)}
              >
                {t('web.import.check')}
              </Button>
              <Button
                type={checked ? 'primary' : 'default'}
                disabled={!checked}
                loading={run.isPending && !run.variables}
                onClick={() => run.mutate(false)}
              >
                {t('web.import.apply')}
              </Button>
            </div>
          )}
        </Panel>
        <div aria-live="polite">
          {run.isPending && progress !== '' && <Running progress={progress} />}
          <ProblemAlert error={run.error} />
          {run.data && <Outcome result={run.data} />}
        </div>
      </div>
    </PageFrame>
  );
}
