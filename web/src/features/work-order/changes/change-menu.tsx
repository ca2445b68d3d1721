import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useCan } from '../../../shared/api/session';
import { useText } from '../../../shared/i18n/locale-provider';
import type { OrderDetail } from '../api';
import { RequestChange } from './engineering-change';
import { Merge } from './merge';
import { Reschedule } from './reschedule';
import { Split, splittable } from './split';

const DIALOGS = { reschedule: Reschedule, split: Split, merge: Merge, change: RequestChange } as const;
type Dialog = keyof typeof DIALOGS;

const UNDER_WAY: ReadonlySet<string> = new Set(['released', 'in-progress', 'on-hold']);

/** Changes of an order that are no step of its lifecycle. */
export function ChangeMenu({ order }: { readonly order: OrderDetail }) {
  const t = useText();
  const can = useCan();
  const [open, setOpen] = useState<Dialog | null>(null);
  const underWay = UNDER_WAY.has(order.status);
  const possible: Readonly<Record<Dialog, boolean>> = {
    reschedule: can('work-order.reschedule') && (underWay || order.status === 'draft' || order.status === 'planned'),
    split: can('work-order.split') && underWay && splittable(order).length > 0,
    merge: can('work-order.merge') && ['planned', 'released', 'in-progress'].includes(order.status),
    change: can('work-order.request-change') && underWay,
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
