import { useParams } from 'react-router';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { PageFrame } from '../../shared/ui/page-frame';
import { QueryView } from '../../shared/ui/states';
import { fetchMyResult } from './api';
import { ScoreSheet } from './score-sheet';
import { useTitle } from './use-title';

/** Why the score is what it is: every criterion opens to its terms and to the facts of the floor behind it. */
export function Component() {
  const { id = '' } = useParams();
  const t = useText();
  const titleOf = useTitle();
  const query = useLiveQuery(['my-results', id], (signal) => fetchMyResult(id, signal), [`attempt:${id}`]);
  const view = query.data;
  return (
    <PageFrame
      title={view ? titleOf(view.attempt) : t('web.results.title')}
      subtitle={view?.attempt.workOrderNumber}
      crumbs={[{ title: t('web.results.title'), to: '/my-results' }]}
    >
      <QueryView query={query} rows={8}>
        {(shown) => <ScoreSheet view={shown} evidenceBase={`/my/results/${id}`} />}
      </QueryView>
    </PageFrame>
  );
}
