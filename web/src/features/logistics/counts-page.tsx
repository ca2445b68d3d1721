import { PlusOutlined } from '@ant-design/icons';
import { Button, Modal, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { usePlaceText } from '../../shared/floor/place-text';
import { useText } from '../../shared/i18n/locale-provider';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { StateTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { COUNTS_KEY, type CountDetail, type StockCount } from './api';

function OpenCount({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const placeText = usePlaceText();
  const navigate = useNavigate();
  const [location, setLocation] = useState<string | undefined>();
  const places = useQuery({
    queryKey: ['stock-locations'],
    queryFn: ({ signal }) =>
      api.get<{ items: readonly { location: string; lots: number }[] }>('/stock-locations', { signal }),
  });
  const open = useCommand(
    (place: string, idempotencyKey) => api.post<CountDetail>('/stock-counts', { location: place }, { idempotencyKey }),
    { invalidates: [COUNTS_KEY], onDone: ({ id }) => void navigate(`/stock-counts/${id}`) },
  );
  return (
    <Modal
      open
      title={t('web.counts.new')}
      okText={t('web.counts.new')}
      cancelText={t('web.cancel')}
      okButtonProps={{ disabled: !location, loading: open.isPending }}
      onCancel={onClose}
      onOk={() => location && open.mutate(location)}
    >
      <ProblemAlert error={open.error ?? places.error} />
      <Select
        aria-label={t('web.lots.place')}
        placeholder={t('web.lots.place')}
        showSearch={{ optionFilterProp: 'label' }}
        value={location}
        onChange={setLocation}
        style={{ width: '100%' }}
        options={(places.data?.items ?? []).map((place) => ({
          value: place.location,
          label: t('web.counts.place', { place: placeText(place.location), lots: place.lots }),
        }))}
      />
    </Modal>
  );
}

/** Counts of places, newest first. */
export function Component() {
  const t = useText();
  const can = useCan();
  const placeText = usePlaceText();
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const list = useCursorList<StockCount>(COUNTS_KEY, '/stock-counts');
  return (
    <PageFrame
      title={t('web.counts.title')}
      subtitle={t('web.counts.subtitle')}
      actions={
        can('stock-count.count') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpening(true)}>
            {t('web.counts.new')}
          </Button>
        )
      }
    >
      <DataTable
        {...list}
        title={t('web.counts.title')}
        searchable={false}
        rowKey={({ id }) => id}
        onRowClick={({ id }) => void navigate(`/stock-counts/${id}`)}
        empty={{ title: t('web.counts.empty'), hint: t('web.counts.empty.hint') }}
        columns={[
          {
            key: 'number',
            title: t('web.counts.number'),
            width: 130,
            value: (row) => row.number,
            render: (row) => (
              <Link to={`/stock-counts/${row.id}`} className="num">
                {row.number}
              </Link>
            ),
          },
          { key: 'location', title: t('web.lots.place'), width: 180, value: (row) => placeText(row.location) },
          {
            key: 'state',
            title: t('web.lots.status'),
            width: 120,
            value: (row) => row.status,
            render: (row) => <StateTag lifecycle="stock-count" state={row.status} bare />,
          },
          {
            key: 'openedAt',
            title: t('web.counts.opened-at'),
            width: 150,
            value: (row) => row.openedAt,
            render: (row) => <TimeText at={row.openedAt} show="datetime" />,
          },
          {
            key: 'postedAt',
            title: t('web.counts.posted-at'),
            width: 150,
            value: (row) => row.postedAt,
            render: (row) => <TimeText at={row.postedAt} show="datetime" />,
          },
          { key: 'reason', title: t('web.reason'), width: 260, value: (row) => row.reason },
        ]}
      />
      {opening && <OpenCount onClose={() => setOpening(false)} />}
    </PageFrame>
  );
}
