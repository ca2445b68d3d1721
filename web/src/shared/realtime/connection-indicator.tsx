import { Tooltip } from 'antd';
import { useText } from '../i18n/locale-provider';
import { TONES } from '../theme/tones';
import styles from './connection-indicator.module.css';
import { useConnectionStatus } from './realtime-provider';

/** Whether what one sees follows the floor; quiet while it does. */
export function ConnectionIndicator() {
  const t = useText();
  const status = useConnectionStatus();
  const hint = status === 'offline' ? t('web.connection.offline.hint') : t('web.connection.online.hint');
  const colour = { online: TONES.ok, connecting: TONES.idle, offline: TONES.hold }[status];
  return (
    <Tooltip title={hint}>
      <span
        role="status"
        tabIndex={0}
        className={styles.indicator}
        style={{ color: status === 'online' ? undefined : colour.ink }}
      >
        <svg
          width="14"
          height="14"
          viewBox="0 0 16 16"
          aria-hidden="true"
          stroke={colour.fill}
          strokeWidth="1.8"
          fill="none"
          strokeLinecap="round"
        >
          {status === 'online' && <circle cx="8" cy="8" r="3.4" fill={colour.fill} />}
          {status === 'connecting' && <circle cx="8" cy="8" r="4.6" strokeDasharray="2.6 2.4" />}
          {status === 'offline' && <path d="M4 4l8 8M12 4l-8 8" />}
        </svg>
        <span className={status === 'offline' ? undefined : styles.words}>{t(`web.connection.${status}`)}</span>
      </span>
    </Tooltip>
  );
}
