import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { api, apiUrl } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { useLocale } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { trialKey, type TrialJob } from './api';
import styles from './trial-job.module.css';

/** Reports of the trial: asked for by the school, to be downloaded by both sides. */
export function ReportsPanel({ job }: { readonly job: TrialJob }) {
  const { locale, t } = useLocale();
  const can = useCan();
  const command = useCommand(
    (language: string, idempotencyKey) =>
      api.post(`/trial-jobs/${job.id}/report`, { locale: language }, { idempotencyKey }),
    { invalidates: [trialKey(job.id)] },
  );
  const makes = can('trial-job.review') && job.links !== null;
  if (!makes && job.reports.length === 0) return null;
  return (
    <Panel
      title={t('web.trial.reports')}
      extra={
        makes && (
          <Button size="small" loading={command.isPending} onClick={() => command.mutate(locale)}>
            {t('web.trial.report.make')}
          </Button>
        )
      }
    >
      <ProblemAlert error={command.error} />
      {job.reports.length === 0 && <p className={styles.muted}>{t('web.trial.report.none')}</p>}
      <ul className={styles.fileList}>
        {job.reports.map((report) => (
          <li key={report.id}>
            <span className={styles.file}>
              <strong className="num">{report.number}</strong>
              <span className={styles.muted}>
                {t(`web.language.${report.locale}`)} · <TimeText at={report.requestedAt} />
              </span>
            </span>
            {report.fileId ? (
              <Button icon={<DownloadOutlined />} href={apiUrl(`/files/${report.fileId}`)} target="_blank">
                {t('web.trial.report.download')}
              </Button>
            ) : (
              <ToneTag tone="wait" text={t('web.trial.report.pending')} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
