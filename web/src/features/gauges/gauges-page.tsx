import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { statesOf } from '../../shared/theme/state-palette';
import { PageFrame } from '../../shared/ui/page-frame';
import { StateTag, useStateText } from '../../shared/ui/state-tag';
import { GAUGES_KEY, type Gauge } from './api';
import { ConditionTag } from './condition-tag';
import { GaugeForm } from './gauge-form';

const CONDITIONS = ['due-soon', 'overdue', 'valid', 'uncalibrated'] as const;

function useColumns(): readonly Column<Gauge>[] {
  const t = useText();
  const nameOf = useName();
  const stateText = useStateText();
  const units = useWorkUnits().data ?? [];
  const where = ({ workUnitId, location }: Gauge): string => {
    const unit = units.find(({ id }) => id === workUnitId);
    return unit ? t('web.gauges.where.unit', { unit: `${unit.code} ${nameOf(unit)}` }) : location;
  };
  return [
    {
      key: 'code',
      title: t('web.gauges.code'),
      width: 130,
      fixed: 'left',
      value: (row) => row.code,
      render: (row) => (
        <Link to={`/gauges/${row.id}`} className="num" translate="no">
          {row.code}
        </Link>
      ),
    },
    { key: 'name', title: t('web.gauges.name'), width: 180, value: nameOf },
    {
      key: 'gaugeClass',
      title: t('web.gauges.class'),
      width: 130,
      value: (row) => row.gaugeClass,
      render: (row) => <span translate="no">{row.gaugeClass}</span>,
    },
    {
      key: 'range',
      title: t('web.gauges.range'),
      width: 150,
      value: (row) => row.measuringRange,
      render: (row) => <span translate="no">{row.measuringRange ?? '–'}</span>,
    },
    {
      key: 'resolution',
      title: t('web.gauges.resolution'),
      width: 110,
      align: 'right',
      value: (row) => (row.resolution === null ? null : `${row.resolution} ${row.unit ?? ''}`),
    },
    {
      key: 'status',
      title: t('web.gauges.status'),
      width: 120,
      value: (row) => row.status,
      exported: (row) => stateText('gauge', row.status),
      render: (row) => <StateTag lifecycle="gauge" state={row.status} bare />,
      filter: statesOf('gauge').map((state) => ({ value: state, text: stateText('gauge', state) })),
    },
    {
      key: 'condition',
      title: t('web.gauges.condition'),
      width: 210,
      value: (row) => row.dueOn,
      exported: (row) => `${t(`gauge-condition.${row.condition}`)} ${row.dueOn ?? ''}`,
      render: (row) => <ConditionTag gauge={row} />,
      filter: CONDITIONS.map((condition) => ({ value: condition, text: t(`gauge-condition.${condition}`) })),
    },
    { key: 'where', title: t('web.gauges.where'), width: 180, value: where },
  ];
}

/** The register of gauges, by code. */
export function Component() {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const list = useCursorList<Gauge>(GAUGES_KEY, '/gauges');
  return (
    <PageFrame
      title={t('web.gauges.title')}
      subtitle={t('web.gauges.subtitle')}
      actions={
        can('gauge.manage') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('web.gauges.new')}
          </Button>
        )
      }
    >
      <DataTable
        {...list}
        title={t('web.gauges.title')}
        columns={useColumns()}
        rowKey={({ id }) => id}
        onRowClick={({ id }) => void navigate(`/gauges/${id}`)}
        empty={{ title: t('web.gauges.empty'), hint: t('web.gauges.empty.hint') }}
      />
      {adding && <GaugeForm onClose={() => setAdding(false)} onDone={({ id }) => void navigate(`/gauges/${id}`)} />}
    </PageFrame>
  );
}
