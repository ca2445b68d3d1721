import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { nonconformance as lifecycle } from '#libs/lifecycles';
import { useCan } from '../../shared/api/session';
import type { NcrDetail } from '../../shared/floor/nonconformance';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { Panel } from '../../shared/ui/panel';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { useNcrCommand } from './api';
import { ContainDialog } from './contain-dialog';
import styles from './nonconformance.module.css';

/** The lots in doubt: which are held, which were released, when and why. */
export function Suspects({ ncr }: { readonly ncr: NcrDetail }) {
  const t = useText();
  const can = useCan();
  const command = useNcrCommand(ncr.id);
  const [adding, setAdding] = useState(false);
  const over = ncr.status === 'closed' || lifecycle.isTerminal(ncr.status);
  const acts = can('nonconformance.contain') && !over;
  return (
    <Panel
      title={t('web.ncr.suspects')}
      extra={
        acts && ncr.status !== 'open' && <Button onClick={() => setAdding(true)}>{t('web.ncr.suspects.add')}</Button>
      }
    >
      {ncr.suspects.length === 0 ? (
        <Empty compact art="tray" title={t('web.ncr.suspects.none')} />
      ) : (
        <ul className={styles.lines}>
          {ncr.suspects.map((suspect) => (
            <li key={suspect.lotId} className={styles.line}>
              <div className={styles.head}>
                <strong translate="no">
                  {can('lot.read') ? <Link to={`/lots/${suspect.lotId}`}>{suspect.number}</Link> : suspect.number}
                </strong>
                <span translate="no">{suspect.materialCode}</span>
                <QuantityText value={suspect.quantity} />
                <StateTag lifecycle="lot" state={suspect.status} bare />
                <span className={styles.muted}>{t('web.ncr.suspects.depth', { count: suspect.depth })}</span>
                <span className={styles.space} />
                {acts && suspect.releasedAt === null && (
                  <ConfirmAction
                    size="small"
                    label={t('web.ncr.release')}
                    reason="required"
                    onConfirm={(note) => command('release', { lotIds: [suspect.lotId], note })}
                  />
                )}
              </div>
              {suspect.releasedAt && (
                <p className={styles.muted}>
                  {t('web.ncr.released')} <TimeText at={suspect.releasedAt} show="datetime" /> · {suspect.releaseNote}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && <ContainDialog ncr={ncr} more onClose={() => setAdding(false)} />}
    </Panel>
  );
}
