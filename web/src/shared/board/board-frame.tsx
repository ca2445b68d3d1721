import { ConfigProvider } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useText } from '../i18n/locale-provider';
import { formatTime } from '../i18n/format-time';
import { useFloorNow, useZone } from '../i18n/use-clock';
import { useConnectionStatus } from '../realtime/realtime-provider';
import { wallTheme } from '../theme/tokens';
import { TONES } from '../theme/tones';
import { BrandMark } from '../ui/brand';
import { StateIcon } from '../ui/state-icon';
import styles from './board-frame.module.css';

interface BoardFrameProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A screen on the wall, read from five metres: dark, scaled with the screen, no controls. Use TONES[…].dark here. */
export function BoardFrame({ title, children }: BoardFrameProps) {
  const t = useText();
  const zone = useZone();
  const now = useFloorNow();
  const status = useConnectionStatus();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <ConfigProvider theme={wallTheme}>
      <div className={styles.frame}>
        <header className={styles.header}>
          <BrandMark size={44} />
          <h1 className={styles.title}>{title}</h1>
          {status === 'offline' && (
            <span role="alert" className={styles.offline} style={{ color: TONES.hold.dark }}>
              <StateIcon shape="alert" size={28} />
              {t('web.connection.offline')}
            </span>
          )}
          <time className={`${styles.clock} num`} dateTime={now.toISOString()}>
            {formatTime(now, 'time', zone)}
          </time>
        </header>
        <main className={styles.main}>{children}</main>
      </div>
    </ConfigProvider>
  );
}
