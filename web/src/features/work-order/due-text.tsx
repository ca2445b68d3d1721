import { useText } from '../../shared/i18n/locale-provider';
import { useFloorNow } from '../../shared/i18n/use-clock';
import { ToneTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { OPEN_STATES, type WorkOrder } from './api';
import styles from './orders.module.css';

/** When an order is due, and plainly when that has passed while it is still open. */
export function DueText({ order }: { readonly order: Pick<WorkOrder, 'dueAt' | 'status'> }) {
  const t = useText();
  const now = useFloorNow();
  if (!order.dueAt) return <span>–</span>;
  const late = OPEN_STATES.includes(order.status) && Date.parse(order.dueAt) < now.getTime();
  return (
    <span className={styles.due}>
      <TimeText at={order.dueAt} show="datetime" />
      {late && <ToneTag tone="fault" text={t('web.orders.overdue')} size="small" bare />}
    </span>
  );
}
