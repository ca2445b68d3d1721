import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { AttemptState } from '#libs/lifecycles';
import { useCan } from '../../shared/api/session';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { DefinitionList } from '../../shared/ui/definition-list';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { fetchMyResult, fetchScore, scoreKey } from '../assessment/api';
import { useTitle } from '../assessment/use-title';
import { fetchAttempt, type AttemptDetail } from '../training/api';

const PUBLISHED: ReadonlySet<AttemptState> = new Set(['published', 'appealed', 'moderated', 'archived']);
const SCORED: ReadonlySet<AttemptState> = new Set(['auto-scored', 'under-review', ...PUBLISHED]);

/** What the order is for in class: the task, who works on it, and the grade where this person may see it. */
export function OrderTeaching({ attemptId }: { readonly attemptId: string }) {
  const t = useText();
  const nameOf = useName();
  const attempt = useLiveQuery(['attempt', attemptId], (signal) => fetchAttempt(attemptId, signal), [
    `attempt:${attemptId}`,
  ]).data;
  if (!attempt) return null;
  return (
    <Panel title={t('web.order.teaching')}>
      <DefinitionList
        min={130}
        items={[
          { label: t('web.order.teaching.task'), value: <TaskLink attempt={attempt} /> },
          { label: t('web.orders.team'), value: nameOf({ name: attempt.teamName, nameEn: attempt.teamNameEn }) },
          { label: t('web.orders.status'), value: <StateTag lifecycle="attempt" state={attempt.status} bare /> },
          { label: t('web.order.teaching.grade'), value: <Grade attempt={attempt} /> },
        ]}
      />
    </Panel>
  );
}

/** To the place where this person deals with the attempt. */
function TaskLink({ attempt }: { readonly attempt: AttemptDetail }) {
  const can = useCan();
  const titleOf = useTitle();
  const { id, status } = attempt;
  const toOwn = PUBLISHED.has(status) ? `/my-results/${id}` : '/my-tasks';
  const toStaff = can('grade.read') && SCORED.has(status) ? `/teaching/attempts/${id}` : '/teaching';
  return <Link to={can('result.read-own') ? toOwn : toStaff}>{titleOf(attempt)}</Link>;
}

/** Read once and not live: that somebody reads a grade is written down. */
function Grade({ attempt: { id, status } }: { readonly attempt: AttemptDetail }) {
  const t = useText();
  const can = useCan();
  const own = can('result.read-own');
  const maySee = own ? PUBLISHED.has(status) : can('grade.read') && SCORED.has(status);
  const score = useQuery({
    queryKey: own ? ['my-results', id] : scoreKey(id),
    queryFn: ({ signal }) => (own ? fetchMyResult(id, signal) : fetchScore(id, signal)),
    enabled: maySee,
    staleTime: Infinity,
  }).data;
  if (!maySee) return '–';
  if (!score) return null;
  if (score.grade) return <strong className="num">{score.grade.shown}</strong>;
  return (
    <>
      {score.shown !== null && <strong className="num">{score.shown} </strong>}
      {t('web.order.teaching.unpublished')}
    </>
  );
}
