import { Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import styles from './station.module.css';

interface HandOverDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly error: unknown;
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onClose: () => void;
  /** What can be done with the note. */
  readonly children: ReactNode;
}

/** Goes away from a job with a note for whoever goes on. */
export function HandOverDialog({ open, title, error, note, onNote, onClose, children }: HandOverDialogProps) {
  const t = useText();
  return (
    <Modal open={open} title={title} footer={null} onCancel={onClose} width={640} destroyOnHidden>
      <ProblemAlert error={error} />
      <label className={styles.badgeLabel}>
        {t('web.station.hand-over.note')}
        <Input.TextArea
          value={note}
          maxLength={1000}
          autoSize={{ minRows: 2, maxRows: 5 }}
          placeholder={t('web.station.hand-over.example')}
          onChange={(event) => onNote(event.target.value)}
        />
      </label>
      {children}
    </Modal>
  );
}
