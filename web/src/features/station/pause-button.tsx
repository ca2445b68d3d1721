import { PauseOutlined } from '@ant-design/icons';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { PAUSE_REASONS } from '../../shared/floor/reason-codes';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import type { StationJob } from './api';
import styles from './station.module.css';
import { useJobCommand } from './use-job-command';

/** Pause with a reason, one press each. */
export function PauseButton({ view: { job } }: { readonly view: StationJob }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const command = useJobCommand(job.id, () => {
    setOpen(false);
    setNote('');
  });
  if (job.status !== 'running') return null;
  return (
    <>
      <BigButton icon={<PauseOutlined />} onClick={() => setOpen(true)}>
        {t('action.job-order.suspend')}
      </BigButton>
      <Modal
        open={open}
        title={t('web.station.pause.why')}
        footer={null}
        onCancel={() => setOpen(false)}
        width={640}
        destroyOnHidden
      >
        <ProblemAlert error={command.error} />
        <label className={styles.badgeLabel}>
          {t('web.station.hand-over.note')}
          <Input.TextArea
            value={note}
            maxLength={1000}
            autoSize={{ minRows: 2, maxRows: 4 }}
            placeholder={t('web.station.hand-over.example')}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <p className={styles.hint} style={{ margin: '16px 0 8px' }}>
          {t('web.station.pause.choose')}
        </p>
        <div className={styles.reasons}>
          {PAUSE_REASONS.map((reason) => (
            <BigButton
              key={reason}
              busy={command.isPending && command.variables?.body?.['reason'] === t(`pause-reason.${reason}`)}
              onClick={() =>
                command.mutate({ verb: 'pause', body: { reason: t(`pause-reason.${reason}`), note: note.trim() } })
              }
            >
              {t(`pause-reason.${reason}`)}
            </BigButton>
          ))}
        </div>
      </Modal>
    </>
  );
}
