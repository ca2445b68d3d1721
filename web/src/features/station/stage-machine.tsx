import { decimal } from '#libs/kernel';
import { ProgressRing } from '../../shared/floor/progress-ring';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { problemText } from '../../shared/ui/problem-alert';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import type { StationJob } from './api';
import styles from './station.module.css';

/** What the machine counts, as it counts; there is nothing to type. */
export function StageMachine({ view, onNext }: { readonly view: StationJob; readonly onNext: () => void }) {
  const { job, machine } = view;
  const t = useText();
  const { good, scrap, remaining } = job.balance;
  const done = Number(good) + Number(scrap);
  const share = done / (Number(job.expected) || 1);
  return (
    <section className={styles.block}>
      <header className={styles.measureHead}>
        <h2 className={styles.blockTitle}>{t('web.station.machine-counts')}</h2>
        {machine && <StateTag lifecycle="machine-job" state={machine.observedState} size="large" />}
      </header>
      {job.trouble && (
        <p>
          <ToneTag tone="fault" size="large" text={problemText(job.trouble, t)} />
        </p>
      )}
      <div className={styles.machine}>
        <ProgressRing
          value={share}
          tone={machine?.observedState === 'running' ? 'run' : 'done'}
          size={200}
          label={t('web.line.progress', { unit: job.workUnitCode, done: String(done), total: job.expected })}
        >
          <span className={styles.ringValue}>
            {formatDecimal(done)} / {formatDecimal(job.expected)}
          </span>
        </ProgressRing>
        <dl className={`${styles.machineFigures} num`}>
          <div>
            <dt>{t('web.quantity.good')}</dt>
            <dd>{formatDecimal(good)}</dd>
          </div>
          <div>
            <dt>{t('web.quantity.scrap')}</dt>
            <dd>{formatDecimal(scrap)}</dd>
          </div>
          <div>
            <dt>{t('web.quantity.remaining')}</dt>
            <dd>{formatDecimal(remaining)}</dd>
          </div>
        </dl>
      </div>
      <p className={styles.hint}>{t('web.station.machine-counts.hint')}</p>
      {!decimal.isPositive(remaining) && (
        <div className={styles.primary}>
          <BigButton kind="primary" onClick={onNext}>
            {t('web.station.next')}
          </BigButton>
        </div>
      )}
    </section>
  );
}
