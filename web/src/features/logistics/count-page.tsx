import { Button, Input } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { decimal, isDecimalString } from '#libs/kernel';
import { stockCount } from '#libs/lifecycles';
import { unitText } from '#libs/texts';
import { api } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { usePlaceText } from '../../shared/floor/place-text';
import { useText } from '../../shared/i18n/locale-provider';
import { DataTable } from '../../shared/table/data-table';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { PageFrame } from '../../shared/ui/page-frame';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { COUNTS_KEY, fetchCount, type CountDetail, type CountLine } from './api';
import { LotNumber } from './lot-number';

const REFRESHED = [COUNTS_KEY, ['lots'], ['lot'], ['movements']];

function Actions({ count, entered }: { readonly count: CountDetail; readonly entered: ReadonlyMap<string, string> }) {
  const t = useText();
  const can = useCan();
  const lines = [...entered].map(([lotId, counted]) => ({ lotId, counted }));
  const save = useCommand(
    (body: { lines: typeof lines }) => api.put(`/stock-counts/${count.id}/lines`, body, { ifMatch: count.version }),
    { invalidates: REFRESHED },
  );
  const act = useCommand(
    ({ action, reason }: { action: string; reason: string | null }, idempotencyKey) =>
      api.post(`/stock-counts/${count.id}/${action}`, reason === null ? {} : { reason }, {
        idempotencyKey,
        ifMatch: count.version,
      }),
    { invalidates: REFRESHED },
  );
  const may = (action: Parameters<typeof stockCount.can>[1], permission: Parameters<typeof can>[0]): boolean =>
    can(permission) && stockCount.can(count.status, action);
  const open = count.status === 'open' && can('stock-count.count');
  return (
    <>
      <ProblemAlert error={save.error ?? act.error} />
      {may('cancel', 'stock-count.count') && (
        <ConfirmAction
          danger
          label={t('action.stock-count.cancel')}
          reason="required"
          onConfirm={(reason) => act.mutateAsync({ action: 'cancel', reason })}
        />
      )}
      {may('reopen', 'stock-count.post') && (
        <ConfirmAction
          label={t('action.stock-count.reopen')}
          reason="required"
          onConfirm={(reason) => act.mutateAsync({ action: 'reopen', reason })}
        />
      )}
      {open && (
        <Button
          disabled={lines.length === 0 || lines.some(({ counted }) => !isDecimalString(counted))}
          loading={save.isPending}
          onClick={() => save.mutate({ lines })}
        >
          {t('web.counts.save')}
        </Button>
      )}
      {may('submit', 'stock-count.count') && (
        <Button
          type="primary"
          disabled={count.lines.some(({ counted }) => counted === null)}
          loading={act.isPending}
          onClick={() => act.mutate({ action: 'submit', reason: null })}
        >
          {t('action.stock-count.submit')}
        </Button>
      )}
      {may('post', 'stock-count.post') && (
        <ConfirmAction
          type="primary"
          label={t('action.stock-count.post')}
          description={t('web.counts.post.hint')}
          reason="required"
          onConfirm={(reason) => act.mutateAsync({ action: 'post', reason })}
        />
      )}
    </>
  );
}

/** Counts one place: what the books say beside what was found. */
export function Component() {
  const t = useText();
  const can = useCan();
  const placeText = usePlaceText();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: [...COUNTS_KEY, id], queryFn: ({ signal }) => fetchCount(id, signal) });
  const [entered, setEntered] = useState<ReadonlyMap<string, string>>(new Map());
  const count = query.data;
  const editable = count?.status === 'open' && can('stock-count.count');
  const difference = ({ expected, counted }: CountLine): string | null =>
    counted === null ? null : decimal.sub(counted, expected);
  return (
    <PageFrame
      title={count ? `${count.number} · ${placeText(count.location)}` : t('web.counts.title')}
      badge={count && <StateTag lifecycle="stock-count" state={count.status} />}
      crumbs={[{ title: t('web.counts.title'), to: '/stock-counts' }]}
      actions={count && <Actions count={count} entered={entered} />}
    >
      <QueryView query={query} rows={6}>
        {({ lines, number }) => (
          <DataTable
            title={number}
            rows={lines}
            rowKey={({ lotId }) => lotId}
            empty={{ title: t('web.counts.no-lines') }}
            columns={[
              {
                key: 'lot',
                title: t('web.lots.number'),
                width: 260,
                value: (row) => `${row.lot.number} ${row.lot.materialCode}`,
                render: (row) => <LotNumber lot={row.lot} />,
              },
              {
                key: 'expected',
                title: t('web.counts.expected'),
                width: 130,
                align: 'right',
                value: (row) => Number(row.expected),
                render: (row) => <QuantityText value={row.expected} unit={row.lot.unit} align="right" />,
              },
              {
                key: 'counted',
                title: t('web.counts.counted'),
                width: 160,
                align: 'right',
                value: (row) => (row.counted === null ? null : Number(row.counted)),
                render: (row) =>
                  editable ? (
                    <Input
                      aria-label={t('web.counts.counted')}
                      inputMode="decimal"
                      suffix={unitText(t, row.lot.unit)}
                      value={entered.get(row.lotId) ?? row.counted ?? ''}
                      onChange={({ target }) => setEntered(new Map(entered).set(row.lotId, target.value.trim()))}
                    />
                  ) : (
                    <QuantityText value={row.counted} unit={row.lot.unit} align="right" />
                  ),
              },
              {
                key: 'difference',
                title: t('web.counts.difference'),
                width: 130,
                align: 'right',
                value: (row) => Number(difference(row) ?? 0),
                render: (row) => <QuantityText value={difference(row)} unit={row.lot.unit} align="right" />,
              },
            ]}
          />
        )}
      </QueryView>
    </PageFrame>
  );
}
