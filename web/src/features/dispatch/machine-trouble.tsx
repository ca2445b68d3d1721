import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { reasonText } from '#libs/texts';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import type { JobOrder } from '../../shared/floor/types';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { ProblemAlert, problemText } from '../../shared/ui/problem-alert';
import { ToneTag } from '../../shared/ui/state-tag';
import { askMachineAgain, BOARD_KEY, takeOver } from './api';
import styles from './dispatch.module.css';

/** What stands between a job and its machine, and the ways on: ask again, or do it by hand. */
export function MachineTrouble({ job }: { readonly job: JobOrder }) {
  const t = useText();
  const can = useCan();
  const queries = useQueryClient();
  const again = useCommand(askMachineAgain, { invalidates: [BOARD_KEY] });
  const held = job.status === 'held' || job.status === 'suspended';
  if (job.control !== 'machine' || (!job.trouble && job.status !== 'held')) return null;
  const byHand = async (reason: string | null): Promise<void> => {
    await takeOver(job.id, reason ?? '', newIdempotencyKey());
    await queries.invalidateQueries({ queryKey: BOARD_KEY });
  };
  return (
    <>
      {job.holdReason && <p className={styles.muted}>{reasonText(t, job.holdReason)}</p>}
      {job.trouble && <ToneTag tone="fault" size="small" bare text={problemText(job.trouble, t)} />}
      <ProblemAlert error={again.error} />
      {job.trouble && !held && can('job-order.execute') && (
        <Button block loading={again.isPending} onClick={() => again.mutate(job.id)}>
          {t('web.machine.ask-again')}
        </Button>
      )}
      {can('job-order.take-over') && (
        <ConfirmAction
          block
          label={t('web.machine.take-over')}
          description={t('web.machine.take-over.hint')}
          reason="required"
          onConfirm={byHand}
        />
      )}
    </>
  );
}
