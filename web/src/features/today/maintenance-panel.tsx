import { Link } from 'react-router';
import { byUrgency, fetchOpenMaintenance, MAINTENANCE_KEY } from '../../shared/floor/maintenance';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/states';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import { Counted } from './grading-panel';
import styles from './today-page.module.css';

const SHOWN = 6;

/** Repairs and preventive work that is not over, overdue first. */
export function MaintenancePanel() {
  const t = useText();
  const nameOf = useName();
  const units = useWorkUnits().data ?? [];
  const query = useLiveQuery([...MAINTENANCE_KEY, 'board'], fetchOpenMaintenance, ['line']);
  const count = query.data?.items.length ?? 0;
  return (
    <Panel
      title={<Counted text={t('web.maintenance.title')} count={count} />}
      extra={<Link to="/maintenance">{t('web.maintenance.go')}</Link>}
    >
      <QueryView query={query} compact>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('web.maintenance.today.none')}</p>
          ) : (
            <ul className={styles.rows}>
              {items
                .toSorted(byUrgency)
                .slice(0, SHOWN)
                .map((order) => {
                  const unit = units.find(({ id }) => id === order.workUnitId);
                  return (
                    <li key={order.id} className={styles.row}>
                      <Link to={`/maintenance/${order.id}`} translate="no">
                        {order.title}
                      </Link>
                      <span className={styles.muted}>
                        <span translate="no">{unit?.code}</span> {unit && nameOf(unit)}
                      </span>
                      {order.overdue ? (
                        <ToneTag bare tone="fault" text={t('web.maintenance.overdue')} />
                      ) : (
                        <StateTag lifecycle="maintenance-order" state={order.status} bare />
                      )}
                    </li>
                  );
                })}
            </ul>
          )
        }
      </QueryView>
    </Panel>
  );
}
