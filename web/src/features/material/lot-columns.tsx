import { Link } from 'react-router';
import { usePlaceText } from '../../shared/floor/place-text';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { statesOf } from '../../shared/theme/state-palette';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag, useStateText } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import type { Lot } from './api';

/** The columns of lots wherever they are listed. */
export function useLotColumns(unitOf: (lot: Lot) => string): readonly Column<Lot>[] {
  const t = useText();
  const stateText = useStateText();
  const placeText = usePlaceText();
  return [
    {
      key: 'number',
      title: t('web.lots.number'),
      width: 170,
      fixed: 'left',
      value: (row) => row.number,
      render: (row) => (
        <Link to={`/lots/${row.id}`} className="num">
          {row.number}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('web.lots.status'),
      width: 110,
      value: (row) => row.status,
      exported: (row) => stateText('lot', row.status),
      render: (row) => <StateTag lifecycle="lot" state={row.status} bare />,
      filter: statesOf('lot').map((state) => ({ value: state, text: stateText('lot', state) })),
    },
    {
      key: 'quantity',
      title: t('web.lots.quantity'),
      width: 110,
      align: 'right',
      value: (row) => Number(row.quantity),
      render: (row) => <QuantityText value={row.quantity} unit={unitOf(row)} align="right" />,
    },
    {
      key: 'places',
      title: t('web.lots.places'),
      width: 220,
      value: (row) =>
        [...row.stock, ...row.workInProgress].map(({ location }) => placeText(location)).join(' · ') || null,
    },
    { key: 'supplierLot', title: t('web.lots.supplier-lot'), width: 140, value: (row) => row.supplierLot },
    {
      key: 'receivedAt',
      title: t('web.lots.received-at'),
      width: 150,
      value: (row) => row.receivedAt,
      render: (row) => <TimeText at={row.receivedAt} show="datetime" />,
    },
  ];
}
