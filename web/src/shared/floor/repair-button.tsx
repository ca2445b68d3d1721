import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useCan } from '../api/session';
import { useCommand } from '../api/use-command';
import { useText } from '../i18n/locale-provider';
import { ProblemAlert } from '../ui/problem-alert';
import type { Call } from './andon';
import { MAINTENANCE_KEY, requestMaintenance } from './maintenance';

/** Makes a maintenance order out of a call, or opens the one it has led to. */
export function RepairButton({ call }: { readonly call: Call }) {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const repair = useCommand(
    (title: string, key) =>
      requestMaintenance({ workUnitId: call.workUnitId, origin: 'andon-call', originId: call.id, title }, key),
    { invalidates: [MAINTENANCE_KEY], onDone: ({ id }) => void navigate(`/maintenance/${id}`) },
  );
  if (!can('maintenance.work')) return null;
  return (
    <>
      <ProblemAlert error={repair.error} />
      <Button
        loading={repair.isPending}
        onClick={() => repair.mutate((call.note ?? t(`andon-call-kind.${call.kind}`)).slice(0, 200))}
      >
        {t('web.maintenance.new')}
      </Button>
    </>
  );
}
