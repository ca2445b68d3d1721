import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import { toProblem } from '../../shared/api/problem-error';
import { mayEnter, usePersonHere } from '../../shared/api/session';
import { setMaker, setPresence } from '../../shared/api/station-presence';
import { useOfflineStation } from '../../shared/offline/use-offline-station';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { StationFrame } from '../../shared/station/station-frame';
import { SignInAgain } from '../../shared/ui/sign-in-again';
import { ErrorState, Loading, NoPermission } from '../../shared/ui/states';
import { fetchHere, HERE_KEY, STATION_KEYS } from './api';
import { OwnDevice } from './own-device';
import { actAs, usePerson } from './presence-store';
import { SharedScreen } from './shared-screen';

/** The frame of a station while it is not known whose it is, or when there is nothing to do here. */
function Before({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const navigate = useNavigate();
  return (
    <StationFrame
      title={t('web.station.title')}
      footer={<BigButton onClick={() => void navigate('/')}>{t('web.home')}</BigButton>}
    >
      {children}
    </StationFrame>
  );
}

/** Where somebody without an enrolled screen works: with the own account, on the own device. */
function WithAccount({ code }: { readonly code: string | null }) {
  const { me, person: account, ended } = usePersonHere();
  const { pathname, search } = useLocation();
  const queries = useQueryClient();
  // Undefined until it is known, null when nobody is signed in.
  const personId = account && account.actorId;
  const [preparedFor, setPreparedFor] = useState<string | null>();
  useEffect(() => {
    setPresence(null);
    setMaker(account ? { personId: account.actorId, name: account.displayName } : null);
  }, [account]);
  useEffect(() => {
    // Before anything of the page asks: a question removed while it is asked is never answered.
    queries.removeQueries({ queryKey: ['station', 'queue'] });
    setPreparedFor(personId);
  }, [queries, personId]);
  if (account === undefined || preparedFor !== personId) {
    return (
      <Before>{me.error ? <ErrorState error={me.error} onRetry={() => void me.refetch()} /> : <Loading />}</Before>
    );
  }
  if (account === null) return <Navigate to={`/login?next=${encodeURIComponent(`${pathname}${search}`)}`} replace />;
  if (!mayEnter(account, { permission: 'job-order.execute' })) {
    return (
      <Before>
        <NoPermission />
      </Before>
    );
  }
  return (
    <>
      {ended && <SignInAgain me={account} />}
      <OwnDevice me={account} code={code} />
    </>
  );
}

/**
 * The station: an enrolled screen shows its work unit and asks who is there; any other device works with the account
 * that is signed in, at the work unit in the address.
 */
export function Component() {
  useOfflineStation(STATION_KEYS);
  const { code = null } = useParams();
  const person = usePerson();
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    // Everything this page asks speaks for the screen, until it turns out not to be one.
    actAs(person);
    setAsked(true);
    return () => {
      setPresence(null);
      setMaker(null);
    };
  }, [person]);
  const here = useQuery({
    queryKey: HERE_KEY,
    queryFn: ({ signal }) => fetchHere(signal),
    enabled: asked,
    retry: (count, error) => toProblem(error).status !== 401 && count < 2,
  });
  if (here.data && (code === null || here.data.workUnit.code === code)) return <SharedScreen here={here.data} />;
  if (here.data || (here.error && toProblem(here.error).status === 401)) return <WithAccount code={code} />;
  return (
    <Before>{here.error ? <ErrorState error={here.error} onRetry={() => void here.refetch()} /> : <Loading />}</Before>
  );
}
