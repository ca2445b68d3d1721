import { useParams } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '../../shared/api/client';
import { useCan } from '../../shared/api/session';
import { useCommand } from '../../shared/api/use-command';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { ConfirmAction } from '../../shared/ui/confirm-action';
import { DefinitionList } from '../../shared/ui/definition-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { fetchScore, scoreKey, SCORES_KEY, type ScoreView } from './api';
import { OverrideButton } from './override-button';
import { ScoreSheet } from './score-sheet';
import { useTitle } from './use-title';

function Facts({ view: { attempt, rubric, scoreVersion, computedAt, grade } }: { readonly view: ScoreView }) {
  const t = useText();
  const nameOf = useName();
  return (
    <DefinitionList
      items={[
        {
          label: t('web.orders.title'),
          value: <Link to={`/work-orders/${attempt.workOrderId}`}>{attempt.workOrderNumber}</Link>,
        },
        { label: t('web.orders.team'), value: nameOf({ name: attempt.teamName, nameEn: attempt.teamNameEn }) },
        { label: t('web.grading.submitted'), value: <TimeText at={attempt.submittedAt} show="datetime" /> },
        {
          label: t('web.grading.rubric'),
          value: t('web.grading.rubric.version', { name: nameOf(rubric), version: rubric.version }),
        },
        {
          label: t('web.grading.computed'),
          value: (
            <>
              {t('web.grading.version', { version: scoreVersion })} · <TimeText at={computedAt} show="datetime" />
            </>
          ),
        },
        {
          label: t('web.results.published'),
          value: grade ? <TimeText at={grade.publishedAt} show="datetime" /> : t('web.grading.not-published'),
        },
      ]}
    />
  );
}

function Actions({ view }: { readonly view: ScoreView }) {
  const t = useText();
  const can = useCan();
  const queries = useQueryClient();
  const { id } = view.attempt;
  const changed = { invalidates: [scoreKey(id), SCORES_KEY] };
  const rescore = useCommand(
    (_none: null, idempotencyKey) => api.post(`/attempts/${id}/rescore`, {}, { idempotencyKey }),
    changed,
  );
  const publish = useCommand(
    (version: number, idempotencyKey) => api.post(`/attempts/${id}/publish`, {}, { idempotencyKey, ifMatch: version }),
    changed,
  );
  const publishShown = async (): Promise<void> => {
    try {
      await publish.mutateAsync(view.version);
    } catch (error) {
      await queries.invalidateQueries({ queryKey: scoreKey(id) });
      throw error;
    }
  };
  return (
    <>
      {can('grade.rescore') && (
        <ConfirmAction
          label={t('web.grading.rescore')}
          description={t('web.grading.rescore.hint')}
          onConfirm={() => rescore.mutateAsync(null)}
        />
      )}
      {can('grade.publish') && view.attempt.allowedActions.includes('publish') && (
        <ConfirmAction
          type="primary"
          disabled={view.total === null}
          label={t('action.attempt.publish')}
          description={t('web.grading.publish.hint', { total: view.shown ?? '–' })}
          onConfirm={publishShown}
        />
      )}
    </>
  );
}

/** The grading workspace of one attempt: evidence opened, scores set right with a reason, result published. */
export function Component() {
  const { id = '' } = useParams();
  const t = useText();
  const can = useCan();
  const titleOf = useTitle();
  const query = useLiveQuery(scoreKey(id), (signal) => fetchScore(id, signal), [`attempt:${id}`]);
  const view = query.data;
  const reviewed = view?.attempt.status === 'under-review' && can('grade.override');
  return (
    <PageFrame
      title={view ? titleOf(view.attempt) : t('web.grading.title')}
      badge={view && <StateTag lifecycle="attempt" state={view.attempt.status} />}
      crumbs={[{ title: t('web.teaching.title'), to: '/teaching' }]}
      actions={view && <Actions view={view} />}
    >
      <QueryView query={query} rows={8}>
        {(shown) => (
          <div style={{ display: 'grid', gap: 16 }}>
            <Panel>
              <Facts view={shown} />
            </Panel>
            <ScoreSheet
              view={shown}
              evidenceBase={`/attempts/${id}`}
              actionOf={reviewed ? (criterion) => <OverrideButton attemptId={id} criterion={criterion} /> : undefined}
            />
          </div>
        )}
      </QueryView>
    </PageFrame>
  );
}
