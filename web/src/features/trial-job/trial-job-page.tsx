import { useParams } from 'react-router';
import { entryTone, useDescribeEntry } from '../../shared/floor/use-describe-entry';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { Timeline } from '../../shared/ui/timeline';
import { fetchTimeline, fetchTrial, trialKey, type TrialJob } from './api';
import { LevelTag } from './level-tag';
import { LinksPanel } from './links-panel';
import { ProgressPanel } from './progress-panel';
import { QuestionsPanel } from './questions-panel';
import { QuotePanel } from './quote-panel';
import { ReportsPanel } from './reports-panel';
import { RequestSummary } from './request-summary';
import { StageSteps } from './stage-steps';
import { TrialActions } from './trial-actions';
import styles from './trial-job.module.css';

function History({ id }: { readonly id: string }) {
  const t = useText();
  const describe = useDescribeEntry();
  const query = useLiveQuery([...trialKey(id), 'timeline'], (signal) => fetchTimeline(id, signal), [`trial-job:${id}`]);
  return (
    <Panel title={t('web.trial.history')}>
      <QueryView query={query} compact>
        {({ items }) => <Timeline entries={items.toReversed().slice(0, 60)} describe={describe} tone={entryTone} />}
      </QueryView>
    </Panel>
  );
}

function Detail({ job }: { readonly job: TrialJob }) {
  const t = useText();
  return (
    <>
      <Panel>
        <StageSteps job={job} />
      </Panel>
      <div className={styles.detail}>
        <div className={styles.stack}>
          <QuestionsPanel job={job} />
          <QuotePanel job={job} />
          <ProgressPanel job={job} />
          <ReportsPanel job={job} />
          <Panel title={t('web.trial.request')}>
            <RequestSummary job={job} />
          </Panel>
        </div>
        <div className={styles.stack}>
          <LinksPanel job={job} />
          <History id={job.id} />
        </div>
      </div>
    </>
  );
}

/** One request, for both sides: where it stands, what was asked and answered, the offer, progress and reports. */
export function Component() {
  const { id = '' } = useParams();
  const t = useText();
  const can = useCan();
  const query = useLiveQuery(trialKey(id), (signal) => fetchTrial(id, signal), [`trial-job:${id}`]);
  const job = query.data;
  return (
    <PageFrame
      title={job ? (job.partName ?? job.number) : t('web.trial-jobs.title')}
      subtitle={job && [job.number, can('trial-job.read-all') && job.companyName].filter(Boolean).join(' · ')}
      badge={
        job && (
          <>
            <StateTag lifecycle="trial-job" state={job.status} />
            {typeof job.confidentiality === 'number' && <LevelTag level={job.confidentiality} />}
          </>
        )
      }
      crumbs={[{ title: t('web.trial-jobs.title'), to: '/trial-jobs' }]}
      actions={job && <TrialActions job={job} />}
    >
      <QueryView query={query} rows={8}>
        {(shown) => <Detail job={shown} />}
      </QueryView>
    </PageFrame>
  );
}
