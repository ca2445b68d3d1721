import { Progress } from 'antd';
import { useMe } from '../../shared/api/session';
import { useMaterialName, useName } from '../../shared/floor/use-name';
import { useLocale, useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { INK } from '../../shared/theme/tokens';
import { fetchMyTasks, type MyTask } from './api';
import styles from './training.module.css';

/** What is to be done next, and where. */
function NextStep({ task }: { readonly task: MyTask }) {
  const t = useText();
  const nameOf = useName();
  if (task.status === 'published') {
    return (
      <LinkButton type="primary" to={`/my-results/${task.attemptId}`}>
        {t('web.my-tasks.result')}
      </LinkButton>
    );
  }
  if (!task.next) return null;
  const { next } = task;
  return (
    <div className={styles.next}>
      <div>
        <p className={styles.muted}>{t('web.my-tasks.next')}</p>
        <p className={styles.nextName}>
          {next.workUnitCode} · {nameOf(next)} <StateTag lifecycle="job-order" state={next.status} size="small" bare />
        </p>
      </div>
      <LinkButton type="primary" to={`/station/${next.workUnitCode}?job=${next.jobOrderId}`}>
        {t('web.my-tasks.go')}
      </LinkButton>
    </div>
  );
}

function TaskCard({ task }: { readonly task: MyTask }) {
  const { locale, t } = useLocale();
  const materialName = useMaterialName();
  const zh = locale === 'zh-CN';
  const { workOrder, progress } = task;
  const objectives = zh ? task.objectives : task.objectivesEn || task.objectives;
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <h2>{zh ? task.title : task.titleEn || task.title}</h2>
        <StateTag lifecycle="attempt" state={task.status} />
      </div>
      <p className={styles.facts}>
        <span>{workOrder.number}</span>
        <span>{materialName(workOrder)}</span>
        <QuantityText value={workOrder.quantity} unit={workOrder.unit} />
        {workOrder.alias && <span>{t('web.orders.alias', { alias: workOrder.alias })}</span>}
        {task.dueAt && (
          <span>
            {t('web.my-tasks.due')} <TimeText at={task.dueAt} show="datetime" />
          </span>
        )}
      </p>
      {objectives && <p className={styles.objectives}>{objectives}</p>}
      {progress.total > 0 && (
        <div className={styles.progress}>
          <Progress
            percent={Math.round((progress.done / progress.total) * 100)}
            showInfo={false}
            strokeColor={INK.primary}
            aria-label={t('web.my-tasks.progress', progress)}
          />
          <span className="num">{t('web.my-tasks.progress', progress)}</span>
        </div>
      )}
      <NextStep task={task} />
    </li>
  );
}

/** What a student has to do, most urgent first, and where to go for it. */
export function Component() {
  const t = useText();
  const me = useMe().data;
  const query = useLiveQuery(['my-tasks', me?.actorId], fetchMyTasks, ['line']);
  return (
    <PageFrame title={t('web.my-tasks.title')}>
      <QueryView query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Panel>
              <Empty art="sheet" title={t('web.my-tasks.empty')} hint={t('web.my-tasks.hint')} />
            </Panel>
          ) : (
            <ul className={styles.cards}>
              {items.map((task) => (
                <TaskCard key={task.attemptId} task={task} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </PageFrame>
  );
}
