import { Switch } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import { MaterialSelect } from '../../shared/floor/material-select';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { statesOf } from '../../shared/theme/state-palette';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag, useStateText } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { INSPECTIONS_KEY, type LotInspection } from './api';
import { useKindColumn } from './kind-column';
import { LotsText, useLotsText } from './lots-text';

function useColumns(): readonly Column<LotInspection>[] {
  const t = useText();
  const kind = useKindColumn<LotInspection>();
  const nameOf = useName();
  const stateText = useStateText();
  const lotsText = useLotsText();
  return [
    {
      key: 'number',
      title: t('web.lot-inspections.number'),
      width: 140,
      fixed: 'left',
      value: (row) => row.number,
      render: (row) => (
        <Link to={`/lot-inspections/${row.id}`} className="num" translate="no">
          {row.number}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('web.lot-inspections.status'),
      width: 170,
      value: (row) => row.status,
      exported: (row) => stateText('lot-inspection', row.status),
      render: (row) => <StateTag lifecycle="lot-inspection" state={row.status} bare />,
      filter: statesOf('lot-inspection').map((state) => ({ value: state, text: stateText('lot-inspection', state) })),
    },
    kind,
    {
      key: 'material',
      title: t('web.lot-inspections.material'),
      width: 190,
      value: (row) => `${row.materialCode} ${nameOf({ name: row.materialName, nameEn: row.materialNameEn })}`,
    },
    {
      key: 'supplier',
      title: t('web.lot-inspections.supplier'),
      width: 140,
      value: (row) => row.supplier || null,
      render: (row) => <span translate="no">{row.supplier || '–'}</span>,
    },
    {
      key: 'lot',
      title: t('web.lot-inspections.lot'),
      width: 160,
      value: (row) => lotsText(row),
      render: (row) => <LotsText inspection={row} />,
    },
    {
      key: 'quantity',
      title: t('web.lot-inspections.quantity'),
      width: 110,
      align: 'right',
      value: (row) => Number(row.quantity),
      render: (row) => <QuantityText value={row.quantity} unit={row.unit} align="right" />,
    },
    {
      key: 'sample',
      title: t('web.lot-inspections.sample'),
      width: 90,
      align: 'right',
      value: (row) => row.plan?.n ?? null,
    },
    {
      key: 'opened',
      title: t('web.lot-inspections.opened'),
      width: 150,
      value: (row) => row.openedAt,
      render: (row) => <TimeText at={row.openedAt} show="datetime" />,
    },
  ];
}

/** Lots that are inspected, and what became of them. */
export function Component() {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const mine = params.get('mine') === 'true';
  const materialId = params.get('materialId');
  const list = useCursorList<LotInspection>(INSPECTIONS_KEY, '/lot-inspections', {
    ...(mine ? { mine } : {}),
    ...(materialId ? { materialId } : {}),
  });
  const ask = (name: 'mine' | 'materialId', value: string | undefined): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      next.delete('after');
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  return (
    <PageFrame
      title={t('web.lot-inspections.title')}
      subtitle={t('web.lot-inspections.subtitle')}
      actions={
        can('sampling-rule.read') && <LinkButton to="/sampling-rules">{t('web.lot-inspections.rules')}</LinkButton>
      }
    >
      <DataTable
        {...list}
        title={t('web.lot-inspections.title')}
        columns={useColumns()}
        rowKey={({ id }) => id}
        onRowClick={({ id }) => void navigate(`/lot-inspections/${id}`)}
        searchable={false}
        toolbar={
          <>
            {can('material.read') && (
              <MaterialSelect
                allowClear
                value={materialId ?? undefined}
                onChange={(value) => ask('materialId', value)}
                placeholder={t('web.lot-inspections.material.any')}
                aria-label={t('web.lot-inspections.material')}
                style={{ width: 240 }}
              />
            )}
            <label style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
              <Switch checked={mine} onChange={(on) => ask('mine', on ? 'true' : undefined)} />
              {t('web.lot-inspections.mine')}
            </label>
          </>
        }
        empty={{ title: t('web.lot-inspections.empty'), hint: t('web.lot-inspections.empty.hint') }}
      />
    </PageFrame>
  );
}
