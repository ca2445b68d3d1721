import { FilePdfOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState, type Key } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useMaterialsOf } from '../../shared/floor/use-materials';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { StateTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { CHARTS_KEY, type ListedChart } from './api';
import { CapabilityForm } from './capability-form';
import { ChartWall } from './chart-wall';
import { NewChartForm } from './new-chart-form';

function useColumns(rows: readonly ListedChart[]): readonly Column<ListedChart>[] {
  const t = useText();
  const nameOf = useName();
  const materials = useMaterialsOf(rows).data;
  const units = useWorkUnits().data ?? [];
  const unitOf = ({ workUnitId }: ListedChart) => units.find(({ id }) => id === workUnitId);
  const limitsText = ({ limitsRevision: revision, preliminary }: ListedChart): string => {
    if (revision === null) return t('web.spc.limits.none');
    return preliminary ? t('web.spc.limits.preliminary', { revision }) : t('web.spc.limits.revision', { revision });
  };
  return [
    {
      key: 'name',
      title: t('web.spc.characteristic'),
      width: 220,
      fixed: 'left',
      value: (row) => `${row.balloon} ${nameOf(row)}`,
      render: (row) => <Link to={`/quality/charts/${row.id}`}>{`${row.balloon} ${nameOf(row)}`}</Link>,
    },
    {
      key: 'signals',
      filter: [{ value: 'open', text: t('web.spc.open.only') }],
      title: t('web.spc.open'),
      width: 130,
      value: (row) => row.openSignals,
      render: (row) =>
        row.openSignals > 0 ? (
          <span>
            <StateTag lifecycle="spc-signal" state="raised" bare /> <span className="num">{row.openSignals}</span>
          </span>
        ) : (
          t('web.spc.open.none')
        ),
    },
    { key: 'kind', title: t('web.spc.kind'), width: 190, value: (row) => t(`spc.chart.${row.kind}`) },
    {
      key: 'material',
      title: t('web.spc.material'),
      width: 150,
      value: (row) => materials?.get(row.materialId)?.code ?? '–',
      render: (row) => <span translate="no">{materials?.get(row.materialId)?.code ?? '–'}</span>,
    },
    { key: 'operation', title: t('web.spc.operation'), width: 80, value: (row) => row.operationNumber },
    {
      key: 'unit',
      title: t('web.spc.unit'),
      width: 150,
      value: (row) => {
        const unit = unitOf(row);
        return unit ? `${unit.code} ${nameOf(unit)}` : '–';
      },
    },
    { key: 'class', title: t('web.spc.class'), width: 70, value: (row) => row.class },
    { key: 'limits', title: t('web.spc.limits'), width: 150, value: limitsText },
    { key: 'points', title: t('web.spc.points'), width: 80, value: (row) => row.points },
    {
      key: 'lastAt',
      title: t('web.spc.last'),
      width: 140,
      value: (row) => row.lastAt,
      render: (row) => (row.lastAt ? <TimeText at={row.lastAt} show="datetime" /> : '–'),
    },
  ];
}

/** All control charts, as a list or several of them on a wall. */
export function Component() {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const [view, setView] = useState<'list' | 'wall'>('list');
  const [adding, setAdding] = useState(false);
  const [chosen, setChosen] = useState<readonly Key[]>([]);
  const [reporting, setReporting] = useState(false);
  const nameOf = useName();
  const list = useCursorList<ListedChart>(CHARTS_KEY, '/control-charts');
  const columns = useColumns(list.rows ?? []);
  return (
    <PageFrame
      title={t('web.spc.title')}
      subtitle={t('web.spc.subtitle')}
      actions={
        <>
          <Segmented
            aria-label={t('web.spc.view')}
            value={view}
            onChange={setView}
            options={[
              { value: 'list', label: t('web.spc.view.list') },
              { value: 'wall', label: t('web.spc.view.wall') },
            ]}
          />
          {can('control-chart.report') && (
            <Button icon={<FilePdfOutlined />} onClick={() => setReporting(true)}>
              {t('web.spc.report')}
            </Button>
          )}
          {can('control-chart.manage') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('web.spc.new')}
            </Button>
          )}
        </>
      }
    >
      {view === 'wall' ? (
        <ChartWall charts={(list.rows ?? []).filter(({ points }) => points > 0)} />
      ) : (
        <DataTable
          {...list}
          title={t('web.spc.title')}
          columns={columns}
          rowKey={({ id }) => id}
          selection={
            can('control-chart.report')
              ? {
                  keys: chosen,
                  onChange: setChosen,
                  selectable: () => true,
                  label: (row) => t('web.spc.choose', { name: `${row.balloon} ${nameOf(row)}` }),
                }
              : undefined
          }
          onRowClick={({ id }) => void navigate(`/quality/charts/${id}`)}
          empty={{ title: t('web.spc.empty'), hint: t('web.spc.empty.hint') }}
        />
      )}
      {reporting && <CapabilityForm chosen={chosen.map(String)} onClose={() => setReporting(false)} />}
      {adding && (
        <NewChartForm onClose={() => setAdding(false)} onDone={(id) => void navigate(`/quality/charts/${id}`)} />
      )}
    </PageFrame>
  );
}
