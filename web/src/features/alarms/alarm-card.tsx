import type { CSSProperties } from 'react';
import { STANDING_TONES, standingOf, WEIGHT_TONES, type Alarm } from '../../shared/floor/alarms';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useText } from '../../shared/i18n/locale-provider';
import { TONES } from '../../shared/theme/tones';
import { problemText } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import { SinceText, TimeText } from '../../shared/ui/time-text';
import { AlarmActions } from './alarm-actions';
import styles from './alarms.module.css';
import { useMessage } from './use-message';

/** Who has seen it, and what the machine makes of that. */
function Answers({ alarm }: { readonly alarm: Alarm }) {
  const t = useText();
  const { acknowledgedAt, acknowledgedByName, confirmedAt, confirmedByName, comment, request } = alarm;
  return (
    <>
      {acknowledgedAt && (
        <p className={styles.words}>
          {acknowledgedByName
            ? t('web.alarms.acknowledged-by', { who: acknowledgedByName })
            : t('web.alarms.acknowledged-there')}
          {confirmedAt && confirmedByName && ` · ${t('web.alarms.confirmed-by', { who: confirmedByName })}`}
          {comment && `：${comment}`}
        </p>
      )}
      {request?.state === 'asked' && <p className={styles.words}>{t(`web.alarms.asked.${request.action}`)}</p>}
      {request?.error && <ToneTag tone="fault" text={problemText(request.error, t)} bare />}
    </>
  );
}

/** One alarm that is not over: what, where, since when, who has seen it, and what to do about it. */
export function AlarmCard({ alarm }: { readonly alarm: Alarm }) {
  const t = useText();
  const nameOf = useName();
  const messageOf = useMessage();
  const unit = useWorkUnits().data?.find(({ id }) => id === alarm.workUnitId);
  const standing = standingOf(alarm);
  const colours = TONES[standing === 'doubtful' ? 'unknown' : WEIGHT_TONES[alarm.weight]];
  return (
    <li className={styles.alarm} style={{ '--fill': colours.fill } as CSSProperties}>
      <div className={styles.head}>
        <ToneTag tone={WEIGHT_TONES[alarm.weight]} text={t(`alarm-weight.${alarm.weight}`)} />
        <strong>
          <span translate="no">{unit?.code}</span> {unit && nameOf(unit)}
        </strong>
        <VirtualTag lineMode={alarm.lineMode} />
        <span className={styles.space} />
        {alarm.endedAt ? (
          <TimeText at={alarm.endedAt} />
        ) : (
          <span className={styles.since}>
            <SinceText at={alarm.raisedAt} />
          </span>
        )}
      </div>
      <p className={styles.message} translate="no">
        {messageOf(alarm)}
      </p>
      <div className={styles.head}>
        <ToneTag tone={STANDING_TONES[standing]} text={t(`alarm-state.${standing}`)} bare />
        <span className={styles.words}>
          {t(`alarm-source.${alarm.source}`)}
          {alarm.found && ` · ${t('web.alarms.found')}`}
        </span>
      </div>
      {standing === 'doubtful' && <p className={styles.words}>{t('web.alarms.doubt')}</p>}
      <Answers alarm={alarm} />
      <div className={styles.actions}>
        <AlarmActions alarm={alarm} />
      </div>
    </li>
  );
}
