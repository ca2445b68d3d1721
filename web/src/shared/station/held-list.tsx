import { Modal } from 'antd';
import { useText } from '../i18n/locale-provider';
import { Empty } from '../ui/states';
import { ToneTag } from '../ui/state-tag';
import { isBehindRefusal, type HeldEntry } from './held-entry';
import { HeldDecision } from './held-decision';
import styles from './held-list.module.css';
import { HeldWords } from './held-words';
import { useHeldEntries } from './use-outbox';

function Waiting({ entry, all }: { readonly entry: HeldEntry; readonly all: readonly HeldEntry[] }) {
  const t = useText();
  const text = entry.answered
    ? t('web.held.sending')
    : t(isBehindRefusal(entry, all) ? 'web.held.behind' : 'web.held.not-sent');
  return (
    <li className={styles.entry}>
      <HeldWords entry={entry} />
      <ToneTag tone={entry.answered ? 'run' : 'wait'} size="large" bare text={text} />
    </li>
  );
}

/** Everything this device keeps, in the order it was entered; first what needs a decision. */
export function HeldList({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const all = useHeldEntries();
  const refused = all.filter(({ refusal }) => refusal !== null);
  const waiting = all.filter(({ refusal }) => refusal === null);
  return (
    <Modal open title={t('web.held.title')} width={860} footer={null} onCancel={onClose}>
      <p>{t('web.held.hint')}</p>
      {all.length === 0 && <Empty compact title={t('web.held.empty')} />}
      {refused.length > 0 && (
        <>
          <h3>{t('web.held.decide.title')}</h3>
          <ul className={styles.list}>
            {refused.map((entry) => (
              <HeldDecision key={entry.key} entry={entry} />
            ))}
          </ul>
        </>
      )}
      <ol className={styles.list}>
        {waiting.map((entry) => (
          <Waiting key={entry.key} entry={entry} all={all} />
        ))}
      </ol>
    </Modal>
  );
}
