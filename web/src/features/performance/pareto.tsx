import { useReasonText } from '../../shared/floor/use-downtime-reasons';
import { formatDuration } from '../../shared/i18n/format-duration';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { Empty, QueryView } from '../../shared/ui/states';
import { EVERY_MS, fetchPareto, STOPS_KEY, type Window } from './api';
import styles from './performance.module.css';

const MOST = 10;

interface ParetoProps {
  readonly of: { readonly lineId?: string; readonly workUnitId?: string };
  readonly window: Window;
}

/** What the stops cost, by reason, the greatest loss first: time, share up to here, number. */
export function Pareto({ of, window }: ParetoProps) {
  const t = useText();
  const reasonText = useReasonText();
  const query = useLiveQuery(
    [...STOPS_KEY, 'pareto', of, window],
    (signal) => fetchPareto(of, window, signal),
    ['line'],
    { everyMs: EVERY_MS, keepsPrevious: true },
  );
  return (
    <QueryView query={query} rows={4} compact>
      {({ items }) => {
        const whole = items.reduce((sum, { ms }) => sum + ms, 0);
        const greatest = items[0]?.ms ?? 1;
        if (items.length === 0) return <Empty compact art="line" title={t('web.performance.no-stops')} />;
        return (
          <table className={styles.pareto}>
            <thead>
              <tr>
                <th scope="col">{t('web.downtime.reason')}</th>
                <th scope="col" className={styles.barCell}>
                  {t('web.performance.lost')}
                </th>
                <th scope="col">{t('web.performance.share')}</th>
                <th scope="col">{t('web.performance.count')}</th>
              </tr>
            </thead>
            <tbody>
              {items.slice(0, MOST).map(({ reason, ms, count }, index) => {
                const soFar = items.slice(0, index + 1).reduce((sum, loss) => sum + loss.ms, 0);
                return (
                  <tr key={reason}>
                    <th scope="row">
                      <code translate="no">{reason}</code> {reasonText(reason)}
                    </th>
                    <td className={styles.barCell}>
                      <span className={styles.bar} style={{ width: `${(ms / greatest) * 60}%` }} />
                      <span className="num">{formatDuration(ms, t)}</span>
                    </td>
                    <td className="num">{formatDecimal((soFar / whole) * 100, 0)}%</td>
                    <td className="num">{count}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        );
      }}
    </QueryView>
  );
}
