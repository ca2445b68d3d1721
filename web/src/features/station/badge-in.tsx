import { Segmented } from 'antd';
import { IdcardOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { NumberPad } from '../../shared/station/number-pad';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { HERE_KEY, signIn, type SignIn } from './api';
import { BadgeField } from './badge-field';
import { setPerson } from './presence-store';
import styles from './station.module.css';

interface WayProps {
  readonly busy: boolean;
  readonly onSignIn: (how: SignIn) => void;
}

function ByBadge({ busy, onSignIn }: WayProps) {
  const t = useText();
  return (
    <div className={styles.badge}>
      <IdcardOutlined className={styles.badgeArt} aria-hidden="true" />
      <BadgeField label={t('web.station.badge.scan')} busy={busy} onScan={(badge) => onSignIn({ badge })} />
      <p className={styles.hint}>{t('web.station.badge.hint')}</p>
    </div>
  );
}

function ByPin({ busy, onSignIn }: WayProps) {
  const t = useText();
  const [number, setNumber] = useState('');
  const [pin, setPin] = useState('');
  const ready = number.trim() !== '' && pin.length >= 4;
  const submit = (): void => {
    if (!ready) return;
    onSignIn({ number: number.trim(), pin });
    setPin('');
  };
  return (
    <div className={styles.pin}>
      <div className={styles.pinFields}>
        <label className={styles.badgeLabel}>
          {t('web.station.number')}
          <input
            className={styles.field}
            value={number}
            autoComplete="off"
            onChange={(event) => setNumber(event.target.value)}
          />
        </label>
        <div className={styles.badgeLabel}>
          {t('web.station.pin')}
          <output className={styles.pinDots} aria-label={t('web.station.pin.typed', { count: pin.length })}>
            {'●'.repeat(pin.length) || '–'}
          </output>
        </div>
        <BigButton kind="primary" block busy={busy} disabled={!ready} onClick={submit}>
          {t('web.station.sign-in')}
        </BigButton>
      </div>
      <NumberPad pin value={pin} onChange={(next) => setPin(next.slice(0, 6))} decimals={0} onEnter={submit} />
    </div>
  );
}

/** Who is there? A badge, its QR code, or number and PIN. */
export function BadgeIn() {
  const t = useText();
  const queries = useQueryClient();
  const [way, setWay] = useState<'badge' | 'pin'>('badge');
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: (person) => {
      setPerson(person);
      void queries.invalidateQueries({ queryKey: HERE_KEY });
      void queries.invalidateQueries({ queryKey: ['station', 'queue'] });
    },
  });
  return (
    <section className={styles.block}>
      <div className={styles.badgeHead}>
        <h2 className={styles.blockTitle}>{t('web.station.who')}</h2>
        <Segmented<'badge' | 'pin'>
          aria-label={t('web.station.who')}
          value={way}
          onChange={(next) => {
            enter.reset();
            setWay(next);
          }}
          options={[
            { value: 'badge', label: t('web.station.by-badge') },
            { value: 'pin', label: t('web.station.by-pin') },
          ]}
        />
      </div>
      <ProblemAlert error={enter.error} />
      {way === 'badge' ? (
        <ByBadge busy={enter.isPending} onSignIn={(how) => enter.mutate(how)} />
      ) : (
        <ByPin busy={enter.isPending} onSignIn={(how) => enter.mutate(how)} />
      )}
    </section>
  );
}
