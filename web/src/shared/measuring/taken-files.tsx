import { useQuery } from '@tanstack/react-query';
import { apiUrl } from '../api/client';
import { useText } from '../i18n/locale-provider';
import { Empty, QueryView } from '../ui/states';
import { TimeText } from '../ui/time-text';
import { FileLink } from '../viewer/file-link';
import { fetchTakenFiles, takenFilesKey } from './api';
import styles from './measuring.module.css';

/** The files an inspection's values came from, to be opened again. */
export function TakenFiles({ inspectionId }: { readonly inspectionId: string }) {
  const t = useText();
  const query = useQuery({
    queryKey: takenFilesKey(inspectionId),
    queryFn: ({ signal }) => fetchTakenFiles(inspectionId, signal),
  });
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty compact art="tray" title={t('web.measuring.no-files')} />
        ) : (
          <ul className={styles.problems}>
            {items.map((file) => (
              <li key={file.id}>
                <FileLink address={apiUrl(`/files/${file.fileId}`)} name={file.name} />
                <span>{t('web.measuring.file.taken', { count: file.taken })}</span>
                <TimeText at={file.takenAt} show="datetime" />
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
