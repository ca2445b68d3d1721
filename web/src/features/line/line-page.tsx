import { useSearchParams } from 'react-router';
import { ALARMS_KEY, fetchAlarmCounts } from '../../shared/floor/alarms';
import { byUrgency, CALLS_KEY, fetchOpenCalls } from '../../shared/floor/andon';
import { useCan } from '../../shared/api/session';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { PageFrame } from '../../shared/ui/page-frame';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchLine, isLost, LINE_KEY, shownState, type LineWorkUnit } from './api';
import { LineControls } from './line-controls';
import { LineState } from './line-state';
import styles from './line.module.css';
import { UnitCard } from './unit-card';
import { UnitDrawer } from './unit-drawer';

const STOPPED = new Set(['fault', 'maintenance', 'off', 'blocked']);

function summaryOf(units: readonly LineWorkUnit[]): { producing: number; stopped: number; lost: number } {
  const states = units.map(shownState);
  return {
    producing: states.filter((state) => state === 'producing').length,
    stopped: states.filter((state) => STOPPED.has(state)).length,
    lost: units.filter(isLost).length,
  };
}

/** The line as it is now, in flow order; click a work unit for its live values and trends. */
export function Component() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const query = useLiveQuery(LINE_KEY, fetchLine, ['line']);
  const calls = useLiveQuery([...CALLS_KEY, 'open'], (signal) => fetchOpenCalls(null, signal), ['line'], {
    enabled: useCan()('andon.summary'),
  });
  const alarms = useLiveQuery([...ALARMS_KEY, 'counts'], fetchAlarmCounts, ['alarms'], {
    enabled: useCan()('alarm.read'),
  });
  const urgent = calls.data?.items.toSorted(byUrgency) ?? [];
  const units = query.data?.workUnits ?? [];
  const chosen = units.find(({ workUnit }) => workUnit.code === params.get('unit')) ?? null;
  const choose = (code: string | null): void => setParams(code ? { unit: code } : {}, { replace: true });
  const virtual = units.length > 0 && units.every(({ workUnit }) => workUnit.lineMode === 'virtual');
  const controls = useCan()('virtual-line.control');
  return (
    <PageFrame
      title={t('web.line.title')}
      badge={
        virtual && (
          <>
            <VirtualTag lineMode="virtual" long />
            <LineState />
          </>
        )
      }
      subtitle={query.data && t('web.line.summary', summaryOf(units))}
    >
      {controls && <LineControls />}
      <QueryView query={query} rows={10}>
        {({ workUnits }) =>
          workUnits.length === 0 ? (
            <Empty art="line" title={t('web.line.empty')} hint={t('web.line.empty.hint')} />
          ) : (
            <ol className={styles.line} aria-label={t('web.line.flow')}>
              {workUnits.map((unit) => (
                <li key={unit.workUnit.id} className={styles.place}>
                  <UnitCard
                    unit={unit}
                    call={urgent.find(({ workUnitId }) => workUnitId === unit.workUnit.id) ?? null}
                    alarms={alarms.data?.items.find(({ workUnitId }) => workUnitId === unit.workUnit.id) ?? null}
                    onOpen={() => choose(unit.workUnit.code)}
                  />
                </li>
              ))}
            </ol>
          )
        }
      </QueryView>
      <UnitDrawer unit={chosen} onClose={() => choose(null)} />
    </PageFrame>
  );
}
