import { Button } from 'antd';
import { useState } from 'react';
import { apiUrl } from '../../shared/api/client';
import { entryTone, useDescribeEntry } from '../../shared/floor/use-describe-entry';
import { useText } from '../../shared/i18n/locale-provider';
import { QueryView } from '../../shared/ui/states';
import { Timeline, type TimelineEntry } from '../../shared/ui/timeline';
import styles from './order-page.module.css';
import { useTimeline } from './use-timeline';

const STEP = 30;

/** Everything the ledger holds about the order, newest first. */
export function OrderTimeline({ id, unit }: { readonly id: string; readonly unit: string }) {
  const t = useText();
  const describe = useDescribeEntry(unit);
  const pictureOf = ({ payload: { pictureId } }: TimelineEntry) => {
    if (typeof pictureId !== 'string') return null;
    const address = apiUrl(`/files/${pictureId}`);
    return (
      <a href={address} target="_blank" rel="noreferrer">
        <img className={styles.picture} src={address} alt={t('web.order.picture')} loading="lazy" />
      </a>
    );
  };
  const [shown, setShown] = useState(STEP);
  const query = useTimeline(id);
  return (
    <QueryView query={query}>
      {(entries) => (
        <>
          <Timeline
            entries={entries.toReversed().slice(0, shown)}
            describe={describe}
            tone={entryTone}
            beside={pictureOf}
          />
          {entries.length > shown && (
            <Button type="link" onClick={() => setShown(shown + STEP)}>
              {t('web.order.timeline.more')}
            </Button>
          )}
        </>
      )}
    </QueryView>
  );
}
