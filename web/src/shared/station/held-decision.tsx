import { Input } from 'antd';
import { useState } from 'react';
import { currentMaker } from '../api/station-presence';
import { useText } from '../i18n/locale-provider';
import { ProblemAlert } from '../ui/problem-alert';
import { ProblemError } from '../api/problem-error';
import { BigButton } from './big-button';
import type { HeldEntry } from './held-entry';
import styles from './held-list.module.css';
import { HeldWords } from './held-words';
import { outbox } from './outbox';

/** An entry the server refused, with its reason in words: once more, or given up with a reason of one's own. */
export function HeldDecision({ entry }: { readonly entry: HeldEntry }) {
  const t = useText();
  const [reason, setReason] = useState<string | null>(null);
  const nobody = currentMaker() === null;
  const { key, refusal } = entry;
  return (
    <li className={styles.refused}>
      <HeldWords entry={entry} />
      {refusal && <ProblemAlert error={new ProblemError(refusal)} />}
      {nobody && <p>{t('web.held.sign-in-first')}</p>}
      <div className={styles.actions}>
        {reason !== null && (
          <label className={styles.why}>
            {t('web.held.discard.why')}
            <Input.TextArea
              value={reason}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 4 }}
              placeholder={t('web.held.discard.hint')}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
        )}
        {reason === null && (
          <BigButton kind="primary" disabled={nobody} onClick={() => void outbox.retry(key)}>
            {t('web.held.retry')}
          </BigButton>
        )}
        <BigButton
          kind="danger"
          disabled={nobody || reason?.trim() === ''}
          onClick={() => (reason === null ? setReason('') : void outbox.discard(key, reason.trim()))}
        >
          {t('web.held.discard')}
        </BigButton>
        {reason !== null && <BigButton onClick={() => setReason(null)}>{t('web.cancel')}</BigButton>}
      </div>
    </li>
  );
}
