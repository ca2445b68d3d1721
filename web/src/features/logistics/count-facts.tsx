import { reasonText } from '#libs/texts';
import { PersonName } from '../../shared/floor/person-name';
import { useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { Panel } from '../../shared/ui/panel';
import { TimeText } from '../../shared/ui/time-text';
import type { StockCount } from './api';
import styles from './transports.module.css';

/** When it was, and who: nothing of a person to who may not see names. */
function Moment({ at, by }: { readonly at: string; readonly by: string | null }) {
  return (
    <>
      <TimeText at={at} show="datetime" />
      <PersonName id={by} />
    </>
  );
}

/** Who began a count, who counted and who posted it, when and why. */
export function CountFacts({ count }: { readonly count: StockCount }) {
  const t = useText();
  const { note, reason, openedAt, openedBy, countedAt, countedBy, postedAt, postedBy } = count;
  return (
    <Panel className={styles.facts}>
      <DefinitionList
        min={200}
        items={[
          { label: t('web.counts.opened-at'), value: <Moment at={openedAt} by={openedBy} /> },
          ...(countedAt
            ? [{ label: t('web.counts.counted-at'), value: <Moment at={countedAt} by={countedBy} /> }]
            : []),
          ...(postedAt ? [{ label: t('web.counts.posted-at'), value: <Moment at={postedAt} by={postedBy} /> }] : []),
          ...(reason ? [{ label: t('web.reason'), value: reasonText(t, reason) }] : []),
          ...(note ? [{ label: t('web.counts.note'), value: note }] : []),
        ]}
      />
    </Panel>
  );
}
