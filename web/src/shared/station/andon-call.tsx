import { AlertOutlined } from '@ant-design/icons';
import { Input, Modal } from 'antd';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { andonCall as lifecycle } from '#libs/lifecycles';
import { useCommand } from '../api/use-command';
import { actOnCall, CALL_KINDS, CALL_TONES, CALLS_KEY, fetchOpenCalls, raiseCall, type Call } from '../floor/andon';
import { useText } from '../i18n/locale-provider';
import { useFloorNow } from '../i18n/use-clock';
import { useLiveQuery } from '../realtime/use-live-query';
import { TONES } from '../theme/tones';
import { ProblemAlert } from '../ui/problem-alert';
import { StateIcon } from '../ui/state-icon';
import { SinceText, TimeText } from '../ui/time-text';
import styles from './andon-call.module.css';
import { BigButton } from './big-button';

/** As long as a call may be taken back. */
const CANCEL_WITHIN_MS = 60_000;

/** Calls for somebody: what is wanted, in one press. */
export function AndonButton({ workUnitId }: { readonly workUnitId: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const command = useCommand(raiseCall, {
    invalidates: [CALLS_KEY],
    onDone: () => {
      setOpen(false);
      setNote('');
    },
  });
  return (
    <>
      <BigButton kind="danger" icon={<AlertOutlined />} onClick={() => setOpen(true)}>
        {t('web.station.andon')}
      </BigButton>
      <Modal
        open={open}
        title={t('web.station.andon.title')}
        footer={null}
        width={760}
        destroyOnHidden
        onCancel={() => setOpen(false)}
      >
        <ProblemAlert error={command.error} />
        <Input
          size="large"
          value={note}
          maxLength={500}
          aria-label={t('web.andon.note')}
          placeholder={t('web.andon.note')}
          onChange={({ target }) => setNote(target.value)}
        />
        <div className={styles.kinds}>
          {CALL_KINDS.map((kind) => (
            <BigButton
              key={kind}
              block
              kind={CALL_TONES[kind] === 'fault' ? 'danger' : 'plain'}
              icon={<StateIcon shape={TONES[CALL_TONES[kind]].shape} size={22} />}
              note={t(`andon-call-kind.${kind}.hint`)}
              busy={command.isPending && command.variables.kind === kind}
              disabled={command.isPending}
              onClick={() => command.mutate({ workUnitId, kind, ...(note.trim() ? { note: note.trim() } : {}) })}
            >
              {t(`andon-call-kind.${kind}`)}
            </BigButton>
          ))}
        </div>
      </Modal>
    </>
  );
}

function wordsOf(call: Call, t: ReturnType<typeof useText>): string {
  const kind = t(`andon-call-kind.${call.kind}`);
  if (call.status === 'raised') return t('web.station.andon.waiting', { kind });
  if (call.status === 'resolved') return t('web.station.andon.resolved', { kind });
  if (call.status === 'arrived' || call.status === 'in-progress')
    return t(`web.station.andon.${call.status}`, { kind });
  return call.acknowledgedByName === null
    ? t('web.station.andon.answered.someone', { kind })
    : t('web.station.andon.answered', { kind, name: call.acknowledgedByName });
}

interface CallStripProps {
  readonly call: Call;
  readonly actorId: string | null;
}

function CallStrip({ call, actorId }: CallStripProps) {
  const t = useText();
  const strip = useRef<HTMLElement>(null);
  const now = useFloorNow();
  const command = useCommand(
    ({ action, body }: { action: string; body: Readonly<Record<string, unknown>> }, key) =>
      actOnCall(call, action, body, key),
    { invalidates: [CALLS_KEY] },
  );
  const colours = TONES[CALL_TONES[call.kind]];
  const fresh = now.getTime() - Date.parse(call.raisedAt) < CANCEL_WITHIN_MS;
  const isOwn = call.raisedBy === null || call.raisedBy === actorId;
  const cancels = lifecycle.can(call.status, 'cancel') && fresh && isOwn;
  const decides = lifecycle.can(call.status, 'close') && isOwn && actorId !== null;
  useEffect(() => {
    // Pressed far down on a long page: whoever called sees that the call has gone out.
    if (fresh) strip.current?.scrollIntoView({ block: 'nearest' });
  }, [fresh]);
  return (
    <section
      ref={strip}
      className={styles.strip}
      style={{ '--fill': colours.fill } as CSSProperties}
      aria-live="polite"
    >
      <span className={styles.words} style={{ color: colours.ink }}>
        <StateIcon shape={colours.shape} size={22} />
        <span>
          {wordsOf(call, t)}
          {call.status !== 'resolved' && (
            <>
              {' · '}
              <SinceText at={call.raisedAt} />
            </>
          )}
          {call.offDuty && (
            <span className={styles.offDuty}>
              {t('web.station.andon.off-duty')}
              {call.offDuty.until && (
                <>
                  {' '}
                  {t('web.station.andon.on-duty-at')}
                  <TimeText at={call.offDuty.until} show="datetime" />
                </>
              )}
            </span>
          )}
        </span>
      </span>
      {cancels && (
        <BigButton
          busy={command.isPending}
          onClick={() => command.mutate({ action: 'cancel', body: { reason: t('web.station.andon.cancel-reason') } })}
        >
          {t('action.andon-call.cancel')}
        </BigButton>
      )}
      {call.status === 'resolved' && !decides && call.raisedByName && (
        <span>{t('web.station.andon.confirms', { name: call.raisedByName })}</span>
      )}
      {decides && (
        <>
          <BigButton
            busy={command.isPending}
            onClick={() => command.mutate({ action: 'reopen', body: { reason: t('web.station.andon.not-solved') } })}
          >
            {t('action.andon-call.reopen')}
          </BigButton>
          <BigButton busy={command.isPending} onClick={() => command.mutate({ action: 'close', body: {} })}>
            {t('action.andon-call.close')}
          </BigButton>
        </>
      )}
      <ProblemAlert error={command.error} />
    </section>
  );
}

interface AndonCallsProps {
  readonly workUnitId: string;
  /** Who acts at the screen; null while nobody does. */
  readonly actorId: string | null;
}

/** The calls of this station that are not closed, and how far they have come. */
export function AndonCalls({ workUnitId, actorId }: AndonCallsProps) {
  const query = useLiveQuery([...CALLS_KEY, 'station', workUnitId], (signal) => fetchOpenCalls(workUnitId, signal), [
    `work-unit:${workUnitId}`,
  ]);
  return query.data?.items.map((call) => <CallStrip key={call.id} call={call} actorId={actorId} />) ?? null;
}
