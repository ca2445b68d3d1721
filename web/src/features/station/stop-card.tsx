import { ClockCircleOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../shared/api/answers';
import { api, type Page } from '../../shared/api/client';
import { useCommand } from '../../shared/api/use-command';
import { UNEXPLAINED, useDowntimeReasons } from '../../shared/floor/use-downtime-reasons';
import { useName } from '../../shared/floor/use-name';
import { formatDuration } from '../../shared/i18n/format-duration';
import { formatTime } from '../../shared/i18n/format-time';
import { useText } from '../../shared/i18n/locale-provider';
import { useZone } from '../../shared/i18n/use-clock';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { BigButton } from '../../shared/station/big-button';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { useStateText } from '../../shared/ui/state-tag';
import styles from './station.module.css';

type Stop = Answer<'Stop'>;

/** Machines change their state often; what is asked here can wait. */
const EVERY_MS = 3_000;
const stopsPath = (code: string): string => `/work-units/${encodeURIComponent(code)}/open-stops`;
const stopsKey = (code: string): readonly string[] => ['station', 'open-stops', code];

/** A span of the day with what the machine showed then. */
function useStopText(): (stop: Stop) => string {
  const t = useText();
  const zone = useZone();
  const stateText = useStateText();
  return ({ start, state, busyMs }) =>
    t('web.downtime.station.stop', {
      from: formatTime(new Date(start), 'time', zone),
      state: stateText('equipment', state),
      time: formatDuration(busyMs, t),
    });
}

/** First the group, then the reason: two presses with gloves on. */
function ReasonDialog({ code, stop, onClose }: { code: string; stop: Stop; onClose: () => void }) {
  const t = useText();
  const nameOf = useName();
  const stopText = useStopText();
  const [group, setGroup] = useState<string | null>(null);
  const all = (useDowntimeReasons().data ?? []).filter((one) => one.code !== UNEXPLAINED && !one.retired);
  const shown = all.filter(({ parentCode }) => parentCode === group);
  const command = useCommand(
    (reason: string, idempotencyKey) => api.post(stopsPath(code), { start: stop.start, reason }, { idempotencyKey }),
    { invalidates: [stopsKey(code)], onDone: onClose },
  );
  const choose = (reason: string): void => {
    if (all.some(({ parentCode }) => parentCode === reason)) setGroup(reason);
    else command.mutate(reason);
  };
  return (
    <Modal open title={t('web.downtime.station.why')} footer={null} onCancel={onClose} width={860} destroyOnHidden>
      <p className={styles.hint}>{stopText(stop)}</p>
      <ProblemAlert error={command.error} />
      <div className={styles.units}>
        {shown.map((reason) => (
          <BigButton
            key={reason.code}
            busy={command.variables === reason.code && command.isPending}
            onClick={() => choose(reason.code)}
          >
            {nameOf(reason)}
          </BigButton>
        ))}
      </div>
      {group && (
        <div className={styles.dialogPart}>
          <BigButton onClick={() => setGroup(null)}>{t('web.downtime.station.back')}</BigButton>
        </div>
      )}
    </Modal>
  );
}

interface CardProps {
  readonly code: string;
  readonly workUnitId: string;
}

/** Asks for the reason of the last stop of more than five minutes; nothing when all are explained. */
export function StopCard({ code, workUnitId }: CardProps) {
  const t = useText();
  const stopText = useStopText();
  const [open, setOpen] = useState<Stop | null>(null);
  const query = useLiveQuery(
    stopsKey(code),
    (signal) => api.get<Page<Stop>>(stopsPath(code), { signal }),
    [`work-unit:${workUnitId}`],
    { everyMs: EVERY_MS },
  );
  const stops = query.data?.items ?? [];
  const [last] = stops;
  if (!last && !open) return null;
  return (
    <>
      {last && (
        <section className={`${styles.handOver} ${styles.stopCard}`} aria-label={t('web.downtime.station')}>
          <ClockCircleOutlined aria-hidden="true" />
          <div className={styles.bannerWords}>
            <strong>{t('web.downtime.station')}</strong>
            <span>{stopText(last)}</span>
            {stops.length > 1 && <span>{t('web.downtime.station.more', { count: stops.length - 1 })}</span>}
          </div>
          <BigButton onClick={() => setOpen(last)}>{t('web.downtime.station.say')}</BigButton>
        </section>
      )}
      {open && <ReasonDialog code={code} stop={open} onClose={() => setOpen(null)} />}
    </>
  );
}
