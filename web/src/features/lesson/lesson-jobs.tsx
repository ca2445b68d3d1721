import { Table } from 'antd';
import { Link } from 'react-router';
import { unitText } from '#libs/texts';
import { useName } from '../../shared/floor/use-name';
import { useGateText } from '../../shared/floor/use-gate-text';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { formatDecimal, QuantityText } from '../../shared/ui/quantity-text';
import { StateTag, ToneTag } from '../../shared/ui/state-tag';
import { Empty } from '../../shared/ui/states';
import { AssignJob } from '../dispatch/assign-job';
import type { LessonEndView, LessonJob } from './api';
import { GivenTo } from './given-to';
import { PutAwayButton } from './put-away-button';

const REST = { 'at-rest': 'ok', stopping: 'wait', 'no-answer': 'fault' } as const;
const OUTCOME = { resumed: 'run', asked: 'sent', queued: 'hold', ended: 'done' } as const;

function Outcome({ listed: { outcome, problems } }: { readonly listed: LessonJob }) {
  const t = useText();
  const gateText = useGateText();
  if (!outcome) return null;
  const why = problems.map(({ code, params }) =>
    code.startsWith('gate.')
      ? gateText({ code: code.slice('gate.'.length) as never, open: false, params })
      : textOr(t, `error.${code}`, code, params),
  );
  return (
    <>
      <ToneTag tone={OUTCOME[outcome]} text={t(`web.lesson.outcome.${outcome}`)} bare />
      {why.map((text) => (
        <div key={text}>{text}</div>
      ))}
    </>
  );
}

/** Every job an end of class found: what is left, whether its machine rests, where the pieces are, and how it went on. */
export function LessonJobs({ end }: { readonly end: LessonEndView }) {
  const t = useText();
  const nameOf = useName();
  if (end.jobs.length === 0) return <Empty compact art="tray" title={t('web.lesson.nothing')} />;
  return (
    <Table<LessonJob>
      size="small"
      aria-label={t('web.order.jobs')}
      dataSource={[...end.jobs]}
      rowKey="jobOrderId"
      pagination={false}
      scroll={{ x: 980 }}
      columns={[
        {
          key: 'job',
          title: t('web.order.operation'),
          render: (_, { job }) => (
            <>
              <Link to={`/work-orders/${job.workOrderId}`} className="num">
                {job.number}
              </Link>{' '}
              {nameOf(job)}
            </>
          ),
        },
        { key: 'unit', title: t('web.order.station'), width: 80, render: (_, { job }) => job.workUnitCode },
        {
          key: 'state',
          title: t('web.orders.status'),
          width: 110,
          render: (_, { job }) => <StateTag lifecycle="job-order" state={job.status} bare />,
        },
        {
          key: 'machine',
          title: t('web.lesson.machine'),
          width: 130,
          render: (_, { machine }) =>
            machine ? <ToneTag tone={REST[machine]} text={t(`web.lesson.machine.${machine}`)} bare /> : '–',
        },
        {
          key: 'remaining',
          title: t('web.quantity.remaining'),
          width: 90,
          align: 'right',
          render: (_, { remaining, job }) => <QuantityText value={remaining} unit={job.unit} align="right" />,
        },
        {
          key: 'put',
          title: t('web.lesson.put'),
          render: (_, listed) => {
            const { putAway: put } = listed;
            const where = put
              ? t('web.lesson.put.at', {
                  place: put.place,
                  quantity: formatDecimal(put.quantity),
                  unit: unitText(t, listed.job.unit),
                  label: put.label ?? '–',
                })
              : t('web.lesson.put.none');
            return (
              <>
                <div>{where}</div>
                {end.resumedAt === null && <PutAwayButton listed={listed} />}
              </>
            );
          },
        },
        {
          key: 'next',
          title: t('web.lesson.next'),
          render: (_, listed) =>
            listed.outcome === null || listed.outcome === 'queued' ? (
              <>
                <Outcome listed={listed} />
                <GivenTo jobId={listed.jobOrderId} />
                <AssignJob job={listed.job} inline />
              </>
            ) : (
              <Outcome listed={listed} />
            ),
        },
      ]}
    />
  );
}
