import { Button, Checkbox, Space } from 'antd';
import { useState, type Key } from 'react';
import { useSearchParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useReasonText } from '../../shared/floor/use-downtime-reasons';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { formatDuration } from '../../shared/i18n/format-duration';
import { useText } from '../../shared/i18n/locale-provider';
import { OptionalSelect } from '../../shared/ui/optional-select';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import { Empty, Loading } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { STOPS_KEY, type Stop, type Window } from './api';
import { CodeStops } from './code-stops';
import { Pareto } from './pareto';
import styles from './performance.module.css';
import { useWindow } from './use-window';
import { WindowPicker } from './window-picker';

const keyOf = ({ workUnitId, start }: Stop): string => `${workUnitId} ${start}`;

function useColumns(onCode: ((stop: Stop) => void) | null): Column<Stop>[] {
  const t = useText();
  const nameOf = useName();
  const reasonText = useReasonText();
  const units = useWorkUnits().data ?? [];
  const unitText = (id: string): string => {
    const unit = units.find((one) => one.id === id);
    return unit ? `${unit.code} ${nameOf(unit)}` : '';
  };
  return [
    {
      key: 'start',
      title: t('web.downtime.start'),
      value: ({ start }) => start,
      render: ({ start }) => <TimeText at={start} show="datetime" />,
      width: 110,
    },
    { key: 'unit', title: t('web.performance.unit'), value: ({ workUnitId }) => unitText(workUnitId), width: 160 },
    {
      key: 'state',
      title: t('web.downtime.state'),
      value: ({ state }) => state,
      render: ({ state }) => <StateTag lifecycle="equipment" state={state} size="small" />,
      width: 90,
    },
    {
      key: 'busy',
      title: t('web.performance.lost'),
      value: ({ busyMs }) => Math.round(busyMs / 60_000),
      render: ({ busyMs, end }) => (
        <>
          {formatDuration(busyMs, t)}
          {end === null && <span className={styles.quiet}> {t('web.downtime.lasts')}</span>}
        </>
      ),
      width: 120,
      align: 'right',
    },
    {
      key: 'reason',
      title: t('web.downtime.reason'),
      value: ({ reason }) => `${reason} ${reasonText(reason)}`,
      render: ({ reason, mustCode, overdue }) =>
        mustCode ? (
          <ToneTag
            size="small"
            tone={overdue ? 'fault' : 'hold'}
            text={t(overdue ? 'web.downtime.overdue' : 'web.downtime.open')}
          />
        ) : (
          <>
            <code translate="no">{reason}</code> {reasonText(reason)}
          </>
        ),
      width: 170,
    },
    { key: 'note', title: t('web.downtime.note'), value: ({ note }) => note, width: 140 },
    {
      key: 'by',
      title: t('web.downtime.by'),
      value: ({ codedBy }) => codedBy,
      render: ({ codedBy, codedAt }) =>
        codedAt ? (
          <>
            {codedBy} <TimeText at={codedAt} />
          </>
        ) : (
          '–'
        ),
      width: 180,
    },
    ...(onCode
      ? [
          {
            key: 'code',
            title: t('web.table.actions'),
            value: () => null,
            render: (stop: Stop) => (
              <Button size="small" onClick={() => onCode(stop)}>
                {t(stop.reason === 'Z' ? 'web.downtime.say' : 'web.downtime.change')}
              </Button>
            ),
            width: 90,
          },
        ]
      : []),
  ];
}

function Stops({ window, unit }: { readonly window: Window; readonly unit: string | null }) {
  const t = useText();
  const can = useCan();
  const [params, setParams] = useSearchParams();
  const onlyOpen = params.get('all') === null;
  const [chosen, setChosen] = useState<readonly Key[]>([]);
  const [coding, setCoding] = useState<readonly Stop[]>([]);
  const mayCode = can('downtime.code');
  const { rows, ...list } = useCursorList<Stop>(STOPS_KEY, '/stops', {
    ...window,
    workUnitId: unit ?? undefined,
    open: onlyOpen ? 'true' : undefined,
  });
  const columns = useColumns(mayCode ? (stop) => setCoding([stop]) : null);
  const selected = (rows ?? []).filter((stop) => chosen.includes(keyOf(stop)));
  return (
    <>
      <DataTable
        {...list}
        rows={rows}
        title={t('web.downtime.title')}
        columns={columns}
        rowKey={keyOf}
        searchable={false}
        empty={{ title: t(onlyOpen ? 'web.downtime.all-said' : 'web.performance.no-stops') }}
        toolbar={
          <Space>
            <Checkbox
              checked={onlyOpen}
              onChange={({ target }) =>
                setParams((before) => {
                  const after = new URLSearchParams(before);
                  if (target.checked) after.delete('all');
                  else after.set('all', '1');
                  after.delete('after');
                  return after;
                })
              }
            >
              {t('web.downtime.only-open')}
            </Checkbox>
            {mayCode && (
              <Button type="primary" disabled={selected.length === 0} onClick={() => setCoding(selected)}>
                {t('web.downtime.explain', { count: selected.length })}
              </Button>
            )}
          </Space>
        }
        {...(mayCode
          ? {
              selection: {
                keys: chosen,
                onChange: setChosen,
                selectable: () => true,
                label: ({ start }: Stop) => t('web.downtime.choose', { start }),
              },
            }
          : {})}
      />
      {coding.length > 0 && (
        <CodeStops
          stops={coding}
          onClose={() => {
            setCoding([]);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}

/** Why machines stopped: what still needs a reason, and what the stops cost. */
export function Component() {
  const t = useText();
  const nameOf = useName();
  const [params, setParams] = useSearchParams();
  const units = useWorkUnits().data ?? [];
  const period = useWindow(null);
  const unit = params.get('unit');
  const choose = (id: string | undefined): void =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (id) after.set('unit', id);
      else after.delete('unit');
      after.delete('after');
      return after;
    });
  return (
    <PageFrame
      title={t('web.downtime.title')}
      subtitle={t('web.downtime.subtitle')}
      crumbs={[{ title: t('web.performance.title'), to: '/performance' }]}
    >
      <div className={styles.stack}>
        <div className={styles.filters}>
          <OptionalSelect
            aria-label={t('web.performance.unit')}
            placeholder={t('web.downtime.every-unit')}
            value={unit ?? undefined}
            onChange={choose}
            style={{ width: 220 }}
            options={units.map((one) => ({ value: one.id, label: `${one.code} ${nameOf(one)}` }))}
          />
          <WindowPicker {...period} />
        </div>
        {period.window ? (
          <>
            <Panel>
              <Stops window={period.window} unit={unit} />
            </Panel>
            <Panel title={t('web.performance.pareto')}>
              <Pareto of={unit ? { workUnitId: unit } : {}} window={period.window} />
            </Panel>
          </>
        ) : period.noShift ? (
          <Empty art="line" title={t('web.performance.no-shift')} hint={t('web.performance.no-shift.hint')} />
        ) : period.period === 'custom' ? (
          <p className={styles.quiet}>{t('web.performance.choose')}</p>
        ) : (
          <Loading rows={8} />
        )}
      </div>
    </PageFrame>
  );
}
