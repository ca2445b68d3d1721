import { Select, Space } from 'antd';
import { useSearchParams } from 'react-router';
import { useName } from '../../shared/floor/use-name';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { Empty, Loading, QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { EVERY_MS, fetchLines, PERFORMANCE_KEY, type LineFigure, type PerformanceAnswer, type Window } from './api';
import { LineFigures } from './line-figures';
import { Pareto } from './pareto';
import styles from './performance.module.css';
import { LONGEST_TIMELINE_MS, Timeline } from './timeline';
import { UnitDrawer } from './unit-drawer';
import { UnitsTable } from './units-table';
import { useWindow } from './use-window';
import { WindowPicker } from './window-picker';

interface LineViewProps {
  readonly line: LineFigure;
  readonly asOf: string;
  readonly window: Window;
}

/** One line; never several of them in one figure. */
function LineView({ line, asOf, window }: LineViewProps) {
  const t = useText();
  const nameOf = useName();
  const [params, setParams] = useSearchParams();
  const unit = line.parts.find(({ id }) => id === params.get('unit')) ?? null;
  const open = (id: string | null): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (id) after.set('unit', id);
      else after.delete('unit');
      return after;
    });
  const isReadable = Date.parse(window.to) - Date.parse(window.from) <= LONGEST_TIMELINE_MS;
  return (
    <div className={styles.stack}>
      <Panel
        title={
          <span className={styles.lineTitle}>
            <span translate="no">{line.code}</span> {nameOf(line)} <VirtualTag long lineMode={line.lineMode} />
          </span>
        }
        extra={
          <span className={styles.quiet}>
            {t('web.performance.as-of')} <TimeText at={asOf} show="datetime" />
          </span>
        }
      >
        <LineFigures line={line} />
      </Panel>
      <Panel title={t('web.performance.units')}>
        <UnitsTable line={line} onOpen={open} />
      </Panel>
      <Panel title={t('web.performance.timeline')}>
        {isReadable ? (
          <Timeline line={line} window={window} onOpen={open} />
        ) : (
          <p className={styles.quiet}>{t('web.performance.timeline.too-long')}</p>
        )}
      </Panel>
      <Panel title={t('web.performance.pareto')}>
        <Pareto of={{ lineId: line.id }} window={window} />
      </Panel>
      <UnitDrawer unit={unit} window={window} onClose={() => open(null)} />
    </div>
  );
}

function Lines({ answer, window }: { readonly answer: PerformanceAnswer; readonly window: Window }) {
  const t = useText();
  const [params] = useSearchParams();
  const line = answer.figures.find(({ id }) => id === params.get('line')) ?? answer.figures[0];
  if (!line) return <Empty art="line" title={t('web.equipment.empty')} hint={t('web.line.empty.hint')} />;
  return <LineView key={line.id} line={line} asOf={answer.asOf} window={window} />;
}

function LineSelect({ lines }: { readonly lines: readonly LineFigure[] }) {
  const t = useText();
  const nameOf = useName();
  const [params, setParams] = useSearchParams();
  const chosen = lines.find(({ id }) => id === params.get('line')) ?? lines[0];
  const choose = (id: string): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.set('line', id);
      after.delete('unit');
      return after;
    });
  return (
    <Select
      aria-label={t('web.orders.line')}
      value={chosen?.id}
      onChange={choose}
      style={{ minWidth: 260 }}
      options={(['real', 'virtual'] as const).flatMap((mode) => {
        const own = lines.filter(({ lineMode }) => lineMode === mode);
        if (own.length === 0) return [];
        const options = own.map((line) => ({ value: line.id, label: `${line.code} ${nameOf(line)}` }));
        return { label: t(mode === 'real' ? 'web.real' : 'web.virtual-line'), options };
      })}
    />
  );
}

/** How well the machines of a line were used: OEE and what it is made of, states in time, what the stops cost. */
export function Component() {
  const t = useText();
  const can = useCan();
  const [params] = useSearchParams();
  const chosen = useWindow(params.get('line'));
  const { window } = chosen;
  const query = useLiveQuery(
    [...PERFORMANCE_KEY, window],
    (signal) => fetchLines(window ?? { from: '', to: '' }, signal),
    ['line'],
    { enabled: window !== null, keepsPrevious: true, everyMs: EVERY_MS },
  );
  return (
    <PageFrame
      title={t('web.performance.title')}
      subtitle={t('web.performance.subtitle')}
      actions={
        <Space>
          <LinkButton to="/performance/orders">{t('web.performance.orders')}</LinkButton>
          {can('downtime.read') && <LinkButton to="/performance/downtime">{t('web.downtime.title')}</LinkButton>}
        </Space>
      }
    >
      <div className={styles.stack}>
        <div className={styles.filters}>
          {query.data && query.data.figures.length > 1 && <LineSelect lines={query.data.figures} />}
          <WindowPicker {...chosen} />
        </div>
        {window ? (
          <QueryView query={query} rows={8}>
            {(answer) => <Lines answer={answer} window={window} />}
          </QueryView>
        ) : chosen.noShift ? (
          <Empty art="line" title={t('web.performance.no-shift')} hint={t('web.performance.no-shift.hint')} />
        ) : chosen.period === 'custom' ? (
          <p className={styles.quiet}>{t('web.performance.choose')}</p>
        ) : (
          <Loading rows={8} />
        )}
      </div>
    </PageFrame>
  );
}
