import { useQueryClient } from '@tanstack/react-query';
import { unitText } from '#libs/texts';
import { useCommand } from '../../shared/api/use-command';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { outbox } from '../../shared/station/outbox';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import { jobKey, STATION_KEYS, takeLotOut, type StationJob } from './api';
import { BadgeField } from './badge-field';
import { useRefused } from './refused';
import { isScanned } from './stages';
import styles from './station.module.css';

type Line = StationJob['lots'][number];

interface LineCardProps {
  readonly jobId: string;
  readonly line: Line;
  readonly onScan: (number: string) => void;
}

/** One material: what of it is scanned in, and what lies at hand. */
function LineCard({ jobId, line, onScan }: LineCardProps) {
  const t = useText();
  const nameOf = useName();
  const unit = unitText(t, line.unit);
  const takeOut = useCommand((lotId: string, key: string) => takeLotOut(jobId, lotId, key), {
    invalidates: [jobKey(jobId), ...STATION_KEYS],
  });
  const lotText = ({ number, quantity }: Line['loaded'][number]): string =>
    t('web.station.lots.loaded', { number, quantity: formatDecimal(quantity), unit });
  return (
    <section aria-label={line.code} className={styles.lotLine}>
      <h3 className={styles.lotTitle}>
        <span translate="no">{line.code}</span> {nameOf(line)}
        <span className={styles.hint}>
          {t('web.station.lots.per-piece', { quantity: formatDecimal(line.quantity), unit })}
        </span>
      </h3>
      <ProblemAlert error={takeOut.error} />
      {line.loaded.length === 0 && <ToneTag tone="wait" size="large" bare text={t('web.station.lots.none')} />}
      {line.loaded.map((lot) => (
        <div key={lot.lotId} className={styles.lotRow}>
          <ToneTag tone={lot.status === 'available' ? 'ok' : 'hold'} size="large" bare text={lotText(lot)} />
          <BigButton busy={takeOut.isPending} onClick={() => takeOut.mutate(lot.lotId)}>
            {t('web.station.lots.take-out')}
          </BigButton>
        </div>
      ))}
      {line.here.length > 0 && (
        <div className={styles.lotRow}>
          <span className={styles.hint}>{t('web.station.lots.here')}</span>
          {line.here.map((lot) => (
            <BigButton key={lot.lotId} onClick={() => onScan(lot.number)}>
              {lotText(lot)}
            </BigButton>
          ))}
        </div>
      )}
    </section>
  );
}

/** Which lots go in, by scan or by choice; before a machine's start, or before the report of people. */
export function StageLots({ view, onNext }: { readonly view: StationJob; readonly onNext: () => void }) {
  const { job, lots } = view;
  const t = useText();
  const queries = useQueryClient();
  const { refused, refuse, forget } = useRefused('lots', 'number');
  const scan = (number: string): void => {
    forget();
    outbox
      .send(
        `/job-orders/${job.id}/lots`,
        { number },
        () => Promise.all(STATION_KEYS.map((queryKey) => queries.invalidateQueries({ queryKey }))),
        { about: { what: 'lot', jobId: job.id, jobNumber: job.number, value: number }, expected: job.status },
      )
      .catch((error: unknown) => refuse({ number }, error));
  };
  return (
    <section className={styles.block}>
      <h2 className={styles.blockTitle}>{t('web.station.stage.lots')}</h2>
      <p className={styles.hint}>{t('web.station.lots.hint')}</p>
      <ProblemAlert error={refused?.error} />
      <BadgeField label={t('web.station.lots.scan')} onScan={scan} />
      {lots.map((line) => (
        <LineCard key={line.materialId} jobId={job.id} line={line} onScan={scan} />
      ))}
      {lots.every(isScanned) && (
        <div className={styles.primary}>
          <BigButton kind="primary" onClick={onNext}>
            {t('web.station.next')}
          </BigButton>
        </div>
      )}
    </section>
  );
}
