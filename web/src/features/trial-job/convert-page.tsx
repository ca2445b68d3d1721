import { Alert } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/states';
import { fetchTrial, trialKey } from './api';
import { ConvertForm } from './convert-form';
import { RequestSummary } from './request-summary';
import styles from './trial-job.module.css';

/** From a request to routing, order and assignment, in one go; the request stands beside the form. */
export function Component() {
  const { id = '' } = useParams();
  const t = useText();
  const query = useQuery({ queryKey: trialKey(id), queryFn: ({ signal }) => fetchTrial(id, signal) });
  const job = query.data;
  return (
    <PageFrame
      title={t('web.trial.convert')}
      subtitle={job && `${job.number} · ${job.partName ?? ''}`}
      crumbs={[
        { title: t('web.trial-jobs.title'), to: '/trial-jobs' },
        { title: job?.number ?? '…', to: `/trial-jobs/${id}` },
      ]}
    >
      <QueryView query={query} rows={8}>
        {(shown) => (
          <div className={styles.detail}>
            <div className={styles.stack}>
              <Alert type="info" showIcon title={t('web.trial.convert.hint')} />
              <Panel>
                <ConvertForm job={shown} />
              </Panel>
            </div>
            <Panel title={t('web.trial.request')}>
              <RequestSummary job={shown} />
            </Panel>
          </div>
        )}
      </QueryView>
    </PageFrame>
  );
}
