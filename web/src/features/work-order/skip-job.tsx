import { api } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { FLOOR_KEYS, type JobOrderDetail } from './api';

/** Leaves an operation out, with its reason. */
export function SkipJob({ job }: { readonly job: JobOrderDetail }) {
  const t = useText();
  const can = useCan();
  const { mutateAsync } = useCommand(
    (reason: string | null, idempotencyKey) => api.post(`/job-orders/${job.id}/skip`, { reason }, { idempotencyKey }),
    { invalidates: FLOOR_KEYS },
  );
  if (!job.allowedActions.includes('skip') || !can('job-order.skip')) return null;
  return (
    <ConfirmAction
      size="small"
      type="link"
      label={t('web.order.skip')}
      description={t('web.order.skip.hint', { job: job.number })}
      reason="required"
      onConfirm={(reason) => mutateAsync(reason)}
    />
  );
}
