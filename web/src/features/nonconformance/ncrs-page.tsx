import { PlusOutlined } from '@ant-design/icons';
import { Button, Switch, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import {
  foundIn,
  NCR_SOURCES,
  NCRS_KEY,
  SEVERITIES,
  SEVERITY_TONES,
  type Ncr,
} from '../../shared/floor/nonconformance';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { statesOf } from '../../shared/theme/state-palette';
import { PageFrame } from '../../shared/ui/page-frame';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag, ToneTag, useStateText } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { Pareto } from './pareto';
import { RaiseForm } from './raise-form';

function useColumns(): readonly Column<Ncr>[] {
  const t = useText();
  const nameOf = useName();
  const stateText = useStateText();
  return [
    {
      key: 'number',
      title: t('web.ncr.number'),
      width: 150,
      fixed: 'left',
      value: (row) => row.number,
      render: (row) => (
        <Link to={`/nonconformances/${row.id}`} className="num" translate="no">
          {row.number}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('web.ncr.status'),
      width: 130,
      value: (row) => row.status,
      exported: (row) => stateText('nonconformance', row.status),
      render: (row) => <StateTag lifecycle="nonconformance" state={row.status} bare />,
      filter: statesOf('nonconformance').map((state) => ({ value: state, text: stateText('nonconformance', state) })),
    },
    {
      key: 'severity',
      title: t('web.ncr.severity'),
      width: 100,
      value: (row) => row.severity,
      exported: (row) => t(`nonconformance-severity.${row.severity}`),
      render: (row) => (
        <ToneTag bare tone={SEVERITY_TONES[row.severity]} text={t(`nonconformance-severity.${row.severity}`)} />
      ),
      filter: SEVERITIES.map((one) => ({ value: one, text: t(`nonconformance-severity.${one}`) })),
    },
    {
      key: 'source',
      title: t('web.ncr.source'),
      width: 100,
      value: (row) => row.source,
      exported: (row) => t(`nonconformance-source.${row.source}`),
      render: (row) => t(`nonconformance-source.${row.source}`),
      filter: NCR_SOURCES.map((one) => ({ value: one, text: t(`nonconformance-source.${one}`) })),
    },
    {
      key: 'material',
      title: t('web.ncr.material'),
      width: 180,
      value: (row) => `${row.materialCode} ${nameOf({ name: row.materialName, nameEn: row.materialNameEn })}`,
    },
    {
      key: 'order',
      title: t('web.ncr.order'),
      width: 170,
      value: (row) => row.jobOrderNumber ?? row.workOrderNumber,
      render: (row) => <span translate="no">{row.jobOrderNumber ?? row.workOrderNumber ?? '–'}</span>,
    },
    {
      key: 'found',
      title: t('web.ncr.found'),
      width: 100,
      align: 'right',
      value: (row) => Number(row.found),
      render: (row) => <QuantityText value={row.found} unit={row.unit} align="right" />,
    },
    { key: 'description', title: t('web.ncr.description'), width: 260, value: (row) => row.description },
    { key: 'foundBy', title: t('web.ncr.found-by'), width: 110, value: (row) => row.foundByName },
    {
      key: 'foundAt',
      title: t('web.ncr.found-at'),
      width: 140,
      value: (row) => row.foundAt,
      render: (row) => <TimeText at={row.foundAt} show="datetime" />,
    },
  ];
}

function List() {
  const t = useText();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const mine = params.get('mine') === 'true';
  const workOrderId = params.get('workOrderId');
  const materialId = params.get('materialId');
  const list = useCursorList<Ncr>(NCRS_KEY, '/nonconformances', {
    ...(mine ? { mine } : {}),
    ...(workOrderId ? { workOrderId } : {}),
    ...(materialId ? { materialId } : {}),
  });
  const toggle = (on: boolean): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.delete('after');
      if (on) next.set('mine', 'true');
      else next.delete('mine');
      return next;
    });
  return (
    <DataTable
      {...list}
      title={t('web.ncr.title')}
      columns={useColumns()}
      rowKey={({ id }) => id}
      onRowClick={({ id }) => void navigate(`/nonconformances/${id}`)}
      toolbar={
        <label style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
          <Switch checked={mine} onChange={toggle} /> {t('web.ncr.mine')}
        </label>
      }
      empty={{ title: t('web.ncr.empty'), hint: t('web.ncr.empty.hint') }}
    />
  );
}

/** What was found not to be in order, and how far it has come. */
export function Component() {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const found = foundIn(params);
  const [raising, setRaising] = useState(false);
  const tab = params.get('tab') === 'pareto' ? 'pareto' : 'list';
  return (
    <PageFrame
      title={t('web.ncr.title')}
      subtitle={t('web.ncr.subtitle')}
      actions={
        can('nonconformance.raise') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setRaising(true)}>
            {t('web.ncr.new')}
          </Button>
        )
      }
    >
      {can('nonconformance.summary') ? (
        <Tabs
          activeKey={tab}
          onChange={(key) => setParams(key === 'list' ? {} : { tab: key }, { replace: true })}
          items={[
            { key: 'list', label: t('web.ncr.list'), children: tab === 'list' && <List /> },
            { key: 'pareto', label: t('web.ncr.pareto'), children: tab === 'pareto' && <Pareto /> },
          ]}
        />
      ) : (
        <List />
      )}
      {(raising || (found && can('nonconformance.raise'))) && (
        <RaiseForm
          found={found}
          onClose={() => {
            setRaising(false);
            if (found) setParams({}, { replace: true });
          }}
          onDone={({ id }) => void navigate(`/nonconformances/${id}`)}
        />
      )}
    </PageFrame>
  );
}
