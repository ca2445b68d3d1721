import { useText } from '../i18n/locale-provider';
import { TONES } from '../theme/tones';
import { StateIcon } from '../ui/state-icon';
import styles from './offline-bar.module.css';

interface OfflineBarProps {
  readonly online: boolean;
  /** Entries kept on this device that the server has not acknowledged. */
  readonly held: number;
}

/** Says plainly that the station is offline and what it is holding back; nothing while all is well. */
export function OfflineBar({ online, held }: OfflineBarProps) {
  const t = useText();
  const quiet = online && held === 0;
  const colours = online ? TONES.wait : TONES.hold;
  const text = online
    ? t('web.offline.sending', { count: held })
    : held === 0
      ? t('web.offline.nothing')
      : t('web.offline.holding', { count: held });
  return (
    <div role="status" aria-live="polite">
      {!quiet && (
        <div className={styles.bar} style={{ background: colours.soft, color: colours.ink, borderColor: colours.fill }}>
          <StateIcon shape={colours.shape} size={20} />
          {text}
        </div>
      )}
    </div>
  );
}
