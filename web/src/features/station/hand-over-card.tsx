import { MessageOutlined } from '@ant-design/icons';
import { unitText } from '#libs/texts';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { BigButton } from '../../shared/station/big-button';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { TimeText } from '../../shared/ui/time-text';
import { fetchHandOvers, handOverKey, takeHandOver } from './api';
import styles from './station.module.css';

interface HandOverProps {
  readonly jobId: string;
  readonly workUnitId: string;
  /** In which the order counts. */
  readonly unit: string;
}

/** What the ones before left to whoever opens the job, until somebody says that it was read. */
export function HandOverCard({ jobId, workUnitId, unit }: HandOverProps) {
  const t = useText();
  const query = useLiveQuery(handOverKey(jobId), (signal) => fetchHandOvers(jobId, signal), [
    `work-unit:${workUnitId}`,
  ]);
  const command = useCommand((id: string, key: string) => takeHandOver(id, key), {
    invalidates: [handOverKey(jobId)],
  });
  const open = query.data?.items.filter(({ takenAt, note }) => takenAt === null && note !== null) ?? [];
  if (open.length === 0) return null;
  return (
    <section className={styles.handOver} aria-label={t('web.station.hand-over.note')}>
      <MessageOutlined aria-hidden="true" />
      <ul>
        {open.map(({ id, by, writtenAt, note, remaining }) => (
          <li key={id}>
            <strong>{note}</strong>
            <span>
              {by.name ?? t('web.station.people.other')} · <TimeText at={writtenAt} /> ·{' '}
              {t('web.station.left', { count: formatDecimal(remaining), unit: unitText(t, unit) })}
            </span>
          </li>
        ))}
      </ul>
      <ProblemAlert error={command.error} />
      {open.some(({ own }) => !own) && (
        <BigButton busy={command.isPending} onClick={() => command.mutate(jobId)}>
          {t('web.station.hand-over.read')}
        </BigButton>
      )}
    </section>
  );
}
