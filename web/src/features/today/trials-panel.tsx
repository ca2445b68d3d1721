import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TrialJobState } from '#libs/lifecycles';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchTrials, TRIALS_KEY } from '../trial-job/api';
import { Counted } from './grading-panel';
import styles from './today-page.module.css';

/** States in which the school has the next move. */
const OURS: ReadonlySet<TrialJobState> = new Set([
  'submitted',
  'feasibility-review',
  'agreed',
  'inspected',
  'accepted',
]);
const SHOWN = 6;

/** Trial jobs that wait for the school. */
export function TrialsPanel({ extra }: { readonly extra: ReactNode }) {
  const t = useText();
  const query = useLiveQuery(TRIALS_KEY, fetchTrials, ['trial-jobs']);
  const waiting = query.data?.items.filter(({ status }) => OURS.has(status)) ?? [];
  return (
    <Panel title={<Counted text={t('web.today.trials')} count={waiting.length} />} extra={extra}>
      <QueryView query={query} rows={3} compact>
        {() =>
          waiting.length === 0 ? (
            <Empty art="tray" compact title={t('web.today.trials.empty')} hint={t('web.today.trials.hint')} />
          ) : (
            <ul className={styles.rows}>
              {waiting.slice(0, SHOWN).map((job) => (
                <li key={job.id} className={styles.row}>
                  <Link to={`/trial-jobs/${job.id}`}>{job.partName ?? job.number}</Link>
                  <span className={styles.muted}>{job.companyName}</span>
                  <StateTag lifecycle="trial-job" state={job.status} bare />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
