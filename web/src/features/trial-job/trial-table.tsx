import { Link, useNavigate } from 'react-router';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { statesOf } from '../../shared/theme/state-palette';
import { BoardCard } from '../../shared/ui/board';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag, useStateText } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import type { TrialJobSummary } from './api';

const pathOf = ({ id, status }: TrialJobSummary): string =>
  status === 'draft' ? `/trial-jobs/${id}/edit` : `/trial-jobs/${id}`;

function Card({ job }: { readonly job: TrialJobSummary }) {
  const t = useText();
  return (
    <BoardCard
      to={pathOf(job)}
      head={
        <>
          <span className="num">{job.number}</span>
          <StateTag lifecycle="trial-job" state={job.status} size="small" />
        </>
      }
      foot={
        <>
          <QuantityText value={job.quantity} unit="pcs" />
          <TimeText at={job.updatedAt} />
        </>
      }
    >
      <strong>{job.partName ?? t('web.trial.unnamed')}</strong>
    </BoardCard>
  );
}

/** All requests as a table; on a phone as cards. */
export function TrialTable({
  jobs,
  showCompany,
}: {
  readonly jobs: readonly TrialJobSummary[];
  readonly showCompany: boolean;
}) {
  const t = useText();
  const navigate = useNavigate();
  const stateText = useStateText();
  const company: readonly Column<TrialJobSummary>[] = showCompany
    ? [
        {
          key: 'company',
          title: t('web.trial.company'),
          width: 180,
          value: ({ companyName }) => companyName,
          sortable: true,
        },
      ]
    : [];
  const columns: readonly Column<TrialJobSummary>[] = [
    {
      key: 'number',
      title: t('web.trial.number'),
      width: 140,
      value: ({ number }) => number,
      sortable: true,
      render: (job) => (
        <Link to={pathOf(job)} className="num">
          {job.number}
        </Link>
      ),
    },
    {
      key: 'status',
      title: t('web.orders.status'),
      width: 130,
      value: ({ status }) => status,
      exported: ({ status }) => stateText('trial-job', status),
      render: ({ status }) => <StateTag lifecycle="trial-job" state={status} bare />,
      filter: statesOf('trial-job').map((state) => ({ value: state, text: stateText('trial-job', state) })),
    },
    ...company,
    { key: 'part', title: t('web.trial.partName'), width: 200, value: ({ partName }) => partName, sortable: true },
    {
      key: 'demand',
      title: t('web.trial.demandType'),
      width: 120,
      value: ({ demandType }) => demandType && textOr(t, `web.trial.demand.${demandType}`, demandType),
    },
    {
      key: 'quantity',
      title: t('web.trial.quantity'),
      width: 90,
      align: 'right',
      value: ({ quantity }) => (quantity === null ? null : Number(quantity)),
      render: ({ quantity }) => <QuantityText value={quantity} unit="pcs" align="right" />,
    },
    {
      key: 'desired',
      title: t('web.trial.desiredDate'),
      width: 120,
      value: ({ desiredDate }) => desiredDate,
      sortable: true,
    },
    {
      key: 'updated',
      title: t('web.trial.updated'),
      width: 130,
      value: ({ updatedAt }) => updatedAt,
      sortable: true,
      render: ({ updatedAt }) => <TimeText at={updatedAt} />,
    },
  ];
  return (
    <DataTable
      title={t('web.trial-jobs.title')}
      rows={jobs}
      columns={columns}
      rowKey={({ id }) => id}
      onRowClick={(job) => void navigate(pathOf(job))}
      card={(job) => <Card job={job} />}
    />
  );
}
