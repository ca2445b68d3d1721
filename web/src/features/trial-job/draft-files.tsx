import { DeleteOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Select, Upload } from 'antd';
import { useState } from 'react';
import { newIdempotencyKey } from '../../shared/api/idempotency-key';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { FILE_KINDS, fetchTrial, removeFile, uploadFile, type FileKind, type TrialJob } from './api';
import { AttachmentLine } from './attachment-line';
import styles from './trial-job.module.css';

interface DraftFilesProps {
  readonly job: TrialJob;
  readonly onChange: (job: TrialJob) => void;
  /** The server missed the drawing when the request was submitted. */
  readonly problem: boolean;
}

/** Drawing, model and contract; uploaded one by one, kept with the draft. */
export function DraftFiles({ job, onChange, problem }: DraftFilesProps) {
  const t = useText();
  const [kind, setKind] = useState<FileKind>('drawing');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (work: () => Promise<TrialJob>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      onChange(await work());
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  const upload = (file: File): Promise<void> =>
    run(() => uploadFile(job.id, file, kind, job.drawingRevision ?? 'A', newIdempotencyKey()));
  const remove = (fileId: string): Promise<void> =>
    run(async () => {
      await removeFile(job.id, fileId);
      return fetchTrial(job.id, new AbortController().signal);
    });
  return (
    <div className={styles.files}>
      {problem && <Alert type="error" showIcon title={t('web.trial.drawing-missing')} />}
      <ProblemAlert error={error} />
      <label className={styles.kind}>
        {t('web.trial.file.kind')}
        <Select<FileKind>
          size="large"
          value={kind}
          onChange={setKind}
          style={{ minWidth: 200 }}
          options={FILE_KINDS.map((value) => ({ value, label: t(`web.trial.file.${value}`) }))}
        />
      </label>
      <Upload.Dragger
        multiple={false}
        showUploadList={false}
        disabled={busy}
        beforeUpload={(file) => {
          void upload(file);
          return false;
        }}
      >
        <p>
          <InboxOutlined style={{ fontSize: 36, color: 'var(--ink-primary)' }} />
        </p>
        <p>{t(busy ? 'web.trial.file.uploading' : 'web.trial.file.drop')}</p>
        <p className={styles.muted}>{t('web.trial.file.hint')}</p>
      </Upload.Dragger>
      <ul className={styles.fileList}>
        {job.files.map((file) => (
          <li key={file.fileId}>
            <AttachmentLine file={file} />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('web.trial.file.remove', { name: file.name })}
              disabled={busy}
              onClick={() => void remove(file.fileId)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
