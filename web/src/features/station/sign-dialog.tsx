import { Input, Modal } from 'antd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { currentPresence } from '../../shared/api/station-presence';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { NumberPad } from '../../shared/station/number-pad';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import {
  firstArticlesKey,
  rejectFirstArticle,
  signFirstArticle,
  STATION_KEYS,
  type FirstArticle,
  type SignIn,
} from './api';
import { BadgeField } from './badge-field';
import type { SignatureRole } from './first-article-card';
import styles from './station.module.css';

interface DialogProps {
  readonly jobId: string;
  readonly first: FirstArticle;
  readonly role: SignatureRole;
  readonly onClose: () => void;
}

/** One signature: of who is signed in here, or at the shared screen of whoever shows a badge or gives a PIN. */
export function SignDialog({ jobId, first, role, onClose }: DialogProps) {
  const t = useText();
  const queries = useQueryClient();
  const [rejecting, setRejecting] = useState(false);
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState('');
  const [pin, setPin] = useState('');
  const shared = currentPresence() !== null;
  const command = useMutation({
    mutationFn: (who: SignIn | null) =>
      rejecting
        ? rejectFirstArticle(jobId, { firstArticleId: first.id, reason: reason.trim(), ...who })
        : signFirstArticle(jobId, { firstArticleId: first.id, role, ...who }),
    onSuccess: async () => {
      const keys = [firstArticlesKey(jobId), ...STATION_KEYS];
      await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onClose();
    },
  });
  const blocked = rejecting && reason.trim().length < 2;
  const give = (who: SignIn | null): void => {
    if (!blocked) command.mutate(who);
    setPin('');
  };
  const title = t('web.station.first-article.sign', { role: t(`web.station.first-article.${role}`) });
  return (
    <Modal open title={title} footer={null} onCancel={onClose} width={760} destroyOnHidden>
      <p className={styles.hint}>{t(`web.station.first-article.${role}.hint`)}</p>
      <ProblemAlert error={command.error} />
      {role === 'special' && (
        <div className={styles.dialogPart}>
          <BigButton
            kind={rejecting ? 'danger' : 'plain'}
            aria-pressed={rejecting}
            onClick={() => setRejecting(!rejecting)}
          >
            {t('web.station.first-article.reject')}
          </BigButton>
          {rejecting && (
            <label className={styles.badgeLabel}>
              {t('web.station.first-article.reject.why')}
              <Input size="large" value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
            </label>
          )}
        </div>
      )}
      <div className={styles.dialogPart}>
        <BigButton
          kind={role === 'self' || !shared ? 'primary' : 'plain'}
          busy={command.isPending}
          disabled={blocked}
          onClick={() => give(null)}
        >
          {t('web.station.first-article.own')}
        </BigButton>
      </div>
      {shared && (
        <div className={styles.dialogPart}>
          <BadgeField
            label={t('web.station.first-article.other')}
            busy={command.isPending}
            onScan={(badge) => give({ badge })}
          />
          <div className={styles.signByPin}>
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
              <BigButton
                block
                busy={command.isPending}
                disabled={blocked || number.trim() === '' || pin.length < 4}
                onClick={() => give({ number: number.trim(), pin })}
              >
                {title}
              </BigButton>
            </div>
            <NumberPad pin value={pin} onChange={(next) => setPin(next.slice(0, 6))} decimals={0} />
          </div>
        </div>
      )}
    </Modal>
  );
}
