import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decimal } from '#libs/kernel';
import { reworkAt } from '#libs/quantities';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { NumberPad } from '../../shared/station/number-pad';
import { ReportNcr } from '../../shared/station/report-ncr';
import { outbox } from '../../shared/station/outbox';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { STATION_KEYS, type StationJob } from './api';
import { BadReason } from './bad-reason';
import { OutOfLimits, outOfLimitsOf } from './out-of-limits';
import {
  amountsOf,
  asDecimal,
  badOf,
  howOf,
  KINDS,
  NOTHING,
  pictureOf,
  type Amounts,
  type How,
  type Kind,
} from './report-entry';
import { useRefused } from './refused';
import { isBeforeStart } from './stages';
import styles from './station.module.css';
import type { Reported } from './take-back';

interface StageReportProps {
  readonly view: StationJob;
  readonly onReported: (reported: Reported) => void;
  readonly onNext: () => void;
}

/** Good, scrap and rework since the last report; what is not good needs its reason. */
export function StageReport({ view, onReported, onNext }: StageReportProps) {
  const { job } = view;
  const t = useText();
  const queries = useQueryClient();
  const { received, good, scrap, rework: allRework } = job.balance;
  const rework = reworkAt(job);
  const fresh = decimal.sub(received, good, scrap, allRework);
  const { refused, refuse, forget } = useRefused('report', 'amounts');
  const [fromRework, setFromRework] = useState(refused?.entered['from'] === 'rework');
  const [entered, setAmounts] = useState<Amounts>(NOTHING);
  // What was refused stands there again, to be corrected.
  const amounts = entered === NOTHING && refused ? amountsOf(refused) : entered;
  const [field, setField] = useState<Kind>('good');
  const [asking, setAsking] = useState(false);
  const [last, setLast] = useState<Reported | null>(null);
  const outOfLimits = outOfLimitsOf(refused?.error);
  const available = fromRework ? rework : fresh;
  const sum = KINDS.reduce((total, kind) => decimal.add(total, asDecimal(amounts[kind])), '0');
  const bad = decimal.isPositive(asDecimal(amounts.scrap)) || decimal.isPositive(asDecimal(amounts.rework));
  const tooMany = decimal.compare(sum, available) > 0;
  const ready = decimal.isPositive(sum) && !tooMany && !isBeforeStart(view);

  const send = ({ reasonCode, pictureId, picture, serials = [], acceptReason }: How = {}): void => {
    setAsking(false);
    forget();
    const body = {
      good: asDecimal(amounts.good),
      scrap: asDecimal(amounts.scrap),
      rework: asDecimal(amounts.rework),
      firstPass: !fromRework,
      ...(reasonCode ? { reasonCode } : {}),
      ...(pictureId ? { pictureId } : {}),
      ...(serials.length > 0 ? { serials } : {}),
      ...(acceptReason ? { acceptReason } : {}),
    };
    const sent = {
      ...amounts,
      ...(fromRework ? { from: 'rework' } : {}),
      ...(reasonCode ? { reasonCode } : {}),
      ...(pictureId ? { pictureId } : {}),
      ...(serials.length > 0 ? { serials: serials.join('\n') } : {}),
    };
    outbox
      .send<{ postingId: string }>(
        `/job-orders/${job.id}/reports`,
        body,
        () => Promise.all(STATION_KEYS.map((queryKey) => queries.invalidateQueries({ queryKey }))),
        {
          about: { what: 'report', jobId: job.id, jobNumber: job.number, value: t('web.held.report', body) },
          expected: job.status,
          ...(picture ? { attachment: { file: picture, field: 'pictureId' } } : {}),
        },
      )
      .then(({ postingId }) => {
        const reported = { postingId, good: body.good, scrap: body.scrap, rework: body.rework };
        setLast(decimal.isPositive(badOf(reported)) ? reported : null);
        onReported(reported);
      })
      .catch((error: unknown) => refuse(sent, error, picture));
    setAmounts(NOTHING);
    setField('good');
  };
  /** What was refused stands in the fields, to be sent otherwise. */
  const correct = (next: Amounts): void => {
    setAmounts(next);
    forget();
  };
  return (
    <section className={styles.block}>
      <header className={styles.measureHead}>
        <h2 className={styles.blockTitle}>{t('web.station.stage.report')}</h2>
        <span className="num">{t('web.station.available', { count: formatDecimal(available) })}</span>
        <span className={styles.space} />
        {decimal.isPositive(rework) && (
          <BigButton
            aria-pressed={fromRework}
            className={fromRework ? styles.chosen : ''}
            onClick={() => setFromRework(!fromRework)}
          >
            {t('web.station.from-rework', { count: formatDecimal(rework) })}
          </BigButton>
        )}
      </header>
      {!outOfLimits && <ProblemAlert error={refused?.error} />}
      {outOfLimits && (
        <OutOfLimits
          problem={outOfLimits}
          onBad={(kind, count) => {
            correct({
              ...amounts,
              good: decimal.sub(asDecimal(amounts.good), String(count)),
              [kind]: decimal.add(asDecimal(amounts[kind]), String(count)),
            });
            setField(kind);
            setAsking(true);
          }}
          onAccept={(acceptReason) => send({ ...howOf(refused), acceptReason })}
          onCancel={() => correct(amounts)}
        />
      )}
      <div className={styles.measureBody}>
        <div className={styles.measureLeft}>
          <div className={styles.amounts}>
            {KINDS.map((kind) => (
              <button
                key={kind}
                type="button"
                className={`${styles.amount} ${styles[kind]}`}
                aria-pressed={field === kind}
                onClick={() => setField(kind)}
              >
                <span>{t(`web.station.amount.${kind}`)}</span>
                <strong className="num">{amounts[kind] || '0'}</strong>
              </button>
            ))}
          </div>
          {tooMany && <p className={styles.wrong}>{t('web.station.too-many', { count: formatDecimal(available) })}</p>}
          <div className={styles.amountTools}>
            <BigButton
              disabled={!decimal.isPositive(available)}
              onClick={() => setAmounts({ ...NOTHING, good: available })}
            >
              {t('web.station.all-good', { count: formatDecimal(available) })}
            </BigButton>
            {!isBeforeStart(view) && (
              <ReportNcr
                key={last?.postingId ?? 'none'}
                jobId={job.id}
                unit={view.order.unit}
                posting={last && { id: last.postingId, quantity: badOf(last) }}
              />
            )}
          </div>
          {decimal.isPositive(available) || decimal.isPositive(sum) ? (
            <BigButton kind="primary" block disabled={!ready} onClick={() => (bad ? setAsking(true) : send())}>
              {t('web.station.report')}
            </BigButton>
          ) : (
            <BigButton kind="primary" block onClick={onNext}>
              {t('web.station.next')}
            </BigButton>
          )}
        </div>
        <NumberPad
          value={amounts[field]}
          onChange={(next) => setAmounts({ ...amounts, [field]: next })}
          decimals={view.order.unit === 'pcs' ? 0 : 3}
          onEnter={() => ready && (bad ? setAsking(true) : send())}
        />
      </div>
      {asking && (
        <BadReason
          jobId={job.id}
          serials={view.serials}
          scrap={asDecimal(amounts.scrap)}
          onCancel={() => setAsking(false)}
          onReason={(reasonCode, handed, serials) => send({ reasonCode, serials, ...pictureOf(handed) })}
        />
      )}
    </section>
  );
}
