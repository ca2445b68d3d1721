import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { useInspectionCommand, type LotInspection } from './api';
import { SortedDialog } from './sorted-dialog';

const WITH_REASON = ['cancel', 'reopen', 'sort', 'reject', 'resubmit'] as const;
const HINTS = {
  cancel: 'web.lot-inspection.cancel.hint',
  sort: 'web.lot-inspection.sort.hint',
  reject: 'web.lot-inspection.reject.hint',
} as const;
const hintOf = (action: string) =>
  HINTS[action as keyof typeof HINTS] as (typeof HINTS)[keyof typeof HINTS] | undefined;

/** What may be done with the inspection now, the next step last. */
export function InspectionActions({ inspection }: { readonly inspection: LotInspection }) {
  const t = useText();
  const navigate = useNavigate();
  const command = useInspectionCommand(inspection.id);
  const [sorting, setSorting] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const may = (action: LotInspection['allowedActions'][number]): boolean => inspection.allowedActions.includes(action);
  const confirm = async (action: (typeof WITH_REASON)[number], reason: string | null): Promise<void> => {
    const { id } = await command(action, { reason });
    // A lot that comes again is an inspection of its own.
    if (id !== inspection.id) void navigate(`/lot-inspections/${id}`);
  };
  const act = async (action: 'start' | 'accept'): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await command(action);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <ProblemAlert error={error} />
      {WITH_REASON.filter(may).map((action) => {
        const hint = hintOf(action);
        return (
          <ConfirmAction
            key={action}
            danger={action === 'reject' || action === 'cancel'}
            label={t(`action.lot-inspection.${action}`)}
            {...(hint ? { description: t(hint) } : {})}
            reason="required"
            onConfirm={(reason) => confirm(action, reason)}
          />
        );
      })}
      {(['start', 'accept'] as const).filter(may).map((action) => (
        <Button key={action} type="primary" loading={busy} onClick={() => void act(action)}>
          {t(`action.lot-inspection.${action}`)}
        </Button>
      ))}
      {may('finish-sorting') && (
        <Button type="primary" onClick={() => setSorting(true)}>
          {t('action.lot-inspection.finish-sorting')}
        </Button>
      )}
      {sorting && <SortedDialog inspection={inspection} onClose={() => setSorting(false)} />}
    </>
  );
}
