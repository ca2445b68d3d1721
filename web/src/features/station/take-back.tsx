import { Modal } from 'antd';
import { useState } from 'react';
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
  readonly jobNumber: string;
  readonly reported: Reported;
}

/** Takes the report just made back, whole and with a reason; nothing is edited. */
export function TakeBack({ jobId, jobNumber, reported }: TakeBackProps) {
  const t = useText();
  const { postingId, ...figures } = reported;
  const [asking, setAsking] = useState(false);
  const command = useCommand(
    (reason: string, idempotencyKey) =>
      api.post(`/job-orders/${jobId}/reports/${postingId}/reverse`, { reason }, { idempotencyKey }),
    { invalidates: STATION_KEYS, onDone: () => setAsking(false) },
  );
  if (command.isSuccess) {
    return (
      <p className={styles.reported} role="status">
        {t('web.station.taken-back', figures)}
      </p>
    );
  }
  return (
    <div className={styles.reported} role="status">
      <span>{t('web.station.reported', figures)}</span>
      <BigButton onClick={() => setAsking(true)}>{t('web.station.take-back')}</BigButton>
      <Modal
        open={asking}
        title={t('web.station.take-back.title', { job: jobNumber })}
        okText={t('web.station.take-back.do')}
        cancelText={t('web.cancel')}
        okButtonProps={{ loading: command.isPending }}
        onCancel={() => setAsking(false)}
        onOk={() => command.mutate('mistyped')}
      >
        <p>{t('web.station.take-back.what', figures)}</p>
        <ProblemAlert error={command.error} />
      </Modal>
    </div>
  );
}
