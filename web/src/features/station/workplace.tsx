import { ArrowLeftOutlined, UserOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { WorkUnit } from '../../shared/floor/types';
import { ScanField } from '../../shared/floor/scan-field';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useFloorClockWatch } from '../../shared/realtime/floor-clock-watch';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { AndonButton, AndonCalls } from '../../shared/station/andon-call';
import { BigButton } from '../../shared/station/big-button';
import { RoundCard } from '../../shared/station/round-card';
import { SafetyCheck } from '../../shared/station/safety-check';
import { StationFrame } from '../../shared/station/station-frame';
import { useHeldCount } from '../../shared/station/use-outbox';
import { QueryView } from '../../shared/ui/states';
import { fetchQueue, QUEUE_MOST, QUEUE_STEP, queueKey } from './api';
import { JobScreen } from './job-screen';
import { Queue } from './queue';
import { StopCard } from './stop-card';
import styles from './station.module.css';

interface WorkplaceProps {
  readonly workUnit: WorkUnit;
  /** Name of who acts here; null while nobody does. */
  readonly person: string | null;
  /** Their id. */
  readonly actorId: string | null;
  /** Hand over, or another station. */
  readonly leave: ReactNode;
  /** Shown beside the queue while nobody is signed in. */
  readonly badgeIn: ReactNode;
  /** Whether values can be entered here; a student measures at the station's own screen. */
  readonly measures: boolean;
}

/** A station for whoever is there: its queue, and one job at a time in big steps. */
export function Workplace({ workUnit, person, actorId, leave, badgeIn, measures }: WorkplaceProps) {
  const t = useText();
  const nameOf = useName();
  const held = useHeldCount();
  useFloorClockWatch();
  const [params, setParams] = useSearchParams();
  const [footer, setFooter] = useState<HTMLDivElement | null>(null);
  const jobId = person ? params.get('job') : null;
  const [limit, setLimit] = useState(QUEUE_STEP);
  const query = useLiveQuery(
    queueKey(workUnit.code, limit),
    (signal) => fetchQueue(workUnit.code, limit, signal),
    [`work-unit:${workUnit.id}`],
    { keepsPrevious: true },
  );
  return (
    <StationFrame
      title={`${workUnit.code} ${nameOf(workUnit)}`}
      state={<VirtualTag lineMode={workUnit.lineMode} />}
      held={held}
      person={
        person && (
          <span className={styles.person}>
            <UserOutlined /> {person}
          </span>
        )
      }
      footer={
        <>
          <AndonButton workUnitId={workUnit.id} />
          {jobId && (
            <BigButton icon={<ArrowLeftOutlined />} onClick={() => setParams({})}>
              {t('web.station.queue')}
            </BigButton>
          )}
          <div ref={setFooter} className={styles.footerSlot} />
          {person && leave}
        </>
      }
    >
      <AndonCalls workUnitId={workUnit.id} actorId={actorId} />
      {jobId ? (
        <JobScreen
          key={jobId}
          id={jobId}
          workUnitId={workUnit.id}
          measures={measures}
          footer={footer}
          onDone={() => setParams({})}
        />
      ) : (
        <div className={badgeIn ? styles.entrance : styles.queueOnly}>
          <section className={styles.block}>
            <h2 className={`${styles.blockTitle} ${styles.queueTitle}`}>{t('web.station.queue')}</h2>
            {person && <StopCard code={workUnit.code} workUnitId={workUnit.id} />}
            <SafetyCheck code={workUnit.code} workUnitId={workUnit.id} canCheck={person !== null} />
            <RoundCard workUnitId={workUnit.id} canCheck={person !== null} />
            {person && (
              <ScanField
                big
                onFound={(found) => {
                  if (found.kind === 'tool' || found.kind === 'lot') return t(`web.scan.${found.kind}`);
                  if (found.kind === 'job-order' && found.workUnitCode !== workUnit.code)
                    return t('web.scan.other-station', { code: found.workUnitCode });
                  const jobs = query.data?.items.filter(({ job }) => job.workOrderId === found.id) ?? [];
                  const only = found.kind === 'job-order' ? found.id : jobs[0]?.job.id;
                  if (only === undefined || jobs.length > 1) return t('web.scan.jobs-here', { count: jobs.length });
                  setParams({ job: only });
                  return null;
                }}
              />
            )}
            <QueryView query={query}>
              {({ items, nextCursor, contains }) => (
                <>
                  <Queue items={items} contains={contains} onOpen={person ? (id) => setParams({ job: id }) : null} />
                  {nextCursor !== null &&
                    (limit < QUEUE_MOST ? (
                      <BigButton onClick={() => setLimit(limit + QUEUE_STEP)}>{t('web.station.queue.more')}</BigButton>
                    ) : (
                      <p className={styles.hint}>{t('web.station.queue.beyond', { count: QUEUE_MOST })}</p>
                    ))}
                </>
              )}
            </QueryView>
          </section>
          {badgeIn}
        </div>
      )}
    </StationFrame>
  );
}
