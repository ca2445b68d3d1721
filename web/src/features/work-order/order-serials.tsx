import { Link } from 'react-router';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import { ToneTag } from '../../shared/ui/state-tag';
import type { OrderDetail } from './api';
import styles from './order-page.module.css';

const TONE = { open: 'plan', made: 'ok', scrapped: 'fault' } as const;

/** The pieces of an order by number: being made, in stock, scrapped. */
export function OrderSerials({ order: { serials } }: { readonly order: OrderDetail }) {
  const t = useText();
  if (serials.length === 0) return null;
  return (
    <Panel title={t('web.order.serials.title')}>
      <ul className={styles.serials}>
        {serials.map(({ number, state, lotId }) => (
          <li key={number}>
            <span className="num">{lotId ? <Link to={`/lots/${lotId}`}>{number}</Link> : number}</span>{' '}
            <ToneTag tone={TONE[state]} bare text={t(`web.order.serials.${state}`)} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
