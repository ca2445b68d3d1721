import { Link } from 'react-router';
import { useMaterialName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/states';
import { SinceText } from '../../shared/ui/time-text';
import { ORDERS_KEY } from '../work-order/api';
import { fetchWaitingChanges } from '../work-order/changes/api';
import { Counted } from './grading-panel';
import styles from './today-page.module.css';

const SHOWN = 6;

/** Engineering changes that wait for this person's approval. */
export function ChangesPanel() {
  const t = useText();
  const materialName = useMaterialName();
  const query = useLiveQuery([...ORDERS_KEY, 'waiting-changes'], fetchWaitingChanges, ['work-orders']);
  return (
    <Panel title={<Counted text={t('web.today.changes')} count={query.data?.items.length} />}>
      <QueryView query={query} compact>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('web.today.changes.none')}</p>
          ) : (
            <ul className={styles.rows}>
              {items.slice(0, SHOWN).map((change) => (
                <li key={change.id} className={styles.row}>
                  <span style={{ display: 'flex', flexWrap: 'wrap', columnGap: 8 }}>
                    <Link to={`/work-orders/${change.workOrderId}`} className="num" translate="no">
                      {change.workOrderNumber}
                    </Link>
                    <span>
                      {materialName(change)} · {change.reason}
                    </span>
                  </span>
                  <span className={styles.muted}>
                    {change.requestedByName ?? '–'} · <SinceText at={change.requestedAt} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
