import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { QuantityBar } from '../../shared/floor/quantity-bar';
import { useMaterialName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useFloorNow } from '../../shared/i18n/use-clock';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { KeyFigure } from '../../shared/ui/key-figure';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchOrders, OPEN_STATES, ORDERS_KEY } from '../work-order/api';
import { DueText } from '../work-order/due-text';
import styles from './today-page.module.css';

const SHOWN = 8;

/** Open orders in figures, and those due next. */
export function OrdersPanel({ extra }: { readonly extra: ReactNode }) {
  const t = useText();
  const now = useFloorNow();
  const materialName = useMaterialName();
  const query = useLiveQuery(
    [...ORDERS_KEY, 'open'],
    (signal) => fetchOrders({ status: OPEN_STATES, sort: 'due', limit: 200 }, signal),
    ['work-orders'],
  );
  return (
    <Panel title={t('web.today.orders')} extra={extra} className={styles.wide}>
      <QueryView query={query} rows={4} compact>
        {({ items }) => {
          if (items.length === 0) {
            return <Empty art="sheet" compact title={t('web.today.orders.empty')} hint={t('web.today.orders.hint')} />;
          }
          const inState = (...states: readonly string[]): number =>
            items.filter(({ status }) => states.includes(status)).length;
          const late = items.filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < now.getTime()).length;
          return (
            <div className={styles.orders}>
              <div className={styles.figures}>
                <KeyFigure label={t('web.today.orders.open')} value={items.length} />
                <KeyFigure label={t('state.work-order.in-progress')} value={inState('in-progress')} />
                <KeyFigure label={t('web.today.orders.unreleased')} value={inState('draft', 'planned')} />
                <KeyFigure
                  label={t('state.work-order.on-hold')}
                  value={inState('on-hold')}
                  tone={inState('on-hold') ? 'hold' : undefined}
                />
                <KeyFigure label={t('web.orders.overdue')} value={late} tone={late ? 'fault' : undefined} />
              </div>
              <ul className={styles.rows}>
                {items.slice(0, SHOWN).map((order) => (
                  <li key={order.id} className={styles.order}>
                    <Link to={`/work-orders/${order.id}`} className="num">
                      {order.number}
                    </Link>
                    <span className={styles.name}>{materialName(order)}</span>
                    <StateTag lifecycle="work-order" state={order.status} bare />
                    <QuantityBar total={order.quantity} good={order.finished} scrap={order.scrap} />
                    <DueText order={order} />
                  </li>
                ))}
              </ul>
            </div>
          );
        }}
      </QueryView>
    </Panel>
  );
}
