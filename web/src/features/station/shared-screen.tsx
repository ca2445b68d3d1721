import { useMutation, useQueryClient } from '@tanstack/react-query';
import { LogoutOutlined } from '@ant-design/icons';
import { NOBODY } from '../../shared/api/station-presence';
import { useText } from '../../shared/i18n/locale-provider';
import { RealtimeProvider } from '../../shared/realtime/realtime-provider';
import { BigButton } from '../../shared/station/big-button';
import { BadgeIn } from './badge-in';
import { HERE_KEY, signOut, type StationHere } from './api';
import { setPerson, usePerson } from './presence-store';
import { Workplace } from './workplace';

/** An enrolled screen: the queue for everybody, the work for who has badged in. */
export function SharedScreen({ here }: { readonly here: StationHere }) {
  const t = useText();
  const person = usePerson();
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: (presenceId: string) => signOut(presenceId),
    onSettled: () => {
      setPerson(null);
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
