import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { MeDto } from '#libs/contracts';
import { mayEnter } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { RealtimeProvider } from '../../shared/realtime/realtime-provider';
import { BigButton } from '../../shared/station/big-button';
import { StationFrame } from '../../shared/station/station-frame';
import { QueryView } from '../../shared/ui/states';
import { EnrolForm } from './enrol-form';
import { fetchQueue, QUEUE_STEP, queueKey } from './api';
import styles from './station.module.css';
import { Workplace } from './workplace';

function AtUnit({ me, code }: { readonly me: MeDto; readonly code: string }) {
  const t = useText();
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: queueKey(code, QUEUE_STEP),
    queryFn: ({ signal }) => fetchQueue(code, QUEUE_STEP, signal),
  });
  const leave = <BigButton onClick={() => void navigate('/station')}>{t('web.station.other-unit')}</BigButton>;
  if (!query.data) {
    return (
      <StationFrame title={code} footer={leave}>
        <QueryView query={query}>{() => null}</QueryView>
      </StationFrame>
    );
  }
  return (
    <Workplace
      workUnit={query.data.workUnit}
      person={me.displayName}
      actorId={me.actorId}
      leave={leave}
      badgeIn={null}
      measures={mayEnter(me, { permission: 'measurement.record' })}
    />
  );
}

function ChooseUnit({ me }: { readonly me: MeDto }) {
  const t = useText();
  const nameOf = useName();
  const navigate = useNavigate();
  const query = useWorkUnits();
  const enrols = mayEnter(me, { permission: 'station.enrol' });
  return (
    <StationFrame
      title={t('web.station.title')}
      person={<span>{me.displayName}</span>}
      footer={<BigButton onClick={() => void navigate('/')}>{t('web.home')}</BigButton>}
    >
      <div className={enrols ? styles.choose : undefined}>
        <section className={styles.block}>
          <h2 className={styles.blockTitle}>{t('web.station.choose')}</h2>
          <p className={styles.hint}>{t('web.station.choose.hint')}</p>
          <QueryView query={query}>
            {(units) => (
              <div className={styles.units}>
                {units.map((unit) => (
                  <BigButton key={unit.id} note={nameOf(unit)} onClick={() => void navigate(`/station/${unit.code}`)}>
                    {unit.code}
                  </BigButton>
                ))}
              </div>
            )}
          </QueryView>
        </section>
        {enrols && <EnrolForm />}
      </div>
    </StationFrame>
  );
}

/** A device of one's own: choose a work unit, then work with the account that is signed in. */
export function OwnDevice({ me, code }: { readonly me: MeDto; readonly code: string | null }) {
  return (
    <RealtimeProvider account={me.accountId}>
      {code === null ? <ChooseUnit me={me} /> : <AtUnit me={me} code={code} />}
    </RealtimeProvider>
  );
}
