import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { usePlaceText } from '../../shared/floor/place-text';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { DataTable } from '../../shared/table/data-table';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { fetchHistory, type TracedJob } from './api';

/** On what machine, by whom, with which parameters and measurements: one line for each job order, order by order. */
export function HistoryPanel({ id }: { readonly id: string }) {
  const t = useText();
  const nameOf = useName();
  const query = useQuery({ queryKey: ['lot', id, 'history'], queryFn: ({ signal }) => fetchHistory(id, signal) });
  const placeText = usePlaceText();
  const people = ({ people: all }: TracedJob): string =>
    all.map(({ name }) => name ?? t('web.lot.history.somebody')).join('、');
  const parameters = ({ parameters: all }: TracedJob): string =>
    all.map((each) => `${nameOf(each)} ${each.value}${each.unit}`).join('；');
  const measured = ({ measurements }: TracedJob): string => {
    const wrong = measurements.filter(({ verdict }) => verdict === 'ng').length;
    return measurements.length === 0 ? '–' : t('web.lot.history.measured', { count: measurements.length, wrong });
  };
  return (
    <QueryView query={query}>
      {({ orders }) =>
        orders.length === 0 ? (
          <Empty compact title={t('web.lot.history.none')} />
        ) : (
          orders.map(({ workOrderId, number, materialCode, jobs }) => (
            <section key={workOrderId} style={{ marginBottom: 16 }}>
              <h3 style={{ margin: '0 0 6px', fontSize: 14 }}>
                <Link to={`/work-orders/${workOrderId}`} className="num">
                  {number}
                </Link>{' '}
                {materialCode}
              </h3>
              <DataTable
                name={number}
                title={number}
                searchable={false}
                exportable={false}
                rows={jobs}
                rowKey={({ jobOrderId }) => jobOrderId}
                columns={[
                  {
                    key: 'operation',
                    title: t('web.lot.history.operation'),
                    width: 190,
                    value: (row) => `${row.operationNumber} ${nameOf(row)}`,
                  },
                  { key: 'unit', title: t('web.lot.history.unit'), width: 90, value: (row) => row.workUnitCode },
                  {
                    key: 'status',
                    title: t('web.lots.status'),
                    width: 100,
                    value: (row) => row.status,
                    render: (row) => <StateTag lifecycle="job-order" state={row.status} bare />,
                  },
                  {
                    key: 'started',
                    title: t('web.lot.history.started'),
                    width: 140,
                    value: (row) => row.startedAt,
                    render: (row) => <TimeText at={row.startedAt} show="datetime" />,
                  },
                  {
                    key: 'putAway',
                    title: t('web.lots.work'),
                    width: 150,
                    value: ({ putAway: put }) =>
                      put ? `${placeText(put.location)} × ${formatDecimal(put.quantity)}` : null,
                  },
                  { key: 'people', title: t('web.lot.history.people'), width: 140, value: people },
                  { key: 'parameters', title: t('web.lot.history.parameters'), width: 260, value: parameters },
                  { key: 'measured', title: t('web.lot.history.measurements'), width: 150, value: measured },
                  {
                    key: 'attempt',
                    title: t('web.lot.history.attempt'),
                    width: 100,
                    value: (row) => row.attemptId,
                    render: (row) =>
                      row.attemptId ? <Link to={`/results/${row.attemptId}`}>{t('web.lot.history.open')}</Link> : '–',
                  },
                ]}
              />
            </section>
          ))
        )
      }
    </QueryView>
  );
}
