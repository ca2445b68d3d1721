import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { ProblemAlert, problemText } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import { confirmProgram, jobKey, loadProgram, STATION_KEYS, type StationJob } from './api';
import styles from './station.module.css';

/** Nothing in the ledger says that somebody has called another program up at the machine. */
const LOOK_AGAIN_MS = 2000;

interface ProgramCardProps {
  readonly jobId: string;
  readonly program: NonNullable<StationJob['program']>;
  /** Something that is said elsewhere comes first: nothing may be changed in the machine yet. */
  readonly waits: boolean;
}

/** Another NC program than the job's is in the machine: how to get the right one there, or to answer for what is there. */
export function ProgramCard({ jobId, program: { expected, loaded, ways, load }, waits }: ProgramCardProps) {
  const t = useText();
  const queries = useQueryClient();
  useEffect(() => {
    const looking = setInterval(() => void queries.invalidateQueries({ queryKey: jobKey(jobId) }), LOOK_AGAIN_MS);
    return () => clearInterval(looking);
  }, [queries, jobId]);
  const sending = useCommand((_: null, key) => loadProgram(jobId, key), { invalidates: STATION_KEYS });
  const confirming = useCommand((name: string, key) => confirmProgram(jobId, name, key), {
    invalidates: STATION_KEYS,
  });
  const asked = load?.state === 'asked';
  const confirms = ways.includes('confirm');
  return (
    <section className={styles.program} aria-label={t('web.station.program')}>
      {load?.error && <ToneTag tone="fault" size="large" bare text={problemText(load.error, t)} />}
      {confirms && <p className={styles.hint}>{t('web.station.program.confirm.hint')}</p>}
      {ways.length === 0 && <p className={styles.hint}>{t('web.station.program.at-machine', { expected })}</p>}
      <ProblemAlert error={sending.error ?? confirming.error} />
      {asked && (
        <p role="status" className={styles.waiting}>
          <ToneTag tone="wait" size="large" text={t('web.station.program.asked')} />
        </p>
      )}
      <div className={styles.primary}>
        {confirms && (
          <BigButton
            kind={ways.includes('load') ? 'plain' : 'primary'}
            busy={confirming.isPending}
            disabled={waits}
            onClick={() => confirming.mutate(loaded)}
          >
            {loaded === '' ? t('web.station.program.confirm.none') : t('web.station.program.confirm', { loaded })}
          </BigButton>
        )}
        {ways.includes('load') && !asked && (
          <BigButton kind="primary" busy={sending.isPending} disabled={waits} onClick={() => sending.mutate(null)}>
            {t('web.station.program.load', { expected })}
          </BigButton>
        )}
      </div>
    </section>
  );
}
