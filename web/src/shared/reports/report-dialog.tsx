import { Button, Modal, Segmented } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Locale } from '#libs/texts';
import { useCommand } from '../api/use-command';
import { useLocale } from '../i18n/locale-provider';
import { ProblemAlert } from '../ui/problem-alert';
import { REPORT_LIST_KEY, type OwnReport } from './api';
import styles from './report-dialog.module.css';
import { ReportProgress } from './report-progress';

export interface ReportForm {
  readonly format: 'pdf' | 'xlsx';
  readonly locale: Locale;
}

interface ReportDialogProps {
  readonly title: string;
  /** What of; fields to choose from. */
  readonly children: ReactNode;
  readonly canMake?: boolean;
  readonly onRequest: (form: ReportForm, idempotencyKey: string) => Promise<OwnReport>;
  readonly onClose: () => void;
}

const FORMATS = ['pdf', 'xlsx'] as const;

/** Asks for a report in the language of the page, and stays until it is fetched or left to be fetched later. */
export function ReportDialog({ title, children, canMake = true, onRequest, onClose }: ReportDialogProps) {
  const { t, locale } = useLocale();
  const [format, setFormat] = useState<ReportForm['format']>('pdf');
  const [making, setMaking] = useState<string | null>(null);
  const request = useCommand((form: ReportForm, key) => onRequest(form, key), {
    invalidates: [REPORT_LIST_KEY],
    onDone: ({ id }) => setMaking(id),
  });
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('web.close')}
        </Button>,
        <Button
          key="make"
          type="primary"
          disabled={!canMake}
          loading={request.isPending}
          onClick={() => request.mutate({ format, locale })}
        >
          {t('web.reports.make')}
        </Button>,
      ]}
    >
      <ProblemAlert error={request.error} />
      <div className={styles.fields}>
        {children}
        <div className={styles.field}>
          <span>{t('web.reports.format')}</span>
          <Segmented
            aria-label={t('web.reports.format')}
            value={format}
            onChange={setFormat}
            options={FORMATS.map((value) => ({ value, label: t(`web.reports.format.${value}`) }))}
          />
        </div>
        {making && (
          <div className={styles.made}>
            <ReportProgress key={making} id={making} />
            <p className={styles.quiet}>{t('web.reports.later')}</p>
            <Link to="/reports">{t('web.reports.title')}</Link>
          </div>
        )}
      </div>
    </Modal>
  );
}
