import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LogoutOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { isTemporary, toProblem } from '../../shared/api/problem-error';
import { useText } from '../../shared/i18n/locale-provider';
import { forgetCopies } from '../../shared/offline/copies';
import { BigButton } from '../../shared/station/big-button';
import { outbox } from '../../shared/station/outbox';
import { sendOrHold } from '../../shared/station/send-or-hold';
import { HERE_KEY, signOut, signOutPath, type SignedIn } from './api';
import { HandOverDialog } from './hand-over-dialog';
import { setPerson } from './presence-store';
import styles from './station.module.css';

interface Leaving {
  readonly jobId: string | null;
  readonly note: string;
  /** Goes away from the job, too; else only somebody else takes the screen. */
  readonly away: boolean;
}

/** Signing off comes after what is still kept here; without network it is kept too. */
async function signOff(presenceId: string): Promise<void> {
  const kept = outbox.snapshot().some(({ answered, refusal }) => !answered && !refusal);
  if (!kept) {
    try {
      return await signOut(presenceId);
    } catch (error) {
      if (!isTemporary(toProblem(error))) return;
    }
  }
  void sendOrHold(signOutPath(presenceId), undefined, { about: { what: 'sign-out' } }).catch(() => undefined);
}

async function leave(presenceId: string, { jobId, note, away }: Leaving): Promise<void> {
  if (jobId && note)
    await sendOrHold(`/job-orders/${jobId}/hand-overs`, { note }, { about: { what: 'hand-over', jobId, value: note } });
  if (jobId && away) await sendOrHold(`/job-orders/${jobId}/time/stop`, {}, { about: { what: 'leave', jobId } });
  await signOff(presenceId);
}

/** Hands the screen over; from a job with a note for whoever goes on. */
export function LeaveButton({ person }: { readonly person: SignedIn }) {
  const t = useText();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const jobId = params.get('job');
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const command = useMutation({
    mutationFn: (leaving: Leaving) => leave(person.presenceId, leaving),
    onSuccess: () => {
      setPerson(null);
      void forgetCopies();
      queries.removeQueries({ queryKey: ['station', 'job'] });
      void queries.invalidateQueries({ queryKey: HERE_KEY });
    },
  });
  const go = (away: boolean): void => command.mutate({ jobId, note: note.trim(), away });
  return (
    <>
      <BigButton
        icon={<LogoutOutlined />}
        busy={command.isPending}
        onClick={() => (jobId ? setOpen(true) : command.mutate({ jobId: null, note: '', away: false }))}
      >
        {t('web.station.hand-over')}
      </BigButton>
      <HandOverDialog
        open={open}
        title={t('web.station.hand-over')}
        error={command.error}
        note={note}
        onNote={setNote}
        onClose={() => setOpen(false)}
      >
        <div className={styles.primary}>
          <BigButton busy={command.isPending} onClick={() => go(false)}>
            {t('web.station.hand-over.screen')}
          </BigButton>
          <BigButton kind="primary" busy={command.isPending} onClick={() => go(true)}>
            {t('web.station.hand-over.away')}
          </BigButton>
        </div>
      </HandOverDialog>
    </>
  );
}
