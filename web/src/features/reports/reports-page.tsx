import { hasText } from '#libs/texts';
import { useText } from '../../shared/i18n/locale-provider';
import { REPORT_LIST_KEY, type OwnReport } from '../../shared/reports/api';
import { ReportProgress, SaveReport } from '../../shared/reports/report-progress';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { problemText } from '../../shared/ui/problem-alert';
import { StateTag } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';

function Outcome({ report }: { readonly report: OwnReport }) {
  const t = useText();
  if (report.state === 'making') return <ReportProgress id={report.id} small />;
  if (report.state === 'ready') return <SaveReport report={report} small />;
  return report.error ? <span>{problemText(report.error, t)}</span> : '–';
}

/** Everything one has asked for, to be fetched or given up. */
export function Component() {
  const t = useText();
  const list = useCursorList<OwnReport>(REPORT_LIST_KEY, '/reports');
  const kindText = ({ kind }: OwnReport): string => {
    const key = `report-kind.${kind}`;
    return hasText(key) ? t(key) : kind;
  };
  const columns: readonly Column<OwnReport>[] = [
    {
      key: 'name',
      title: t('web.reports.file'),
      width: 300,
      value: ({ name }) => name,
      // A name is in the language the report was asked for in.
      render: ({ name }) => <span translate="no">{name}</span>,
    },
    { key: 'kind', title: t('web.reports.kind'), width: 140, value: kindText },
    {
      key: 'requestedAt',
      title: t('web.reports.requested'),
      width: 150,
      value: ({ requestedAt }) => requestedAt,
      render: ({ requestedAt }) => <TimeText at={requestedAt} show="datetime" />,
    },
    {
      key: 'state',
      title: t('web.reports.state'),
      width: 120,
      value: ({ state }) => t(`state.report.${state}`),
      render: ({ state }) => <StateTag lifecycle="report" state={state} bare />,
    },
    {
      key: 'outcome',
      title: t('web.reports.outcome'),
      width: 320,
      value: () => null,
      render: (report) => <Outcome report={report} />,
    },
  ];
  return (
    <PageFrame title={t('web.reports.title')} subtitle={t('web.reports.subtitle')}>
      <DataTable
        {...list}
        title={t('web.reports.title')}
        columns={columns}
        rowKey={({ id }) => id}
        searchable={false}
        exportable={false}
        empty={{ title: t('web.reports.empty'), hint: t('web.reports.empty.hint') }}
      />
    </PageFrame>
  );
}
