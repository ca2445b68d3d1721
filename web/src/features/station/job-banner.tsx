import { remainingAt } from '#libs/quantities';
import { reasonText, unitText } from '#libs/texts';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { TONES } from '../../shared/theme/tones';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { ProblemAlert, problemText } from '../../shared/ui/problem-alert';
import { StateIcon } from '../../shared/ui/state-icon';
import { useStateText } from '../../shared/ui/state-tag';
import type { StationJob } from './api';
import { usePutAway } from './put-away-card';
import { isStopped } from './stages';
import styles from './station.module.css';
import { useJobCommand } from './use-job-command';

/** Says plainly that the job is stopped, why, and what is left, with the button to go on. */
export function JobBanner({ view }: { readonly view: StationJob }) {
  const { job, order } = view;
  const t = useText();
  const stateText = useStateText();
  const command = useJobCommand(job.id);
  const asked = usePutAway(job.id, job.workUnitId).data;
  if (!isStopped(view)) return null;
  const colours = TONES[job.status === 'held' ? 'hold' : 'wait'];
  const isAsked = command.isSuccess && job.control === 'machine';
  // At the end of class the work is put away first.
  const waits = Boolean(asked?.remaining) && !asked?.putAway;
  return (
    <section
      className={styles.banner}
      style={{ background: colours.soft, borderColor: colours.fill, color: colours.ink }}
      role="status"
    >
      <StateIcon shape={colours.shape} size={30} />
      <div className={styles.bannerWords}>
        <strong>{stateText('job-order', job.status)}</strong>
        {job.holdReason && <span>{t('web.station.because', { reason: reasonText(t, job.holdReason) })}</span>}
        <span>{t('web.station.left', { count: formatDecimal(remainingAt(job)), unit: unitText(t, order.unit) })}</span>
        {job.trouble && <span>{problemText(job.trouble, t)}</span>}
        {isAsked && !job.trouble && <span>{t('web.station.resume-asked')}</span>}
        <ProblemAlert error={command.error} />
      </div>
      <BigButton
        kind={waits ? 'plain' : 'primary'}
        busy={command.isPending}
        onClick={() => command.mutate({ verb: 'resume' })}
      >
        {t('action.job-order.resume')}
      </BigButton>
    </section>
  );
}
