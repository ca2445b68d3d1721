import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import type { Alarm } from '../../shared/floor/alarms';
import { CALLS_KEY, raiseCall } from '../../shared/floor/andon';
import { MAINTENANCE_KEY, requestMaintenance } from '../../shared/floor/maintenance';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { AnswerDialog } from './answer-dialog';
import { useMessage } from './use-message';

/** Calls somebody to the machine; while such a call waits there, it is that one. */
function CallButton({ alarm }: { readonly alarm: Alarm }) {
  const t = useText();
  const can = useCan();
  const messageOf = useMessage();
  const note = t('web.alarms.call.note', { message: messageOf(alarm) }).slice(0, 500);
  const call = useCommand(
    (workUnitId: string, key) => raiseCall({ workUnitId, kind: alarm.weight === 'high' ? 'stop' : 'help', note }, key),
    { invalidates: [CALLS_KEY] },
  );
  if (!can('andon.raise')) return null;
  return (
    <>
      <ProblemAlert error={call.error} />
      <Button loading={call.isPending} disabled={call.isSuccess} onClick={() => call.mutate(alarm.workUnitId)}>
        {t(call.isSuccess ? 'web.alarms.called' : 'web.alarms.call')}
      </Button>
    </>
  );
}

/** Makes a maintenance order out of an alarm. */
function RepairButton({ alarm }: { readonly alarm: Alarm }) {
  const t = useText();
  const can = useCan();
  const navigate = useNavigate();
  const messageOf = useMessage();
  const repair = useCommand(
    (title: string, key) => requestMaintenance({ workUnitId: alarm.workUnitId, origin: 'fault', title }, key),
    { invalidates: [MAINTENANCE_KEY], onDone: ({ id }) => void navigate(`/maintenance/${id}`) },
  );
  if (!can('maintenance.work')) return null;
  return (
    <>
      <ProblemAlert error={repair.error} />
      <Button
        loading={repair.isPending}
        onClick={() => repair.mutate(t('web.alarms.call.note', { message: messageOf(alarm) }).slice(0, 200))}
      >
        {t('web.alarms.repair')}
      </Button>
    </>
  );
}

/** What may be done about an alarm by the one who looks at it; nothing for students. */
export function AlarmActions({ alarm }: { readonly alarm: Alarm }) {
  const t = useText();
  const can = useCan();
  const [answering, setAnswering] = useState<'acknowledge' | 'confirm' | null>(null);
  if (!can('alarm.answer')) return null;
  const isAsked = alarm.request?.state === 'asked';
  const next =
    !alarm.acknowledgedAt && alarm.canAcknowledge
      ? 'acknowledge'
      : alarm.acknowledgedAt && !alarm.confirmedAt && alarm.canConfirm
        ? 'confirm'
        : null;
  return (
    <>
      <RepairButton alarm={alarm} />
      <CallButton alarm={alarm} />
      {next && (
        <Button type="primary" disabled={isAsked} onClick={() => setAnswering(next)}>
          {t(`web.alarms.${next}`)}
        </Button>
      )}
      {answering && <AnswerDialog alarm={alarm} action={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}
