import { Link, useNavigate } from 'react-router';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { OptionalSelect } from '../../shared/ui/optional-select';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { useTableView } from '../../shared/table/use-table-view';
import { PageFrame } from '../../shared/ui/page-frame';
import { QuantityText } from '../../shared/ui/quantity-text';
import type { StockedMaterial } from './api';

const KINDS = ['raw', 'component', 'product'] as const;

/** Every material with what may be used of it. */
export function Component() {
  const t = useText();
  const nameOf = useName();
  const navigate = useNavigate();
  const { view, change } = useTableView();
  const list = useCursorList<StockedMaterial>(['materials', 'list'], '/materials');
  const columns: readonly Column<StockedMaterial>[] = [
    {
      key: 'code',
      title: t('web.materials.code'),
      width: 150,
      fixed: 'left',
      value: (row) => row.code,
      render: (row) => (
        <Link to={`/materials/${row.id}`} className="num">
          {row.code}
        </Link>
      ),
    },
    { key: 'revision', title: t('web.materials.revision'), width: 70, value: (row) => row.revision },
    { key: 'name', title: t('web.materials.name'), width: 220, value: nameOf },
    { key: 'specification', title: t('web.materials.specification'), width: 280, value: (row) => row.specification },
    { key: 'kind', title: t('web.materials.kind'), width: 96, value: (row) => t(`web.materials.kind.${row.kind}`) },
    {
      key: 'tracking',
      title: t('web.materials.tracking'),
      width: 110,
      value: (row) => t(`web.materials.tracking.${row.tracking}`),
    },
    {
      key: 'available',
      title: t('web.materials.available'),
      width: 130,
      align: 'right',
      value: (row) => Number(row.available),
      render: (row) => <QuantityText value={row.available} unit={row.unit} align="right" />,
    },
  ];
  return (
    <PageFrame title={t('web.materials.title')} subtitle={t('web.materials.subtitle')}>
      <DataTable
        {...list}
        title={t('web.materials.title')}
        columns={columns}
        rowKey={({ id }) => id}
        onRowClick={({ id }) => void navigate(`/materials/${id}`)}
        empty={{ title: t('web.materials.empty'), hint: t('web.materials.empty.hint') }}
        toolbar={
          <OptionalSelect
            aria-label={t('web.materials.kind')}
            placeholder={t('web.materials.kind')}
            value={view.filters['kind']?.[0]}
            onChange={(kind?: string) => change({ filters: kind ? { kind: [kind] } : {} })}
            options={KINDS.map((value) => ({ value, label: t(`web.materials.kind.${value}`) }))}
            style={{ minWidth: 120 }}
          />
        }
      />
    </PageFrame>
  );
}
