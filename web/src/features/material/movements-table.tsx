import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { reasonText } from '#libs/texts';
import { api } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { PersonName } from '../../shared/floor/person-name';
import { usePlaceText } from '../../shared/floor/place-text';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { QuantityText } from '../../shared/ui/quantity-text';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { isOfTransport, useMovementPurposes } from './use-movement-purposes';
import { fetchMovements, STOCK_KEYS, type Movement } from './api';

function Reverse({ movement }: { readonly movement: Movement }) {
  const t = useText();
  const { mutateAsync } = useCommand(
    (reason: string | null, idempotencyKey) =>
      api.post(`/movements/${movement.id}/reverse`, { reason }, { idempotencyKey }),
    { invalidates: STOCK_KEYS },
  );
  return (
    <ConfirmAction
      size="small"
      type="link"
      label={t('web.movement.reverse')}
      description={t('web.movement.reverse.hint')}
      reason="required"
      onConfirm={(reason) => mutateAsync(reason)}
    />
  );
}

const REVERSIBLE: ReadonlySet<Movement['kind']> = new Set([
  'receive',
  'issue',
  'return',
  'transfer',
  'consume',
  'scrap',
  'give-back',
  'count',
]);

const mayBeReversed = (row: Movement): boolean =>
  REVERSIBLE.has(row.kind) && !row.reverses && !row.reversedBy && !isOfTransport(row);

/** The latest 200 movements of a lot or of a material, newest first. */
export function MovementsTable({ path, unit }: { readonly path: string; readonly unit: string }) {
  const t = useText();
  const can = useCan();
  const placeText = usePlaceText();
  const query = useQuery({ queryKey: ['movements', path], queryFn: ({ signal }) => fetchMovements(path, signal) });
  const purposeOf = useMovementPurposes(query.data?.items ?? []);
  const place = (name: string | null): string => (name === null ? t('web.movement.outside') : placeText(name));
  const columns: readonly Column<Movement>[] = [
    {
      key: 'at',
      title: t('web.movement.at'),
      width: 150,
      value: (row) => row.at,
      render: (row) => <TimeText at={row.at} show="datetime" />,
    },
    {
      key: 'kind',
      title: t('web.movement.kind'),
      width: 130,
      value: (row) => t(`web.movement.kind.${row.kind}`),
      render: (row) => (
        <span style={row.reversedBy ? { textDecoration: 'line-through' } : undefined}>
          {row.reverses ? `${t('web.movement.reversal')} · ` : ''}
          {t(`web.movement.kind.${row.kind}`)}
        </span>
      ),
    },
    {
      key: 'quantity',
      title: t('web.lots.quantity'),
      width: 110,
      align: 'right',
      value: (row) => Number(row.quantity),
      render: (row) => <QuantityText value={row.quantity} unit={unit} align="right" />,
    },
    { key: 'from', title: t('web.movement.from'), width: 130, value: (row) => place(row.from) },
    { key: 'to', title: t('web.movement.to'), width: 130, value: (row) => place(row.to) },
    {
      key: 'for',
      title: t('web.movement.for'),
      width: 170,
      value: (row) => purposeOf(row)?.number ?? null,
      render: (row) => {
        const purpose = purposeOf(row);
        return purpose ? (
          <Link to={purpose.to} className="num" translate="no">
            {purpose.number}
          </Link>
        ) : (
          '–'
        );
      },
    },
    {
      key: 'by',
      title: t('web.movement.by'),
      width: 110,
      value: () => null,
      render: (row) => <PersonName id={row.actorId} />,
    },
    {
      key: 'reason',
      title: t('web.reason'),
      width: 180,
      value: (row) => (row.reason === null ? null : reasonText(t, row.reason)),
    },
    {
      key: 'actions',
      title: t('web.table.actions'),
      width: 90,
      value: () => '',
      render: (row) => (can('lot.change') && mayBeReversed(row) ? <Reverse movement={row} /> : null),
    },
  ];
  return (
    <QueryView query={query}>
      {({ items }) => (
        <DataTable
          name="movements"
          title={t('web.movement.title')}
          rows={items}
          columns={columns}
          rowKey={({ id }) => id}
          searchable={false}
          empty={{ title: t('web.movement.empty') }}
        />
      )}
    </QueryView>
  );
}
