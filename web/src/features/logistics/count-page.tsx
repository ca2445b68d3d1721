import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import { usePlaceText } from '../../shared/floor/place-text';
import { useText } from '../../shared/i18n/locale-provider';
import { DataTable } from '../../shared/table/data-table';
import { LeaveGuard } from '../../shared/ui/leave-guard';
import { PageFrame } from '../../shared/ui/page-frame';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { COUNTS_KEY, fetchCount } from './api';
import { CountActions } from './count-actions';
import { CountFacts } from './count-facts';
import { CountFigure } from './count-figure';
import { differenceOf, withFigure, type Entered } from './count-figures';
import { LotNumber } from './lot-number';

/** Counts one place: what the books say beside what was found. */
export function Component() {
  const t = useText();
  const can = useCan();
  const placeText = usePlaceText();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: [...COUNTS_KEY, id], queryFn: ({ signal }) => fetchCount(id, signal) });
  const [entered, setEntered] = useState<Entered>(new Map());
  const count = query.data;
  const editable = count?.status === 'open' && can('stock-count.count');
  // What was typed while the others were being saved is still to be saved.
  const forget = (saved: Entered): void =>
    setEntered((now) => new Map([...now].filter(([lotId, typed]) => saved.get(lotId) !== typed)));
  return (
    <PageFrame
      title={count ? `${count.number} · ${placeText(count.location)}` : t('web.counts.title')}
      badge={count && <StateTag lifecycle="stock-count" state={count.status} />}
      crumbs={[{ title: t('web.counts.title'), to: '/stock-counts' }]}
      actions={count && <CountActions count={count} entered={entered} onSaved={forget} />}
    >
      <LeaveGuard changed={editable && entered.size > 0} />
      <QueryView query={query} rows={6}>
        {(shown) => (
          <>
            <CountFacts count={shown} />
            <DataTable
              title={shown.number}
              rows={shown.lines}
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
                  width: 190,
                  align: 'right',
                  value: (row) => (row.counted === null ? null : Number(row.counted)),
                  render: (row) =>
                    editable ? (
                      <CountFigure
                        line={row}
                        typed={entered.get(row.lotId)}
                        onType={(value) => setEntered(withFigure(entered, row, value))}
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
                  value: (row) => Number(differenceOf(row, entered, t) ?? 0),
                  render: (row) => (
                    <QuantityText value={differenceOf(row, entered, t)} unit={row.lot.unit} align="right" />
                  ),
                },
              ]}
            />
          </>
        )}
      </QueryView>
    </PageFrame>
  );
}
