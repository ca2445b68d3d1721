import { PlusOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/data-table';
import { useCursorList } from '../../shared/table/use-cursor-list';
import { statesOf } from '../../shared/theme/state-palette';
import { PageFrame } from '../../shared/ui/page-frame';
import { StateTag, useStateText } from '../../shared/ui/state-tag';
import { TimeText } from '../../shared/ui/time-text';
import { fetchScores, SCORES_KEY, type ScoreSummary } from '../assessment/api';
import { useTitle } from '../assessment/use-title';
import { AssignForm } from './assign-form';
import { ASSIGNMENTS_KEY, type Assignment } from './api';

/** Scores come a moment after an order is done; nobody should have to ask for them. */
const REFRESH_MS = 5_000;

function useAttemptColumns<
  Row extends {
    readonly title: string;
    readonly titleEn: string;
    readonly teamName: string;
    readonly teamNameEn: string;
    readonly workOrderNumber: string;
  },
>(): readonly Column<Row>[] {
  const t = useText();
  const titleOf = useTitle();
  const nameOf = useName();
  return [
    { key: 'title', title: t('web.teaching.task'), width: 280, value: titleOf },
    {
      key: 'team',
      title: t('web.orders.team'),
      width: 150,
      value: ({ teamName, teamNameEn }) => nameOf({ name: teamName, nameEn: teamNameEn }),
    },
    { key: 'order', title: t('web.orders.number'), width: 150, value: ({ workOrderNumber }) => workOrderNumber },
  ];
}

/** Attempts scored automatically that wait for the instructor, with what still has no score. */
function Waiting() {
  const t = useText();
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: [...SCORES_KEY, 'under-review'],
    queryFn: ({ signal }) => fetchScores('under-review', signal),
    refetchInterval: REFRESH_MS,
  });
  const common = useAttemptColumns<ScoreSummary>();
  const columns: readonly Column<ScoreSummary>[] = [
    ...common,
    {
      key: 'total',
      title: t('web.score.total'),
      width: 120,
      align: 'right',
      sortable: true,
      value: ({ shown }) => (shown === null ? null : Number(shown)),
      render: ({ shown, band }) => (
        <span className="num">
          {shown ?? '–'} {band && t(`grade.band.${band}`)}
        </span>
      ),
    },
    {
      key: 'missing',
      title: t('web.teaching.to-score'),
      width: 120,
      align: 'right',
      value: ({ missing }) => missing.length,
    },
  ];
  return (
    <DataTable
      title={t('web.teaching.waiting')}
      name="waiting"
      rows={query.data?.items}
      error={query.error}
      onRetry={() => void query.refetch()}
      columns={columns}
      rowKey={({ attemptId }) => attemptId}
      onRowClick={({ attemptId }) => void navigate(`/teaching/attempts/${attemptId}`)}
      empty={{ title: t('web.today.grading.empty'), hint: t('web.today.grading.hint') }}
    />
  );
}

function Assignments() {
  const t = useText();
  const navigate = useNavigate();
  const stateText = useStateText();
  const list = useCursorList<Assignment>(ASSIGNMENTS_KEY, '/assignments');
  const common = useAttemptColumns<Assignment>();
  const columns: readonly Column<Assignment>[] = [
    ...common,
    {
      key: 'attemptStatus',
      title: t('web.orders.status'),
      width: 130,
      value: ({ attemptStatus }) => attemptStatus,
      exported: ({ attemptStatus }) => stateText('attempt', attemptStatus),
      render: ({ attemptStatus }) => <StateTag lifecycle="attempt" state={attemptStatus} bare />,
      filter: statesOf('attempt').map((state) => ({ value: state, text: stateText('attempt', state) })),
    },
    {
      key: 'due',
      title: t('web.my-tasks.due'),
      width: 140,
      value: ({ dueAt }) => dueAt,
      render: ({ dueAt }) => <TimeText at={dueAt} show="datetime" />,
    },
  ];
  return (
    <DataTable
      {...list}
      title={t('web.teaching.assignments')}
      searchable={false}
      columns={columns}
      rowKey={({ id }) => id}
      onRowClick={({ attemptId, attemptStatus, workOrderId }) =>
        void navigate(
          ['assigned', 'in-progress', 'submitted'].includes(attemptStatus)
            ? `/work-orders/${workOrderId}`
            : `/teaching/attempts/${attemptId}`,
        )
      }
      empty={{ title: t('web.teaching.empty'), hint: t('web.teaching.hint') }}
    />
  );
}

/** What is assigned to whom, and what waits to be graded. */
export function Component() {
  const t = useText();
  const can = useCan();
  const [params, setParams] = useSearchParams();
  const graded = can('grade.read');
  const tab = params.get('tab') ?? (graded ? 'waiting' : 'assignments');
  const put = (next: Readonly<Record<string, string>>): void => setParams({ ...next });
  return (
    <PageFrame
      title={t('web.teaching.title')}
      actions={
        can('assignment.create') && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => put({ tab, new: '1' })}>
            {t('web.teaching.assign')}
          </Button>
        )
      }
    >
      <Tabs
        activeKey={tab}
        onChange={(key) => put({ tab: key })}
        destroyOnHidden
        items={[
          ...(graded ? [{ key: 'waiting', label: t('web.teaching.waiting'), children: <Waiting /> }] : []),
          { key: 'assignments', label: t('web.teaching.assignments'), children: <Assignments /> },
        ]}
      />
      {params.get('new') === '1' && <AssignForm onClose={() => put({ tab })} />}
    </PageFrame>
  );
}
