import { DownloadOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import { apiUrl } from '../api/client';
import { useCommand } from '../api/use-command';
import { useText } from '../i18n/locale-provider';
import { problemText } from '../ui/problem-alert';
import { cancelReport, fetchReport, REPORT_LIST_KEY, reportKey, REPORTS_KEY, type OwnReport } from './api';
import styles from './report-progress.module.css';

const POLL_MS = 500;

/** Fetches the file of a report that is ready. */
export function SaveReport({ report, small }: { readonly report: OwnReport; readonly small?: boolean }) {
  const t = useText();
  return (
    <Button
      {...(small ? { size: 'small' as const } : { type: 'primary' as const })}
      icon={<DownloadOutlined />}
      href={apiUrl(`/files/${report.fileId}`)}
      aria-label={t('web.reports.save.of', { name: report.name })}
    >
      {t('web.reports.save')}
    </Button>
  );
}

function Bar({ report, small }: { readonly report: OwnReport; readonly small: boolean }) {
  const t = useText();
  const cancel = useCommand<string, OwnReport>(cancelReport, { invalidates: [REPORTS_KEY] });
  const { id, name, total, done } = report;
  // Whole only when the file is there.
  const percent = total === 0 ? 0 : Math.min(99, Math.floor((done / total) * 100));
  return (
    <div className={styles.making}>
      <Progress
        percent={percent}
        className={styles.bar}
        {...(small ? { size: 'small' as const } : {})}
        aria-label={t('web.reports.progress')}
      />
      <Button
        {...(small ? { size: 'small' as const } : {})}
        loading={cancel.isPending}
        aria-label={t('web.reports.cancel.of', { name })}
        onClick={() => cancel.mutate(id)}
      >
        {t('action.report.cancel')}
      </Button>
    </div>
  );
}

interface ReportProgressProps {
  readonly id: string;
  /** In a row of a table. */
  readonly small?: boolean;
}

/** How far a report is, with what can be done about it: give it up, fetch it, or read why there is none. */
export function ReportProgress({ id, small = false }: ReportProgressProps) {
  const t = useText();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: reportKey(id),
    queryFn: ({ signal }) => fetchReport(id, signal),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'making' ? false : POLL_MS),
  });
  const report = query.data;
  const state = report?.state;
  useEffect(() => {
    if (state && state !== 'making') void queries.invalidateQueries({ queryKey: REPORT_LIST_KEY });
  }, [state, queries]);
  if (!report) return null;
  if (report.state === 'making') return <Bar report={report} small={small} />;
  if (report.state === 'ready') return <SaveReport report={report} small={small} />;
  if (report.error) return <span role="alert">{problemText(report.error, t)}</span>;
  return <span>{t(`state.report.${report.state}`)}</span>;
}
