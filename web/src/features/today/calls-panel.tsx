import { Link } from 'react-router';
import { byUrgency, CALL_TONES, CALLS_KEY, fetchOpenCalls } from '../../shared/floor/andon';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { Panel } from '../../shared/ui/panel';
import { QueryView } from '../../shared/ui/states';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import { SinceText } from '../../shared/ui/time-text';
import { Counted } from './grading-panel';
import styles from './today-page.module.css';

const SHOWN = 6;

/** Stations that wait for somebody. */
export function CallsPanel() {
  const t = useText();
  const nameOf = useName();
  const units = useWorkUnits().data ?? [];
  const query = useLiveQuery([...CALLS_KEY, 'open'], (signal) => fetchOpenCalls(null, signal), ['line']);
  const count = query.data?.items.length ?? 0;
  return (
    <Panel
      title={<Counted text={t('web.andon.title')} count={count} />}
      extra={<Link to="/andon">{t('web.andon.go')}</Link>}
    >
      <QueryView query={query} compact>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('web.andon.today.none')}</p>
          ) : (
            <ul className={styles.rows}>
              {items
                .toSorted(byUrgency)
                .slice(0, SHOWN)
                .map((call) => {
                  const unit = units.find(({ id }) => id === call.workUnitId);
                  return (
                    <li key={call.id} className={styles.row}>
                      <ToneTag bare tone={CALL_TONES[call.kind]} text={t(`andon-call-kind.${call.kind}`)} />
                      <span className={styles.muted}>
                        <span translate="no">{unit?.code}</span> {unit && nameOf(unit)} ·{' '}
                        <SinceText at={call.raisedAt} />
                      </span>
                      <StateTag lifecycle="andon-call" state={call.status} bare />
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
