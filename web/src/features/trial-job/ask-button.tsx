import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import styles from './trial-job.module.css';

/** Questions to the company, one a line. */
export function AskButton({ onAsk }: { readonly onAsk: (questions: readonly string[]) => Promise<void> }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState('');
  const [error, setError] = useState<unknown>(null);
  const questions = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const ask = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await onAsk(questions);
      setOpen(false);
      setText('');
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('action.trial-job.ask-clarification')}</Button>
      <Modal
        open={open}
        title={t('action.trial-job.ask-clarification')}
        okText={t('web.trial.ask.submit')}
        cancelText={t('web.cancel')}
        okButtonProps={{ disabled: questions.length === 0, loading: busy }}
        onCancel={() => setOpen(false)}
        onOk={() => void ask()}
      >
        <ProblemAlert error={error} />
        <label className={styles.kind}>
          {t('web.trial.ask.hint')}
          <Input.TextArea
            value={text}
            maxLength={4000}
            autoSize={{ minRows: 4, maxRows: 12 }}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
      </Modal>
    </>
  );
}
