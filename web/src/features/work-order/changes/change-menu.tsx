import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../shared/api/client';
import { useCan } from '../../../shared/api/session';
import { useText } from '../../../shared/i18n/locale-provider';
import type { OrderDetail } from '../api';
import { RequestChange } from './engineering-change';
import { GiveSerials } from './give-serials';
import { Merge } from './merge';
import { Reschedule } from './reschedule';
import { Split, splittable } from './split';

const DIALOGS = {
  reschedule: Reschedule,
  split: Split,
  merge: Merge,
  change: RequestChange,
  serials: GiveSerials,
} as const;
type Dialog = keyof typeof DIALOGS;

const UNDER_WAY: ReadonlySet<string> = new Set(['released', 'in-progress', 'on-hold']);

/** Changes of an order that are no step of its lifecycle. */
export function ChangeMenu({ order }: { readonly order: OrderDetail }) {
  const t = useText();
  const can = useCan();
  const [open, setOpen] = useState<Dialog | null>(null);
  const underWay = UNDER_WAY.has(order.status);
  const mayNumber = can('work-order.split') && underWay && order.serials.length === 0;
  const material = useQuery({
    queryKey: ['material', order.materialId],
    queryFn: ({ signal }) => api.get<{ tracking: string }>(`/materials/${order.materialId}`, { signal }),
    enabled: mayNumber && can('material.read'),
  });
  const possible: Readonly<Record<Dialog, boolean>> = {
    reschedule: can('work-order.reschedule') && (underWay || order.status === 'draft' || order.status === 'planned'),
    split: can('work-order.split') && underWay && splittable(order).length > 0,
    merge: can('work-order.merge') && ['planned', 'released', 'in-progress'].includes(order.status),
    change: can('work-order.request-change') && underWay,
    serials: mayNumber && material.data?.tracking === 'serial',
  };
  const items = (Object.keys(DIALOGS) as Dialog[])
    .filter((dialog) => possible[dialog])
    .map((dialog) => ({ key: dialog, label: t(`web.order.${dialog}`) }));
  if (items.length === 0) return null;
  const Shown = open ? DIALOGS[open] : null;
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => setOpen(key as Dialog) }}>
        <Button icon={<DownOutlined />} iconPlacement="end">
          {t('web.order.changes')}
        </Button>
      </Dropdown>
      {Shown && <Shown order={order} onClose={() => setOpen(null)} />}
    </>
  );
}
