import { Link } from 'react-router';
import { decimal } from '#libs/kernel';
import { usePlaceText } from '../../shared/floor/place-text';
import { useMaterialName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { DataTable } from '../../shared/table/data-table';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag, useStateText } from '../../shared/ui/state-tag';
import type { TracedLot } from './api';
import { WhereaboutsTag } from './whereabouts-tag';

/** Lots that were touched, nearest first. */
export function AffectedTable({ lots }: { readonly lots: readonly TracedLot[] }) {
  const t = useText();
  const materialName = useMaterialName();
  const stateText = useStateText();
  const placeText = usePlaceText();
  return (
    <DataTable
      name="affected"
      title={t('web.recalls.affected')}
      rows={lots}
      rowKey={({ id }) => id}
      empty={{ title: t('web.recalls.nothing') }}
      columns={[
        { key: 'depth', title: t('recall.depth'), width: 64, align: 'right', value: (row) => row.depth },
        {
          key: 'number',
          title: t('recall.number'),
          width: 180,
          value: (row) => row.number,
          render: (row) => (
            <Link to={`/lots/${row.id}`} className="num">
              {row.number}
            </Link>
          ),
        },
        {
          key: 'material',
          title: t('recall.name'),
          width: 230,
          value: (row) => `${row.materialCode} ${materialName(row)}`,
        },
        {
          key: 'status',
          title: t('recall.status-now'),
          width: 110,
          value: (row) => row.status,
          exported: (row) => stateText('lot', row.status),
          render: (row) => <StateTag lifecycle="lot" state={row.status} bare />,
        },
        {
          key: 'whereabouts',
          title: t('recall.whereabouts'),
          width: 150,
          value: (row) => t(`recall.whereabouts.${row.whereabouts}`),
          render: (row) => <WhereaboutsTag whereabouts={row.whereabouts} />,
        },
        {
          key: 'quantity',
          title: t('web.lots.quantity'),
          width: 110,
          align: 'right',
          value: (row) => Number(row.quantity),
          render: (row) => <QuantityText value={row.quantity} unit={row.unit} align="right" />,
        },
        {
          key: 'onLine',
          title: t('recall.on-line'),
          width: 110,
          align: 'right',
          value: (row) => Number(row.onLine) || null,
          render: (row) => (
            <QuantityText value={decimal.isPositive(row.onLine) ? row.onLine : null} unit={row.unit} align="right" />
          ),
        },
        {
          key: 'order',
          title: t('recall.order'),
          width: 150,
          value: (row) => row.workOrderNumber,
          render: (row) =>
            row.workOrderId ? (
              <Link to={`/work-orders/${row.workOrderId}`} className="num" translate="no">
                {row.workOrderNumber}
              </Link>
            ) : (
              '–'
            ),
        },
        {
          key: 'places',
          title: t('web.lots.places'),
          width: 200,
          value: (row) => row.locations.map(placeText).join(' · ') || null,
        },
        { key: 'supplierLot', title: t('recall.supplier-lot'), width: 140, value: (row) => row.supplierLot },
      ]}
    />
  );
}
