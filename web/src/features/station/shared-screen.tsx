import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LogoutOutlined } from '@ant-design/icons';
import { isTemporary, toProblem } from '../../shared/api/problem-error';
import { NOBODY } from '../../shared/api/station-presence';
import { forgetCopies } from '../../shared/offline/copies';
import { useText } from '../../shared/i18n/locale-provider';
import { RealtimeProvider } from '../../shared/realtime/realtime-provider';
import { BigButton } from '../../shared/station/big-button';
import { outbox } from '../../shared/station/outbox';
import { BadgeIn } from './badge-in';
import { HERE_KEY, signOut, signOutPath, type StationHere } from './api';
import { setPerson, usePerson } from './presence-store';
import { Workplace } from './workplace';

/** Signing off comes after what is still kept here; without network it is kept too. */
async function handOver(presenceId: string): Promise<void> {
  const kept = outbox.snapshot().some(({ answered, refusal }) => !answered && !refusal);
  if (!kept) {
    try {
      return await signOut(presenceId);
    } catch (error) {
      if (!isTemporary(toProblem(error))) return;
    }
  }
  void outbox
    .send(signOutPath(presenceId), undefined, undefined, { about: { what: 'sign-out' } })
    .catch(() => undefined);
}

/** An enrolled screen: the queue for everybody, the work for who has badged in. */
export function SharedScreen({ here }: { readonly here: StationHere }) {
  const t = useText();
  const person = usePerson();
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: handOver,
    onSettled: () => {
      setPerson(null);
      void forgetCopies();
      queries.removeQueries({ queryKey: ['station', 'job'] });
      void queries.invalidateQueries({ queryKey: HERE_KEY });
    },
  });
  return (
    <RealtimeProvider account={here.station.id} stationPresence={person?.presence ?? NOBODY}>
      <Workplace
        workUnit={here.workUnit}
        person={person?.name ?? null}
        leave={
          person && (
            <BigButton icon={<LogoutOutlined />} busy={leave.isPending} onClick={() => leave.mutate(person.presenceId)}>
              {t('web.station.hand-over')}
            </BigButton>
          )
        }
        measures
        badgeIn={person ? null : <BadgeIn />}
      />
    </RealtimeProvider>
  );
}
