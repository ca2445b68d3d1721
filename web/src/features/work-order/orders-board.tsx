import type { WorkOrderState } from '#libs/lifecycles';
import { PriorityText } from '../../shared/floor/priority-text';
import { QuantityBar } from '../../shared/floor/quantity-bar';
import { useMaterialName, useName } from '../../shared/floor/use-name';
import type { Team } from '../../shared/floor/use-teams';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { Board, BoardCard, BoardColumn } from '../../shared/ui/board';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { fetchOrders, ORDERS_KEY, type OrderSummary } from './api';
import { DueText } from './due-text';
import styles from './orders.module.css';

const COLUMNS: readonly WorkOrderState[] = ['planned', 'released', 'in-progress', 'on-hold', 'completed'];
/** Drafts wait with the planned ones: both still need somebody to release them. */
const STATES: readonly WorkOrderState[] = ['draft', ...COLUMNS];
const MOST = 200;

function Card({ order, teams }: { readonly order: OrderSummary; readonly teams: readonly Team[] }) {
  const nameOf = useName();
  const materialName = useMaterialName();
  const team = teams.find(({ id }) => id === order.teamId);
  return (
    <BoardCard
      to={`/work-orders/${order.id}`}
      head={
        <>
          <span className="num">{order.number}</span>
          <PriorityText priority={order.priority} urgentOnly />
        </>
      }
      foot={
        <>
          <span>{team ? nameOf(team) : '–'}</span>
          <DueText order={order} />
        </>
      }
    >
      <span className={styles.cardName}>
        {materialName(order)}
        {order.status === 'draft' && <StateTag lifecycle="work-order" state="draft" size="small" bare />}
      </span>
      <QuantityBar total={order.quantity} good={order.finished} scrap={order.scrap} />
    </BoardCard>
  );
}

/** Orders by state, most urgent first. */
export function OrdersBoard({ teams }: { readonly teams: readonly Team[] }) {
  const t = useText();
  const query = useLiveQuery(
    [...ORDERS_KEY, 'board'],
    (signal) => fetchOrders({ status: STATES, sort: 'priority', limit: MOST }, signal),
    ['work-orders'],
  );
  return (
    <QueryView query={query} rows={8}>
      {({ items }) => (
        <Board label={t('web.orders.title')}>
          {COLUMNS.map((state) => {
            const orders = items.filter(({ status }) => (status === 'draft' ? 'planned' : status) === state);
            return (
              <BoardColumn
                key={state}
                id={`orders-${state}`}
                title={<StateTag lifecycle="work-order" state={state} bare />}
                count={orders.length}
                empty={t('web.orders.board.empty')}
              >
                {orders.map((order) => (
                  <Card key={order.id} order={order} teams={teams} />
                ))}
              </BoardColumn>
            );
          })}
        </Board>
      )}
    </QueryView>
  );
}
