import { ConfigProvider } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useText } from '../i18n/locale-provider';
import { useConnectionStatus } from '../realtime/realtime-provider';
import { stationTheme } from '../theme/tokens';
import { LanguageSwitch } from '../ui/language-switch';
import { SiteClock } from '../ui/site-clock';
import { OfflineBar } from './offline-bar';
import styles from './station-frame.module.css';
import { UpdateBar } from './update-bar';

interface StationFrameProps {
  /** Station code and name, e.g. “CMM 三坐标检测”. */
  readonly title: string;
  /** State of the station beside its name. */
  readonly state?: ReactNode;
  /** Who is badged in, with the button to hand over. */
  readonly person?: ReactNode;
  /** Entries kept on this device. */
  readonly held?: number;
  /** Andon, pause, hand over: always in the same place, below. */
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A shared touch screen at a station, 10–13 inch landscape. */
export function StationFrame({ title, state, person, held = 0, footer, children }: StationFrameProps) {
  const t = useText();
  const online = useConnectionStatus() !== 'offline';
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <ConfigProvider theme={stationTheme} componentSize="large">
      <div className={styles.frame}>
        <header className={styles.header}>
          <h1 className={styles.title}>{title}</h1>
          {state}
          <span className={styles.space} />
          <span className={styles.clock}>
            <SiteClock />
          </span>
          <LanguageSwitch large />
          {person}
        </header>
        <OfflineBar online={online} held={held} />
        <UpdateBar />
        <main className={styles.main}>{children}</main>
        {footer && <footer className={styles.footer}>{footer}</footer>}
      </div>
    </ConfigProvider>
  );
}
