import { api } from '../../shared/api/client';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { STATION_KEYS } from './api';
import styles from './station.module.css';

/** A report made at this screen a moment ago. */
export interface Reported {
  readonly postingId: string;
  readonly good: string;
  readonly scrap: string;
  readonly rework: string;
}

interface TakeBackProps {
  readonly jobId: string;
  readonly reported: Reported;
  readonly onDone: () => void;
}

/** Takes the report just made back, whole and with a reason; nothing is edited. */
export function TakeBack({ jobId, reported, onDone }: TakeBackProps) {
  const t = useText();
  const { postingId, ...figures } = reported;
  const command = useCommand(
    (reason: string, idempotencyKey) =>
      api.post(`/job-orders/${jobId}/reports/${postingId}/reverse`, { reason }, { idempotencyKey }),
    { invalidates: STATION_KEYS, onDone },
  );
  return (
    <div className={styles.reported} role="status">
      <span>{t('web.station.reported', figures)}</span>
      <BigButton busy={command.isPending} onClick={() => command.mutate('mistyped')}>
        {t('web.station.take-back')}
      </BigButton>
      <ProblemAlert error={command.error} />
    </div>
  );
}
