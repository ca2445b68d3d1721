import { Alert, App } from 'antd';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { problemText } from '../../shared/ui/problem-alert';
import { bulkAct, FLOOR_KEYS, type BulkRow, type OrderSummary } from './api';
import styles from './orders.module.css';

interface BulkReleaseProps {
  readonly orders: readonly OrderSummary[];
  readonly onDone: () => void;
}

type Refused = Extract<BulkRow, { ok: false }>;

/** Plans what is a draft and releases all that is chosen; each order for itself. */
export function BulkRelease({ orders, onDone }: BulkReleaseProps) {
  const t = useText();
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  const [numbers] = useState(() => new Map<string, string>());
  for (const { id, number } of orders) numbers.set(id, number);

  const release = async (): Promise<void> => {
    const drafts = orders.filter(({ status }) => status === 'draft').map(({ id }) => id);
    const planned = drafts.length > 0 ? (await bulkAct('plan', drafts)).results : [];
    const unplanned = new Set(planned.filter(({ ok }) => !ok).map(({ id }) => id));
    const ready = orders.map(({ id }) => id).filter((id) => !unplanned.has(id));
    const released = ready.length > 0 ? (await bulkAct('release', ready)).results : [];
    const results = [...planned.filter(({ ok }) => !ok), ...released];
    const refused = results.filter((row): row is Refused => !row.ok);
    const done = results.length - refused.length;
    if (done > 0) message.success(t('web.orders.bulk.done', { done }));
    if (refused.length > 0) {
      modal.warning({
        title: t('web.orders.bulk.refused', { count: refused.length }),
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
  if (orders.length === 0) return null;
  return (
    <ConfirmAction
      type="primary"
      label={t('web.orders.release-selected', { count: orders.length })}
      description={
        <Alert type="info" title={t('web.orders.release-selected.hint', { count: orders.length })} showIcon />
      }
      onConfirm={release}
    />
  );
}
