import { Link } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useLocale, useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchOpenOrders, fetchUnits, fetchWaitingScores, fetchWaitingTrialJobs } from './api';
import styles from './today-page.module.css';

/** The instructor's morning: how the line stands, which orders run, what waits for a grade or an answer. */
export function Component() {
  const t = useText();
  const can = useCan();
  return (
    <PageFrame title={t('web.today.title')}>
      <div className={styles.grid}>
        {can('line.read') && <LinePanel />}
        {can('work-order.read') && <OrdersPanel />}
        {can('grade.read') && <GradingPanel />}
        {can('trial-job.read') && <TrialJobsPanel />}
      </div>
    </PageFrame>
  );
}

function LinePanel() {
  const t = useText();
  const { locale } = useLocale();
  const query = useLiveQuery(['today', 'line'], fetchUnits, ['line']);
  return (
    <Panel title={t('web.today.line')} className={styles.wide}>
      <QueryView query={query} compact>
        {({ workUnits }) =>
          workUnits.length === 0 ? (
            <Empty art="line" compact title={t('web.today.line.empty')} hint={t('web.today.line.hint')} />
          ) : (
            <ul className={styles.units}>
              {workUnits.map(({ workUnit, state }) => (
                <li key={workUnit.id}>
                  <Link to="/line">{locale === 'en' ? workUnit.nameEn : workUnit.name}</Link>
                  <StateTag lifecycle="equipment" state={state?.state ?? 'unknown'} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

function OrdersPanel() {
  const t = useText();
  const { locale } = useLocale();
  const query = useLiveQuery(['today', 'orders'], fetchOpenOrders, ['work-orders']);
  return (
    <Panel title={t('web.today.orders')}>
      <QueryView query={query} compact>
        {({ items }) =>
          items.length === 0 ? (
            <Empty art="sheet" compact title={t('web.today.orders.empty')} hint={t('web.today.orders.hint')} />
          ) : (
            <ul className={styles.list}>
              {items.map((order) => (
                <li key={order.id}>
                  <Link to={`/work-orders/${order.id}`}>{order.number}</Link>
                  <span className={styles.name}>{locale === 'en' ? order.materialNameEn : order.materialName}</span>
                  <span className={styles.figure}>
                    {order.finished} / {order.quantity}
                  </span>
                  <StateTag lifecycle="work-order" state={order.status} bare />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

function GradingPanel() {
  const t = useText();
  const { locale } = useLocale();
  const query = useLiveQuery(['today', 'grading'], fetchWaitingScores, ['work-orders']);
  return (
    <Panel title={t('web.today.grading')}>
      <QueryView query={query} compact>
        {({ items }) =>
          items.length === 0 ? (
            <Empty art="sheet" compact title={t('web.today.grading.empty')} hint={t('web.today.grading.hint')} />
          ) : (
            <ul className={styles.list}>
              {items.map((score) => (
                <li key={score.attemptId}>
                  <Link to={`/teaching/attempts/${score.attemptId}`}>
                    {locale === 'en' ? score.titleEn || score.title : score.title}
                  </Link>
                  <span className={styles.name}>{score.teamName}</span>
                  <span className={styles.figure}>{score.shown ?? '–'}</span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}

function TrialJobsPanel() {
  const t = useText();
  const query = useLiveQuery(['today', 'trial-jobs'], fetchWaitingTrialJobs, ['trial-jobs']);
  return (
    <Panel title={t('web.today.trials')}>
      <QueryView query={query} compact>
        {({ items }) =>
          items.length === 0 ? (
            <Empty art="tray" compact title={t('web.today.trials.empty')} hint={t('web.today.trials.hint')} />
          ) : (
            <ul className={styles.list}>
              {items.map((job) => (
                <li key={job.id}>
                  <Link to={`/trial-jobs/${job.id}`}>{job.number}</Link>
                  <span className={styles.name}>{job.partName}</span>
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
