import { useSystemInfo } from '../../shared/api/system-info';
import { useText } from '../../shared/i18n/locale-provider';
import styles from './demo-banner.module.css';

/** Stays visible as long as the passwords are public. */
export function DemoBanner() {
  const t = useText();
  if (useSystemInfo().data?.mode !== 'demo') return null;
  return (
    <div role="note" className={styles.banner}>
      {t('app.demo-banner')}
    </div>
  );
}
