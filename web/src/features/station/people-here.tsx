import { TeamOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { formatDuration } from '../../shared/i18n/format-duration';
import { useFloorNow } from '../../shared/i18n/use-clock';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { BigButton } from '../../shared/station/big-button';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import { SinceText } from '../../shared/ui/time-text';
import { beginTime, fetchTime, joinByBadge, leaveJob, timeKey, type JobTeam, type JobTime, type TimeKind } from './api';
import { BadgeField } from './badge-field';
import { usePerson } from './presence-store';
import styles from './station.module.css';
import { TeamRoles, useJobTeam } from './team-roles';

const KINDS = ['setup', 'run', 'wait', 'help'] as const;
const TONE = { setup: 'setup', run: 'run', wait: 'wait', help: 'ready' } as const;

interface PeopleProps {
  readonly jobId: string;
  readonly workUnitId: string;
}

interface TimeCommand {
  /** Null: leaves. */
  readonly kind: TimeKind | null;
  readonly personId?: string;
  /** Somebody who is not the one signed in at the screen. */
  readonly badge?: string;
}

interface DialogProps {
  readonly jobId: string;
  readonly time: JobTime;
  readonly team: JobTeam | undefined;
  readonly onClose: () => void;
}

function TimeDialog({ jobId, time, team, onClose }: DialogProps) {
  const t = useText();
  const shared = usePerson() !== null;
  const command = useCommand(
    ({ kind, personId, badge }: TimeCommand, key: string) => {
      if (badge && kind) return joinByBadge(jobId, badge, kind, key);
      return kind ? beginTime(jobId, kind, key) : leaveJob(jobId, personId, key);
    },
    { invalidates: [timeKey(jobId)], onDone: onClose },
  );
  return (
    <Modal open title={t('web.station.people')} footer={null} onCancel={onClose} width={720} destroyOnHidden>
      <ProblemAlert error={command.error} />
      <p className={styles.hint}>{t('web.station.people.what')}</p>
      <div className={styles.reasons}>
        {time.kinds.map((kind) => (
          <BigButton
            key={kind}
            className={time.mine === kind ? styles.chosen : ''}
            aria-pressed={time.mine === kind}
            onClick={() => command.mutate({ kind })}
          >
            {t(`time-kind.${kind}`)}
          </BigButton>
        ))}
        {time.mine && (
          <BigButton onClick={() => command.mutate({ kind: null })}>{t('web.station.people.leave')}</BigButton>
        )}
      </div>
      {time.kinds.length === 0 && <p className={styles.hint}>{t('web.station.people.not-now')}</p>}
      {shared && time.kinds.length > 0 && (
        <div className={styles.dialogPart}>
          <BadgeField
            label={t('web.station.people.badge')}
            onScan={(badge) => command.mutate({ badge, kind: time.kinds.includes('run') ? 'run' : 'setup' })}
          />
        </div>
      )}
      {shared && time.here.length > 0 && (
        <div className={styles.dialogPart}>
          <p className={styles.hint}>{t('web.station.people.gone')}</p>
          <div className={styles.reasons}>
            {time.here.flatMap(({ personId, name }) =>
              personId ? (
                <BigButton key={personId} onClick={() => command.mutate({ kind: null, personId })}>
                  {name}
                </BigButton>
              ) : (
                []
              ),
            )}
          </div>
        </div>
      )}
      {team && team.members.length > 1 && (
        <div className={styles.dialogPart}>
          <strong>{t('web.station.roles')}</strong>
          <TeamRoles jobId={jobId} team={team} rotating />
        </div>
      )}
    </Modal>
  );
}

/**
 * Everybody's time together and by kind, counting up with each who is here; somebody at two jobs counts here in full until
 * the next answer.
 */
function Spent({ time: { totals, here, at } }: { readonly time: JobTime }) {
  const t = useText();
  const now = useFloorNow();
  const since = Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / 1000));
  const parts = KINDS.flatMap((kind) => {
    const before = totals.filter((total) => total.kind === kind).reduce((sum, { seconds }) => sum + seconds, 0);
    const seconds = before + here.filter((person) => person.kind === kind).length * since;
    return seconds > 0 ? [{ kind, seconds }] : [];
  });
  const text = (seconds: number): string => formatDuration(seconds * 1000, t);
  const all = parts.reduce((sum, { seconds }) => sum + seconds, 0);
  if (all === 0) return null;
  return (
    <p className={`${styles.hint} num`}>
      {t('web.station.people.spent', { time: text(all) })}
      {parts.length > 1 && parts.map(({ kind, seconds }) => ` · ${t(`time-kind.${kind}`)} ${text(seconds)}`)}
    </p>
  );
}

/** Who works on the job now, and as what. */
export function PeopleHere({ jobId, workUnitId }: PeopleProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const query = useLiveQuery(timeKey(jobId), (signal) => fetchTime(jobId, signal), [`work-unit:${workUnitId}`]);
  const time = query.data;
  const team = useJobTeam(jobId, workUnitId);
  if (!time) return null;
  return (
    <section className={styles.people}>
      <header>
        <strong>
          <TeamOutlined aria-hidden="true" /> {t('web.station.people')}
        </strong>
      </header>
      <ul>
        {time.here.map(({ personId, name, kind, since }, index) => (
          <li key={personId ?? index}>
            <span>{name ?? t('web.station.people.other')}</span>
            <ToneTag tone={TONE[kind]} text={t(`time-kind.${kind}`)} size="large" bare />
            <SinceText at={since} />
          </li>
        ))}
        {time.here.length === 0 && <li className={styles.hint}>{t('web.station.people.nobody')}</li>}
      </ul>
      <Spent time={time} />
      {team && team.members.length > 1 && <TeamRoles jobId={jobId} team={team} />}
      <BigButton block onClick={() => setOpen(true)}>
        {t(time.mine ? 'web.station.people.change' : 'web.station.people.join')}
      </BigButton>
      {open && <TimeDialog jobId={jobId} time={time} team={team} onClose={() => setOpen(false)} />}
    </section>
  );
}
