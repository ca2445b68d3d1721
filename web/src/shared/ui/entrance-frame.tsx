import type { ReactNode } from 'react';
import { useSystemInfo } from '../api/system-info';
import { useText } from '../i18n/locale-provider';
import { BrandMark } from './brand';
import { LanguageSwitch } from './language-switch';
import styles from './entrance-frame.module.css';
import { LineDrawing } from './line-drawing';

interface EntranceFrameProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The door of the house: the line on one side, the form on the other. */
export function EntranceFrame({ title, intro, wide = false, children }: EntranceFrameProps) {
  const t = useText();
  const system = useSystemInfo().data;
  return (
    <div className={styles.frame}>
      <aside className={styles.side}>
        <div className={styles.brand}>
          <BrandMark size={36} />
          <span>
            <strong>{t('app.name')}</strong>
            <span>{t('web.subtitle')}</span>
          </span>
        </div>
        <div className={styles.picture}>
          <LineDrawing />
        </div>
        <p className={styles.tagline}>{t('web.tagline')}</p>
      </aside>
      <main className={styles.main}>
        <div className={styles.corner}>
          <LanguageSwitch />
        </div>
        <div className={`${styles.sheet} ${wide ? styles.wide : ''}`}>
          <h1 className={styles.title}>{title}</h1>
          {intro && <p className={styles.intro}>{intro}</p>}
          {children}
        </div>
        <footer className={styles.footer}>
          {system?.schoolName && <span>{system.schoolName}</span>}
          {system?.mode === 'demo' && <span>{t('app.demo-banner')}</span>}
        </footer>
      </main>
    </div>
  );
}
