import { Tabs } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { decimal, type DecimalString } from '#libs/kernel';
import { unitText } from '#libs/texts';
import { useCan } from '../../shared/api/session';
import { usePlaceText } from '../../shared/floor/place-text';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { DataTable } from '../../shared/table/data-table';
import { DefinitionList } from '../../shared/ui/definition-list';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { QuantityText } from '../../shared/ui/quantity-text';
import { QueryView } from '../../shared/ui/states';
import { fetchLotsOf, fetchMaterial, LOTS_KEY, type Lot, type Material } from './api';
import { useLotColumns } from './lot-columns';
import { MovementsTable } from './movements-table';

interface PlaceTotal {
  readonly location: string;
  readonly usable: DecimalString;
  readonly held: DecimalString;
}

/** What lies where, apart by what may be used and what may not. */
function placesOf(lots: readonly Lot[]): readonly PlaceTotal[] {
  const totals = new Map<string, PlaceTotal>();
  for (const { stock, status } of lots)
    for (const { location, quantity } of stock) {
      const before = totals.get(location) ?? { location, usable: '0', held: '0' };
      const key = status === 'available' ? 'usable' : 'held';
      totals.set(location, { ...before, [key]: decimal.add(before[key], quantity) });
    }
  return [...totals.values()].toSorted((a, b) => a.location.localeCompare(b.location));
}

function Places({ lots, unit }: { readonly lots: readonly Lot[]; readonly unit: string }) {
  const t = useText();
  const placeText = usePlaceText();
  return (
    <DataTable
      name="places"
      title={t('web.material.by-place')}
      searchable={false}
      rows={placesOf(lots)}
      rowKey={({ location }) => location}
      empty={{ title: t('web.material.no-stock') }}
      columns={[
        { key: 'location', title: t('web.lots.place'), width: 220, value: (row) => placeText(row.location) },
        {
          key: 'usable',
          title: t('web.materials.available'),
          width: 140,
          align: 'right',
          value: (row) => Number(row.usable),
          render: (row) => <QuantityText value={row.usable} unit={unit} align="right" />,
        },
        {
          key: 'held',
          title: t('web.material.held'),
          width: 140,
          align: 'right',
          value: (row) => Number(row.held),
          render: (row) => <QuantityText value={row.held} unit={unit} align="right" />,
        },
      ]}
    />
  );
}

function Contents({ material }: { readonly material: Material }) {
  const t = useText();
  const lots = useQuery({
    queryKey: [...LOTS_KEY, 'of', material.id],
    queryFn: ({ signal }) => fetchLotsOf(material.id, signal),
  });
  const columns = useLotColumns(() => material.unit);
  return (
    <QueryView query={lots}>
      {({ items }) => (
        <Tabs
          items={[
            {
              key: 'places',
              label: t('web.material.by-place'),
              children: <Places lots={items} unit={material.unit} />,
            },
            {
              key: 'lots',
              label: t('web.lots.title'),
              children: (
                <DataTable
                  name="lots"
                  title={t('web.lots.title')}
                  rows={items}
                  columns={columns}
                  rowKey={({ id }) => id}
                  empty={{ title: t('web.lots.empty') }}
                />
              ),
            },
            {
              key: 'movements',
              label: t('web.movement.title'),
              children: <MovementsTable path={`/materials/${material.id}`} unit={material.unit} />,
            },
          ]}
        />
      )}
    </QueryView>
  );
}

/** One material: what it is, what lies where, its lots and their movements. */
export function Component() {
  const t = useText();
  const nameOf = useName();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: ['material', id], queryFn: ({ signal }) => fetchMaterial(id, signal) });
  const { data } = query;
  const can = useCan();
  return (
    <PageFrame
      title={data ? nameOf(data) : t('web.materials.title')}
      subtitle={data && `${data.code} · ${data.revision}`}
      crumbs={[{ title: t('web.materials.title'), to: '/materials' }]}
      actions={
        can('routing.read') &&
        data &&
        data.kind !== 'raw' && <LinkButton to={`/materials/${id}/bom`}>{t('web.bom.title')}</LinkButton>
      }
    >
      <QueryView query={query} rows={8}>
        {(material) => (
          <>
            <Panel>
              <DefinitionList
                items={[
                  { label: t('web.materials.specification'), value: material.specification || '–' },
                  { label: t('web.material.unit'), value: unitText(t, material.unit) },
                  { label: t('web.materials.kind'), value: t(`web.materials.kind.${material.kind}`) },
                  { label: t('web.materials.tracking'), value: t(`web.materials.tracking.${material.tracking}`) },
                ]}
              />
            </Panel>
            <Contents material={material} />
          </>
        )}
      </QueryView>
    </PageFrame>
  );
}
