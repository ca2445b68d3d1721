import { NOBODY } from '../../shared/api/station-presence';
import { RealtimeProvider } from '../../shared/realtime/realtime-provider';
import { BadgeIn } from './badge-in';
import type { StationHere } from './api';
import { LeaveButton } from './leave-button';
import { usePerson } from './presence-store';
import { Workplace } from './workplace';

/** An enrolled screen: the queue for everybody, the work for who has badged in. */
export function SharedScreen({ here }: { readonly here: StationHere }) {
  const person = usePerson();
  return (
    <RealtimeProvider account={here.station.id} stationPresence={person?.presence ?? NOBODY}>
      <Workplace
        workUnit={here.workUnit}
        person={person?.name ?? null}
        actorId={person?.personId ?? null}
        leave={person && <LeaveButton person={person} />}
        measures
        badgeIn={person ? null : <BadgeIn />}
      />
    </RealtimeProvider>
  );
}
