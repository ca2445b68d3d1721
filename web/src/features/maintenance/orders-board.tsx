import type { MaintenanceOrderState } from '#libs/lifecycles';
import {
  byUrgency,
  fetchOpenMaintenance,
  MAINTENANCE_KEY,
  type MaintenanceOrder,
} from '../../shared/floor/maintenance';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { Board, BoardCard, BoardColumn } from '../../shared/ui/board';
import { QueryView } from '../../shared/ui/states';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import { DueText } from './due-text';
import { useUnitText } from './use-unit-text';

const COLUMNS: readonly MaintenanceOrderState[] = ['requested', 'planned', 'in-progress', 'done'];

function Card({ order, unit }: { readonly order: MaintenanceOrder; readonly unit: string }) {
  const t = useText();
  return (
    <BoardCard
      to={`/maintenance/${order.id}`}
      head={
        <>
          <span className="num" translate="no">
            {order.number}
          </span>
          <span>{t(`maintenance-kind.${order.kind}`)}</span>
        </>
      }
      foot={
        <>
          <span>{order.assigneeName ?? t('web.maintenance.assignee.none')}</span>
          <DueText order={order} />
        </>
      }
    >
      <strong>{unit}</strong>
      <span translate="no">{order.title}</span>
    </BoardCard>
  );
}

/** Orders that are not over, by state, overdue first. */
export function OrdersBoard() {
  const t = useText();
  const unitText = useUnitText();
  const query = useLiveQuery([...MAINTENANCE_KEY, 'board'], fetchOpenMaintenance, ['line']);
  return (
    <QueryView query={query} rows={8}>
      {({ items }) => (
        <Board label={t('web.maintenance.title')}>
          {COLUMNS.map((state) => {
            const orders = items.filter(({ status }) => status === state).toSorted(byUrgency);
            const late = orders.filter(({ overdue }) => overdue).length;
            return (
              <BoardColumn
                key={state}
                id={`maintenance-${state}`}
                title={<StateTag lifecycle="maintenance-order" state={state} bare />}
                count={orders.length}
                mark={
                  late > 0 && (
                    <ToneTag
                      tone="fault"
                      bare
                      size="small"
                      text={t('web.maintenance.overdue.count', { count: late })}
                    />
                  )
                }
                empty={t('web.maintenance.column.empty')}
              >
                {orders.map((order) => (
                  <Card key={order.id} order={order} unit={unitText(order.workUnitId)} />
                ))}
              </BoardColumn>
            );
          })}
        </Board>
      )}
    </QueryView>
  );
}
