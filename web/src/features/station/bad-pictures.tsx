import { apiUrl } from '../../shared/api/client';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { useFile } from '../../shared/station/use-file';
import { TimeText } from '../../shared/ui/time-text';
import type { StationJob } from './api';
import styles from './station.module.css';

function BadPicture({ jobId, picture }: { readonly jobId: string; readonly picture: StationJob['pictures'][number] }) {
  const t = useText();
  const address = apiUrl(`/job-orders/${jobId}/files/${picture.fileId}`);
  const shown = useFile(address);
  const reason = picture.reasonCode ?? '';
  const why = textOr(t, `reason-code.${reason}`, reason);
  return (
    <a className={styles.badPicture} href={shown ?? undefined} target="_blank" rel="noreferrer">
      {shown && <img src={shown} alt={why} />}
      <span>{why}</span>
      <span className={styles.hint}>
        <TimeText at={picture.at} />
      </span>
    </a>
  );
}

/** What was not good at this job, as it was seen. */
export function BadPictures({ view: { job, pictures } }: { readonly view: StationJob }) {
  const t = useText();
  if (pictures.length === 0) return null;
  return (
    <section className={styles.badPictures} aria-label={t('web.station.pictures')}>
      {pictures.map((picture) => (
        <BadPicture key={picture.fileId} jobId={job.id} picture={picture} />
      ))}
    </section>
  );
}
