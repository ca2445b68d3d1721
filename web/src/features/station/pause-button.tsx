import { PauseOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { PAUSE_REASONS } from '../../shared/floor/reason-codes';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import type { StationJob } from './api';
import { HandOverDialog } from './hand-over-dialog';
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
      <HandOverDialog
        open={open}
        title={t('web.station.pause.why')}
        error={command.error}
        note={note}
        onNote={setNote}
        onClose={() => setOpen(false)}
      >
        <p className={styles.hint} style={{ margin: '16px 0 8px' }}>
          {t('web.station.pause.choose')}
        </p>
        <div className={styles.reasons}>
          {PAUSE_REASONS.map((reason) => (
            <BigButton
              key={reason}
              busy={command.isPending && command.variables?.body?.['reason'] === reason}
              onClick={() => command.mutate({ verb: 'pause', body: { reason, note: note.trim() } })}
            >
              {t(`pause-reason.${reason}`)}
            </BigButton>
          ))}
        </div>
      </HandOverDialog>
    </>
  );
}
