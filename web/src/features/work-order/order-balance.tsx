import { Alert, Typography } from 'antd';
import { unitText } from '#libs/texts';
import { useText } from '../../shared/i18n/locale-provider';
import { KeyFigure } from '../../shared/ui/key-figure';
import type { OrderDetail } from './api';
import styles from './order-page.module.css';

const percent = (value: number | null): string | null => (value === null ? null : (value * 100).toFixed(1));

/** What became of the units that were open when the order was aborted. */
const ABORTED = { scrap: 'web.order.balance.aborted.scrap', return: 'web.order.balance.aborted.return' } as const;

/** The good of all released means something only when nothing more can become good. */
const ENDED: ReadonlySet<string> = new Set(['completed', 'closed', 'aborted']);

/** Ordered, finished and what became of the rest; the yields of ISO 22400-2 beside them. */
export function OrderBalance({ order }: { readonly order: OrderDetail }) {
  const t = useText();
  const { balance } = order;
  const unit = unitText(t, order.unit);
  return (
    <>
      {balance && balance.imbalances.length > 0 && (
        <Alert type="error" showIcon title={t('web.order.balance.wrong')} style={{ marginBottom: 12 }} />
      )}
      {order.disposition && balance && balance.aborted !== '0' && (
        <Typography.Paragraph type="secondary">
          {t(ABORTED[order.disposition], { quantity: balance.aborted, unit })}
        </Typography.Paragraph>
      )}
      {balance && balance.splitOff !== '0' && (
        <Typography.Paragraph type="secondary">
          {t('web.order.balance.split-off', { quantity: balance.splitOff, unit })}
        </Typography.Paragraph>
      )}
      <div className={styles.figures}>
        <KeyFigure label={t('web.quantity.ordered')} value={order.quantity} unit={unit} />
        <KeyFigure label={t('web.orders.finished')} value={balance?.finished} unit={unit} />
        <KeyFigure label={t('web.quantity.scrap')} value={balance?.scrap} unit={unit} />
        <KeyFigure label={t('web.quantity.rework')} value={balance?.rework} unit={unit} />
        <KeyFigure label={t('web.quantity.returned')} value={balance?.returned} unit={unit} />
        <KeyFigure
          label={t('web.order.balance.ratio')}
          value={percent(ENDED.has(order.status) ? (balance?.goodRatio ?? null) : null)}
          unit="%"
        />
        <KeyFigure
          label={t('web.order.balance.rty')}
          value={percent(balance?.rolledThroughputYield ?? null)}
          unit="%"
        />
      </div>
    </>
  );
}
