import { TeamOutlined } from '@ant-design/icons';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { BigButton } from '../../shared/station/big-button';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { beginTime, fetchTime, timeKey, type StationJob } from './api';
import { isBeforeStart, isOver, othersOf } from './stages';
import styles from './station.module.css';
import { useJobTeam } from './team-roles';

/** To somebody the job is not for, once it has begun: whose it is, and the one thing that may be done with it here. */
export function HelperCard({ view }: { readonly view: StationJob }) {
  const t = useText();
  const { id, workUnitId } = view.job;
  const others = isBeforeStart(view) || isOver(view) ? null : othersOf(view);
  const team = useJobTeam(id, workUnitId);
  const time = useLiveQuery(timeKey(id), (signal) => fetchTime(id, signal), [`work-unit:${workUnitId}`]).data;
  const command = useCommand((jobId: string, key) => beginTime(jobId, 'help', key), { invalidates: [timeKey(id)] });
  if (others === null) return null;
  const names = team?.assignment.people.map(({ name }) => name ?? t('web.station.people.other')).join('、') ?? '';
  const joins = others === 'assigned' && time?.mine === null && time.kinds.includes('help');
  return (
    <section className={styles.handOver} aria-label={t('web.station.helper')}>
      <TeamOutlined aria-hidden="true" />
      <div className={styles.bannerWords}>
        <span>{others === 'team' ? t('web.station.helper.other-team') : t('web.station.helper.given', { names })}</span>
        <ProblemAlert error={command.error} />
      </div>
      {joins && (
        <BigButton busy={command.isPending} onClick={() => command.mutate(id)}>
          {t('web.station.helper.join')}
        </BigButton>
      )}
    </section>
  );
}
