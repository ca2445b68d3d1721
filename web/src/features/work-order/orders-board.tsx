import type { WorkOrderState } from '#libs/lifecycles';
import { PriorityText } from '../../shared/floor/priority-text';
import { QuantityBar } from '../../shared/floor/quantity-bar';
import { useMaterialName, useName } from '../../shared/floor/use-name';
import type { Team } from '../../shared/floor/use-teams';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { TableToolbar } from '../../shared/table/table-toolbar';
import { useTableView } from '../../shared/table/use-table-view';
import { statesOf } from '../../shared/theme/state-palette';
import { Board, BoardCard, BoardColumn } from '../../shared/ui/board';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { fetchOrders, ORDERS_KEY, type OrderSummary } from './api';
import { DueText } from './due-text';
import styles from './orders.module.css';

const COLUMNS: readonly WorkOrderState[] = ['planned', 'released', 'in-progress', 'on-hold', 'completed'];
/** Drafts wait with the planned ones: both still need somebody to release them. */
const columnOf = (state: string): string => (state === 'draft' ? 'planned' : state);
const STATES: readonly string[] = ['draft', ...COLUMNS];
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

/** Orders by state, most urgent first; the same filter and search as in the table, which may ask for ended ones too. */
export function OrdersBoard({ teams }: { readonly teams: readonly Team[] }) {
  const t = useText();
  const { view, change } = useTableView();
  const states = view.filters['status'] ?? STATES;
  const asked = { ...view.filters, status: states, q: view.search, sort: 'priority', limit: MOST };
  const query = useLiveQuery([...ORDERS_KEY, 'board', asked], (signal) => fetchOrders(asked, signal), ['work-orders'], {
    keepsPrevious: true,
  });
  const wanted = new Set(states.map(columnOf));
  const columns = statesOf('work-order').filter((state) => wanted.has(state));
  return (
    <>
      <div className={styles.boardTools}>
        <TableToolbar<OrderSummary>
          title={t('web.orders.title')}
          view={view}
          onChange={change}
          columns={[]}
          shown={[]}
          total={null}
          searchable
          exportable={false}
        />
      </div>
      <QueryView query={query} rows={8}>
        {({ items }) => (
          <Board label={t('web.orders.title')}>
            {columns.map((state) => {
              const orders = items.filter(({ status }) => columnOf(status) === state);
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
    </>
  );
}
