import { useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { QuantityText } from '../../shared/ui/quantity-text';
import type { TrialJob } from './api';
import { AttachmentLine } from './attachment-line';
import styles from './trial-job.module.css';

/** What the company asks for, as it was handed in. */
export function RequestSummary({ job }: { readonly job: TrialJob }) {
  const t = useText();
  const contact = [job.contactName, job.contactPhone, job.contactEmail].filter(Boolean).join(' · ');
  return (
    <>
      <DefinitionList
        min={150}
        items={[
          { label: t('web.trial.demandType'), value: job.demandType && t(`web.trial.demand.${job.demandType}`) },
          { label: t('web.trial.partName'), value: job.partName },
          { label: t('web.trial.partNumber'), value: job.partNumber },
          { label: t('web.trial.drawingRevision'), value: job.drawingRevision },
          { label: t('web.trial.materialGrade'), value: job.materialGrade },
          { label: t('web.trial.heatTreatment'), value: job.heatTreatment },
          { label: t('web.trial.quantity'), value: <QuantityText value={job.quantity} unit="pcs" /> },
          { label: t('web.trial.desiredDate'), value: job.desiredDate },
          { label: t('web.trial.latestDate'), value: job.latestDate },
          {
            label: t('web.trial.confidentiality'),
            value: typeof job.confidentiality === 'number' ? t(`web.trial.level.${job.confidentiality}`) : null,
          },
          {
            label: t('web.trial.teachingConsent'),
            value: job.teachingConsent && t(`web.trial.consent.${job.teachingConsent}`),
          },
          { label: t('web.trial.contactName'), value: contact || null },
        ]}
      />
      {(['purpose', 'requirements', 'remarks'] as const).map(
        (field) =>
          job[field] && (
            <div key={field} className={styles.prose}>
              <h3>{t(`web.trial.${field}`)}</h3>
              <p>{job[field]}</p>
            </div>
          ),
      )}
      {job.files.length > 0 && (
        <ul className={styles.fileList} aria-label={t('web.trial.files')}>
          {job.files.map((file) => (
            <li key={file.fileId}>
              <AttachmentLine file={file} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
