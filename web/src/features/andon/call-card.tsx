import type { CSSProperties } from 'react';
import { CALL_TONES, type Call } from '../../shared/floor/andon';
import { RepairButton } from '../../shared/floor/repair-button';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useText } from '../../shared/i18n/locale-provider';
import { TONES } from '../../shared/theme/tones';
import { StateIcon } from '../../shared/ui/state-icon';
import { StateTag } from '../../shared/ui/state-tag';
import { SinceText, TimeText } from '../../shared/ui/time-text';
import styles from './andon.module.css';
import { CallActions } from './call-actions';

/** One call that is not closed: what, where, since when, how far up, and what to do next. */
export function CallCard({ call }: { readonly call: Call }) {
  const t = useText();
  const nameOf = useName();
  const unit = useWorkUnits().data?.find(({ id }) => id === call.workUnitId);
  const colours = TONES[CALL_TONES[call.kind]];
  const style = { '--fill': colours.fill, '--ink': colours.ink } as CSSProperties;
  return (
    <li className={styles.call} style={style}>
      <div className={styles.head}>
        <span className={styles.kind}>
          <StateIcon shape={colours.shape} size={18} />
          {t(`andon-call-kind.${call.kind}`)}
        </span>
        <strong>
          <span translate="no">{unit?.code}</span> {unit && nameOf(unit)}
        </strong>
        <VirtualTag lineMode={call.lineMode} />
        <span className={styles.space} />
        {call.status === 'resolved' ? (
          <TimeText at={call.resolvedAt} />
        ) : (
          <span className={styles.since}>
            <SinceText at={call.raisedAt} />
          </span>
        )}
      </div>
      <div className={styles.head}>
        <StateTag lifecycle="andon-call" state={call.status} />
        <span>
          {t('web.andon.level')} {call.level} · {t(`andon-level.${call.level}`)}
        </span>
        {call.repeat && <span>{t('web.andon.repeat')}</span>}
      </div>
      {call.note && <p className={styles.note}>{call.note}</p>}
      <p className={styles.words}>
        {t('web.andon.raised-by')} {call.raisedByName ?? t('web.andon.nobody')}
        {call.acknowledgedByName && ` · ${t('web.andon.answered-by')} ${call.acknowledgedByName}`}
      </p>
      {call.action && (
        <p className={styles.note}>
          {call.cause && t(`andon-cause.${call.cause}`)}：{call.action}
        </p>
      )}
      <div className={styles.actions}>
        <RepairButton call={call} />
        <CallActions call={call} />
      </div>
    </li>
  );
}
