import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Form } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { workOrder, type WorkOrderAction } from '#libs/lifecycles';
import { useCan } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { FormModal } from '../../shared/ui/form-modal';
import { problemText } from '../../shared/ui/problem-alert';
import { bulkAct, FLOOR_KEYS, type BulkAction, type BulkRow, type OrderSummary } from './api';
import { ReasonField } from './changes/reason-field';
import styles from './orders.module.css';

type Refused = Extract<BulkRow, { ok: false }>;

const VERBS = ['plan', 'release', 'hold', 'resume', 'complete', 'close', 'cancel'] as const satisfies BulkAction[];
const NEEDS_REASON: ReadonlySet<WorkOrderAction> = new Set(['hold', 'cancel']);

/** A draft is planned on its way to the release. */
const canDo = (verb: BulkAction, { status }: OrderSummary): boolean =>
  workOrder.can(status, verb) || (verb === 'release' && status === 'draft');

interface BulkProps {
  readonly orders: readonly OrderSummary[];
  readonly onDone: () => void;
}

/** One verb for all chosen orders that it suits; each order for itself, and each refusal by its number. */
export function BulkActions({ orders, onDone }: BulkProps) {
  const t = useText();
  const can = useCan();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<{ reason?: string }>();
  const [asked, setAsked] = useState<{ verb: BulkAction; orders: readonly OrderSummary[] } | null>(null);
  if (orders.length === 0) return null;

  const act = async (verb: BulkAction, chosen: readonly OrderSummary[], reason: string | null): Promise<void> => {
    const drafts = verb === 'release' ? chosen.filter(({ status }) => status === 'draft').map(({ id }) => id) : [];
    const unplanned = (await bulkAct('plan', drafts, null)).filter(({ ok }) => !ok);
    const left = new Set(unplanned.map(({ id }) => id));
    const ids = chosen.map(({ id }) => id).filter((id) => !left.has(id));
    const results = [...unplanned, ...(await bulkAct(verb, ids, reason))];
    const refused = results.filter((row): row is Refused => !row.ok);
    const label = t(`action.work-order.${verb}`);
    if (refused.length < results.length)
      message.success(t('web.orders.bulk.done', { action: label, done: results.length - refused.length }));
    if (refused.length > 0) {
      const numbers = new Map(chosen.map(({ id, number }) => [id, number]));
      modal.warning({
        title: t('web.orders.bulk.refused', { action: label, count: refused.length }),
        content: (
          <ul className={styles.list}>
            {refused.map(({ id, problem }) => (
              <li key={id}>
                <strong className="num">{numbers.get(id)}</strong> {problemText(problem, t)}
              </li>
            ))}
          </ul>
        ),
      });
    }
    await Promise.all(FLOOR_KEYS.map((queryKey) => queries.invalidateQueries({ queryKey })));
    onDone();
  };
  const items = VERBS.filter((verb) => can(`work-order.${verb}`)).map((verb) => {
    const count = orders.filter((order) => canDo(verb, order)).length;
    return {
      key: verb,
      danger: verb === 'cancel',
      disabled: count === 0,
      label: t('web.orders.bulk.item', { action: t(`action.work-order.${verb}`), count }),
    };
  });
  const open = (verb: BulkAction): void => setAsked({ verb, orders: orders.filter((order) => canDo(verb, order)) });
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => open(key as BulkAction) }}>
        <Button type="primary" icon={<DownOutlined />} iconPlacement="end">
          {t('web.orders.bulk', { count: orders.length })}
        </Button>
      </Dropdown>
      {asked && (
        <FormModal<{ reason?: string }>
          title={t('web.orders.bulk.title', { action: t(`action.work-order.${asked.verb}`) })}
          submit={t(`action.work-order.${asked.verb}`)}
          form={form}
          onSubmit={({ reason }) => act(asked.verb, asked.orders, reason?.trim() || null)}
          onClose={() => setAsked(null)}
        >
          <p style={{ marginBottom: 16 }}>
            {t('web.orders.bulk.hint', {
              count: asked.orders.length,
              what: t(`web.order.action.${asked.verb}`),
            })}
          </p>
          {NEEDS_REASON.has(asked.verb) && <ReasonField />}
        </FormModal>
      )}
    </>
  );
}
