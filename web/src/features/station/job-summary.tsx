import { decimal } from '#libs/kernel';
import { reworkAt } from '#libs/quantities';
import { useName } from '../../shared/floor/use-name';
import { QuantityBar } from '../../shared/floor/quantity-bar';
import { useText } from '../../shared/i18n/locale-provider';
import { HeldTag } from '../../shared/station/held-tag';
import { formatDecimal, QuantityText } from '../../shared/ui/quantity-text';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import type { StationJob } from './api';
import styles from './station.module.css';

/** Which job, for what, how many. */
export function JobSummary({ view: { job, order, sentBy } }: { readonly view: StationJob }) {
  const t = useText();
  const nameOf = useName();
  const { received, good, scrap, rework, remaining } = job.balance;
  const here = reworkAt(job);
  const product = nameOf({ name: order.materialName, nameEn: order.materialNameEn });
  return (
    <section className={styles.summary}>
      <div className={styles.summaryHead}>
        <span className="num">{job.number}</span>
        <StateTag lifecycle="job-order" state={job.status} size="large" bare />
        <HeldTag jobId={job.id} />
      </div>
      <h2 className={styles.summaryName}>{nameOf(job)}</h2>
      <p className={styles.hint}>
        {product}
        {order.alias && ` · ${order.alias}`}
      </p>
      {sentBy && (
        <p className={styles.hint}>
          <ToneTag tone="hold" size="large" bare text={t('web.station.rework-job')} />{' '}
          {t('web.station.rework-from', { number: sentBy.number })}
          {sentBy.reason && t('web.station.because', { reason: sentBy.reason })}
        </p>
      )}
      <QuantityBar total={job.expected} good={good} scrap={scrap} rework={rework} bare />
      <dl className={`${styles.summaryFigures} num`}>
        {(
          [
            ['received', received],
            ['good', good],
            ['scrap', scrap],
            ['remaining', remaining],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`web.quantity.${name}`)}</dt>
            <dd>
              <QuantityText value={value} unit={order.unit} />
              {name === 'remaining' && decimal.isPositive(here) && (
                <span className={styles.ofIt}>{t('web.quantity.rework-of-it', { count: formatDecimal(here) })}</span>
              )}
              {name === 'remaining' && decimal.isPositive(job.reworkSent) && (
                <span className={styles.ofIt}>
                  {t('web.quantity.rework-sent', { count: formatDecimal(job.reworkSent) })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
