import { FileOutlined } from '@ant-design/icons';
import { apiUrl } from '../../shared/api/client';
import { useText } from '../../shared/i18n/locale-provider';
import { FileLink } from '../../shared/viewer/file-link';
import type { Attachment } from './api';
import styles from './trial-job.module.css';

function sizeText(bytes: number): string {
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`;
}

/** A file of the request, to be opened or saved. */
export function AttachmentLine({ file }: { readonly file: Attachment }) {
  const t = useText();
  return (
    <span className={styles.file}>
      <FileOutlined aria-hidden="true" />
      <FileLink address={apiUrl(`/files/${file.fileId}`)} name={file.name} />
      <span className={`${styles.muted} num`}>
        {t(`web.trial.file.${file.kind}`)}
        {file.kind === 'drawing' &&
          file.revision &&
          ` · ${t('web.trial.revision', { revision: file.revision })}`} · {sizeText(file.size)}
      </span>
    </span>
  );
}
