import { FileExcelOutlined, FilePdfOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { measurementStudy as lifecycle } from '#libs/lifecycles';
import { apiUrl } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { useLocale } from '../../shared/i18n/locale-provider';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { actOnStudy, STUDIES_KEY, type Study } from './api';

const WITH_REASON = ['cancel', 'reopen'] as const;
const FORWARD = ['begin', 'evaluate', 'close'] as const;

/** What may be done with a study now, the next step last. */
export function StudyActions({ study }: { readonly study: Study }) {
  const { t, locale } = useLocale();
  const can = useCan();
  const command = useCommand(
    ({ action, reason }: { action: string; reason: string | null }, key) =>
      actOnStudy(study, action, reason === null ? {} : { reason }, key),
    { invalidates: [STUDIES_KEY] },
  );
  const file = (format: 'xlsx' | 'pdf'): string =>
    apiUrl(`/measurement-studies/${study.id}/report`, { format, locale });
  const complete = study.appraisers.every(({ done }) => done === study.readingsEach);
  return (
    <>
      <ProblemAlert error={command.error} />
      {(study.status === 'evaluated' || study.status === 'closed') && (
        <>
          <Button icon={<FileExcelOutlined />} href={file('xlsx')} download>
            Excel
          </Button>
          <Button icon={<FilePdfOutlined />} href={file('pdf')} download>
            PDF
          </Button>
        </>
      )}
      {can('measurement-study.manage') && (
        <>
          {WITH_REASON.filter((action) => lifecycle.can(study.status, action)).map((action) => (
            <ConfirmAction
              key={action}
              danger={action === 'cancel'}
              label={t(`action.measurement-study.${action}`)}
              reason="required"
              onConfirm={(reason) => command.mutateAsync({ action, reason })}
            />
          ))}
          {FORWARD.filter((action) => lifecycle.can(study.status, action)).map((action) => (
            <Button
              key={action}
              type="primary"
              loading={command.isPending}
              disabled={action === 'evaluate' && !complete}
              onClick={() => command.mutate({ action, reason: null })}
            >
              {t(`action.measurement-study.${action}`)}
            </Button>
          ))}
        </>
      )}
    </>
  );
}
