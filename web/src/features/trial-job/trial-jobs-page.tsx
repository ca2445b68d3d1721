import { PlusOutlined } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useCan, useMe } from '../../shared/api/session';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { LinkButton } from '../../shared/ui/link-button';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchTrials, TRIALS_KEY } from './api';
import { TrialBoard } from './trial-board';
import { TrialTable } from './trial-table';

/** The company's requests; for the school, all of them by stage. */
export function Component() {
  const t = useText();
  const can = useCan();
  const me = useMe().data;
  const [params, setParams] = useSearchParams();
  const staff = can('trial-job.read-all');
  const partner = can('trial-job.request');
  const board = staff && params.get('view') !== 'table';
  const topic = staff ? 'trial-jobs' : `partner-trial-jobs:${me?.organisationId ?? ''}`;
  const query = useLiveQuery(TRIALS_KEY, fetchTrials, [topic]);
  const handIn = partner && (
    <LinkButton to="/trial-jobs/new" type="primary" icon={<PlusOutlined />}>
      {t('web.trial.new')}
    </LinkButton>
  );
  return (
    <PageFrame
      title={t('web.trial-jobs.title')}
      actions={
        <>
          {staff && (
            <Segmented
              aria-label={t('web.orders.view')}
              value={board ? 'board' : 'table'}
              onChange={(view) => setParams(view === 'table' ? { view: 'table' } : {})}
              options={(['board', 'table'] as const).map((value) => ({ value, label: t(`web.orders.view.${value}`) }))}
            />
          )}
          {handIn}
        </>
      }
    >
      <QueryView query={query} rows={8}>
        {({ items }) => {
          if (items.length === 0) {
            return (
              <Panel>
                <Empty
                  art="sheet"
                  title={t('web.trial-jobs.empty')}
                  hint={t(partner ? 'web.trial-jobs.hint.partner' : 'web.trial-jobs.hint.school')}
                  action={handIn}
                />
              </Panel>
            );
          }
          return board ? <TrialBoard jobs={items} /> : <TrialTable jobs={items} showCompany={staff} />;
        }}
      </QueryView>
    </PageFrame>
  );
}
