import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { unitText } from '#libs/texts';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import {
  closeLookBack,
  fetchLookBack,
  LOOK_BACKS_KEY,
  lookBackKey,
  review,
  type DoubtedMeasurement,
  type LookBack,
  type LookBackSubject,
} from './api';
import { OrderLink } from './order-link';

const VERDICTS = ['reviewed', 'suspect'] as const;

function Orders({ lookBack }: { readonly lookBack: LookBack }) {
  const t = useText();
  const can = useCan();
  const command = useCommand(
    ({ note, ...body }: { subjectId: string; verdict: string; note: string | null }, key) =>
      review(lookBack, { ...body, ...(note ? { note } : {}) }, key),
    { invalidates: [LOOK_BACKS_KEY] },
  );
  const columns: readonly Column<LookBackSubject>[] = [
    {
      key: 'order',
      title: t('web.look-back.order'),
      width: 190,
      value: ({ workOrderId }) => workOrderId,
      render: ({ workOrderId }) => <OrderLink workOrderId={workOrderId} />,
    },
    {
      key: 'measurements',
      title: t('web.look-back.measurements'),
      width: 110,
      align: 'right',
      value: ({ measurements }) => measurements,
    },
    {
      key: 'verdict',
      title: t('web.look-back.verdict'),
      width: 170,
      value: ({ verdict }) => (verdict ? t(`review-verdict.${verdict}`) : t('web.look-back.not-yet')),
      render: ({ verdict }) => (
        <ToneTag
          tone={verdict === null ? 'wait' : verdict === 'reviewed' ? 'ok' : 'fault'}
          text={verdict ? t(`review-verdict.${verdict}`) : t('web.look-back.not-yet')}
          bare
        />
      ),
    },
    { key: 'note', title: t('web.look-back.note'), width: 260, value: ({ note }) => note },
    {
      key: 'at',
      title: t('web.look-back.at'),
      width: 150,
      value: ({ decidedAt }) => decidedAt,
      render: ({ decidedAt }) => <TimeText at={decidedAt} show="datetime" />,
    },
    ...(can('gauge.review') && lookBack.status === 'open'
      ? [
          {
            key: 'do',
            title: t('web.table.actions'),
            width: 270,
            value: () => null,
            render: ({ subjectId }: LookBackSubject) => (
              <span style={{ display: 'flex', gap: 8 }}>
                {VERDICTS.map((verdict) => (
                  <ConfirmAction
                    key={verdict}
                    size="small"
                    label={t(`review-verdict.${verdict}`)}
                    danger={verdict === 'suspect'}
                    reason={verdict === 'suspect' ? 'required' : 'optional'}
                    onConfirm={(note) => command.mutateAsync({ subjectId, verdict, note })}
                  />
                ))}
              </span>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      name="orders"
      title={t('web.look-back.orders')}
      rows={lookBack.subjects}
      columns={columns}
      rowKey={({ subjectId }) => subjectId}
      searchable={false}
      empty={{ title: t('web.look-back.nothing') }}
    />
  );
}

function Measurements({ lookBack }: { readonly lookBack: LookBack }) {
  const t = useText();
  const nameOf = useName();
  const list = useCursorList<DoubtedMeasurement>(
    [...lookBackKey(lookBack.id), 'measurements'],
    `/look-backs/${lookBack.id}/measurements`,
  );
  const orderOf = (subjectId: string): string | null =>
    lookBack.subjects.find((subject) => subject.subjectId === subjectId)?.workOrderId ?? null;
  const columns: readonly Column<DoubtedMeasurement>[] = [
    {
      key: 'order',
      title: t('web.look-back.order'),
      width: 190,
      value: ({ subjectId }) => subjectId,
      render: ({ subjectId }) => <OrderLink workOrderId={orderOf(subjectId)} />,
    },
    { key: 'balloon', title: t('web.look-back.balloon'), width: 90, value: ({ balloon }) => balloon },
    {
      key: 'characteristic',
      title: t('web.look-back.characteristic'),
      width: 240,
      value: ({ characteristic, characteristicEn }) => nameOf({ name: characteristic, nameEn: characteristicEn }),
    },
    { key: 'piece', title: t('web.look-back.piece'), width: 80, align: 'right', value: ({ piece }) => piece },
    {
      key: 'entered',
      title: t('web.look-back.value'),
      width: 130,
      align: 'right',
      value: ({ entered, unit }) => `${entered} ${unitText(t, unit)}`.trim(),
    },
    {
      key: 'verdict',
      title: t('web.look-back.found'),
      width: 120,
      value: ({ verdict }) => verdict,
      render: ({ verdict, current }) => (
        <ToneTag
          tone={!current || verdict === null ? 'cancelled' : verdict === 'ok' ? 'ok' : 'fault'}
          text={current && verdict !== null ? t(`web.station.attribute.${verdict}`) : t('web.look-back.superseded')}
          bare
        />
      ),
    },
    {
      key: 'at',
      title: t('web.look-back.measured-at'),
      width: 160,
      value: ({ measuredAt }) => measuredAt,
      render: ({ measuredAt }) => <TimeText at={measuredAt} show="datetime" />,
    },
  ];
  return (
    <DataTable
      {...list}
      name="measurements"
      title={t('web.look-back.all-measurements')}
      columns={columns}
      rowKey={({ id }) => id}
      searchable={false}
      empty={{ title: t('web.look-back.nothing') }}
    />
  );
}

/** What was measured with a gauge that has failed its calibration, order by order. */
export function Component() {
  const t = useText();
  const can = useCan();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: lookBackKey(id), queryFn: ({ signal }) => fetchLookBack(id, signal) });
  const lookBack = query.data;
  const close = useCommand(({ of, note }: { of: LookBack; note: string | null }, key) => closeLookBack(of, note, key), {
    invalidates: [LOOK_BACKS_KEY],
  });
  const since = lookBack?.since ? t('web.look-back.since', { day: lookBack.since }) : t('web.look-back.since-ever');
  return (
    <PageFrame
      title={t('web.look-back.title', { code: lookBack?.gaugeCode ?? '' })}
      badge={lookBack && <StateTag lifecycle="look-back" state={lookBack.status} />}
      subtitle={lookBack && since}
      crumbs={[
        { title: t('web.gauges.title'), to: '/gauges' },
        ...(lookBack ? [{ title: lookBack.gaugeCode, to: `/gauges/${lookBack.gaugeId}` }] : []),
      ]}
      actions={
        lookBack?.status === 'open' &&
        can('gauge.review') && (
          <ConfirmAction
            type="primary"
            label={t('action.look-back.close')}
            reason="optional"
            onConfirm={(note) => close.mutateAsync({ of: lookBack, note })}
          />
        )
      }
    >
      <QueryView query={query} rows={6}>
        {(shown) => (
          <div style={{ display: 'grid', gap: 16 }}>
            <Panel title={t('web.look-back.orders')}>
              <Orders lookBack={shown} />
            </Panel>
            <Panel title={t('web.look-back.all-measurements')}>
              <Measurements lookBack={shown} />
            </Panel>
          </div>
        )}
      </QueryView>
    </PageFrame>
  );
}
