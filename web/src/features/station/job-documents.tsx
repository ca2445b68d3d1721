import { FileTextOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { apiUrl } from '../../shared/api/client';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { BigButton } from '../../shared/station/big-button';
import { FileDialog } from '../../shared/viewer/file-dialog';
import type { StationJob } from './api';
import styles from './station.module.css';

type JobDocument = StationJob['documents'][number];

/** What the operation is made by, each in the revision frozen on the order, and no other. */
export function JobDocuments({ view: { job, documents } }: { readonly view: StationJob }) {
  const t = useText();
  const nameOf = useName();
  const [open, setOpen] = useState<JobDocument | null>(null);
  if (documents.length === 0) return null;
  return (
    <section className={styles.people}>
      <strong>
        <FileTextOutlined aria-hidden="true" /> {t('web.viewer.documents')}
      </strong>
      {documents.map((each) => (
        <BigButton
          key={each.revisionId}
          block
          note={`${each.code} · ${t('web.viewer.revision', { revision: each.revision })}`}
          onClick={() => setOpen(each)}
        >
          {nameOf(each)}
        </BigButton>
      ))}
      {open && (
        <FileDialog
          address={apiUrl(`/job-orders/${job.id}/files/${open.fileId}`)}
          name={open.fileName}
          title={`${nameOf(open)} ${open.code} · ${t('web.viewer.revision', { revision: open.revision })}`}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
