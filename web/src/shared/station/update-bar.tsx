import { useSyncExternalStore } from 'react';
import { useText } from '../i18n/locale-provider';
import { applyUpdate, waitingVersion, watchUpdate } from '../offline/update';
import { TONES } from '../theme/tones';
import { BigButton } from './big-button';
import styles from './offline-bar.module.css';
import { useHeldEntries } from './use-outbox';

/** A new version is used when a person says so, and never while something entered here is not sent. */
export function UpdateBar() {
  const t = useText();
  const version = useSyncExternalStore(watchUpdate, waitingVersion);
  const held = useHeldEntries();
  if (!version || held.length > 0) return null;
  const colours = TONES.ready;
  return (
    <div
      role="status"
      className={styles.bar}
      style={{ background: colours.soft, color: colours.ink, borderColor: colours.fill }}
    >
      {t('web.update.ready')}
      <BigButton onClick={applyUpdate}>{t('web.update.apply')}</BigButton>
    </div>
  );
}
