import type { ReactNode } from 'react';
import type { LedgerEntry } from '#libs/contracts';
import { reasonText } from '#libs/texts';
import { textOr, useText } from '../i18n/locale-provider';
import { TONES, type Tone } from '../theme/tones';
import { StateIcon } from './state-icon';
import { Empty } from './states';
import { TimeText } from './time-text';
import styles from './timeline.module.css';

/** What the timeline needs of an entry; a ledger message fits as well. */
export type TimelineEntry = Pick<LedgerEntry, 'pos' | 'type' | 'occurredAt' | 'payload'> &
  Partial<Pick<LedgerEntry, 'reason' | 'lineMode' | 'actorId'>>;

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  /** The sentence of an entry; by default the text `ledger.<type>` with the payload's values. */
  readonly describe?: (entry: TimelineEntry) => ReactNode;
  /** Who did it, if that may be shown here. */
  readonly actor?: (entry: TimelineEntry) => string | null;
  readonly tone?: (entry: TimelineEntry) => Tone;
  /** What belongs to it, such as a picture. */
  readonly beside?: (entry: TimelineEntry) => ReactNode;
}

/** Facts of the ledger, newest first as given, each with its moment and position. */
export function Timeline({ entries, describe, actor, tone, beside }: TimelineProps) {
  const t = useText();
  if (entries.length === 0) return <Empty compact art="sheet" title={t('web.timeline.empty')} />;
  return (
    <ol className={styles.list}>
      {entries.map((entry) => {
        const colours = TONES[tone?.(entry) ?? 'idle'];
        const who = actor?.(entry);
        return (
          <li key={entry.pos} className={styles.entry}>
            <span className={styles.time}>
              <TimeText at={entry.occurredAt} show="seconds" />
            </span>
            <span className={styles.mark} style={{ color: colours.ink }}>
              <StateIcon shape={colours.shape} size={13} />
            </span>
            <div className={styles.body}>
              <div>
                {describe?.(entry) ?? textOr(t, `ledger.${entry.type}`, entry.type, entry.payload)}
                {who && <span className={styles.who}>{who}</span>}
              </div>
              {entry.reason && (
                <div className={styles.reason}>{t('web.timeline.reason', { reason: reasonText(t, entry.reason) })}</div>
              )}
              {beside?.(entry)}
            </div>
            <span className={`${styles.pos} num`}>#{entry.pos}</span>
          </li>
        );
      })}
    </ol>
  );
}
