import { useLocale } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { Panel } from '../../shared/ui/panel';
import { QuantityText } from '../../shared/ui/quantity-text';
import type { TrialJob } from './api';
import styles from './trial-job.module.css';

/** The school's offer: quantity, date, price and until when it stands. */
export function QuotePanel({ job: { quote } }: { readonly job: TrialJob }) {
  const { locale, t } = useLocale();
  if (!quote) return null;
  const price =
    quote.priceMinor === null
      ? t('web.trial.quote.free')
      : new Intl.NumberFormat(locale, { style: 'currency', currency: quote.currency }).format(quote.priceMinor / 100);
  return (
    <Panel title={t('web.trial.quote')} extra={t('web.trial.quote.version', { version: quote.version })}>
      <DefinitionList
        items={[
          { label: t('web.trial.quote.price'), value: <strong className="num">{price}</strong> },
          { label: t('web.trial.quantity'), value: <QuantityText value={quote.quantity} unit="pcs" /> },
          { label: t('web.trial.quote.due'), value: quote.dueDate },
          { label: t('web.trial.quote.valid'), value: quote.validUntil },
        ]}
      />
      {quote.note && <p className={styles.note}>{quote.note}</p>}
    </Panel>
  );
}
