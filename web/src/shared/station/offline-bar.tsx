import { useState } from 'react';
import { useLocale } from '../i18n/locale-provider';
import { TONES } from '../theme/tones';
import { StateIcon } from '../ui/state-icon';
import { BigButton } from './big-button';
import { isBehindRefusal } from './held-entry';
import { HeldList } from './held-list';
import styles from './offline-bar.module.css';
import { useHeldEntries } from './use-outbox';

interface OfflineBarProps {
  readonly online: boolean;
  /** Entries kept on this device that the server has not acknowledged. */
  readonly held: number;
}

/** Says plainly that the station is offline, what it is holding back, and what a person must decide; nothing while all is well. */
export function OfflineBar({ online, held }: OfflineBarProps) {
  const { t, locale } = useLocale();
  const [open, setOpen] = useState(false);
  const entries = useHeldEntries();
  const refused = entries.filter(({ refusal }) => refusal !== null).length;
  const behind = entries.filter((entry) => entry.refusal === null && isBehindRefusal(entry, entries)).length;
  const waiting = held - refused - behind;
  const quiet = online && held === 0;
  const colours = refused > 0 ? TONES.fault : online ? TONES.wait : TONES.hold;
  const words = [
    ...(refused > 0 ? [t('web.held.decide', { count: refused })] : []),
    ...(behind > 0 ? [t('web.held.waiting-behind', { count: behind })] : []),
    ...(waiting > 0 ? [t(online ? 'web.offline.sending' : 'web.offline.holding', { count: waiting })] : []),
    ...(!online && held === 0 ? [t('web.offline.nothing')] : []),
  ];
  return (
    <>
      <div role="status" aria-live="polite">
        {!quiet && (
          <div
            className={styles.bar}
            style={{ background: colours.soft, color: colours.ink, borderColor: colours.fill }}
          >
            <StateIcon shape={colours.shape} size={20} />
            <span className={styles.words}>{words.join(locale === 'en' ? '; ' : '；')}</span>
            {held > 0 && (
              <BigButton onClick={() => setOpen(true)}>{`${t('web.held.count', { count: held })} ›`}</BigButton>
            )}
          </div>
        )}
      </div>
      {open && <HeldList onClose={() => setOpen(false)} />}
    </>
  );
}
