import { SettingOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Tabs } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import { byUrgency, CALLS_KEY, fetchOpenCalls } from '../../shared/floor/andon';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { PageFrame } from '../../shared/ui/page-frame';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchEscalation } from './api';
import styles from './andon.module.css';
import { CallCard } from './call-card';
import { History } from './history';
import { LevelsDialog } from './levels-dialog';
import { Summary } from './summary';

function OpenCalls() {
  const t = useText();
  const query = useLiveQuery([...CALLS_KEY, 'open'], (signal) => fetchOpenCalls(null, signal), ['line']);
  return (
    <QueryView query={query} rows={6}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty art="tray" title={t('web.andon.none')} hint={t('web.andon.none.hint')} />
        ) : (
          <ul className={styles.calls}>
            {items.toSorted(byUrgency).map((call) => (
              <CallCard key={call.id} call={call} />
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}

/** Who waits at which station, and how it went before. */
export function Component() {
  const t = useText();
  const can = useCan();
  const [params, setParams] = useSearchParams();
  const [editing, setEditing] = useState(false);
  const escalation = useQuery({
    queryKey: [...CALLS_KEY, 'escalation'],
    queryFn: ({ signal }) => fetchEscalation(signal),
  });
  const tab = params.get('tab') === 'history' ? 'history' : 'open';
  return (
    <PageFrame
      title={t('web.andon.title')}
      subtitle={t('web.andon.subtitle')}
      actions={
        can('andon.configure') && (
          <Button icon={<SettingOutlined />} disabled={!escalation.data} onClick={() => setEditing(true)}>
            {t('web.andon.levels')}
          </Button>
        )
      }
    >
      <Tabs
        activeKey={tab}
        onChange={(key) => setParams(key === 'open' ? {} : { tab: key }, { replace: true })}
        items={[
          {
            key: 'open',
            label: t('web.andon.open'),
            children: (
              <div className={styles.page}>
                <OpenCalls />
                <Summary />
              </div>
            ),
          },
          { key: 'history', label: t('web.andon.history'), children: tab === 'history' && <History /> },
        ]}
      />
      {editing && escalation.data && <LevelsDialog now={escalation.data} onClose={() => setEditing(false)} />}
    </PageFrame>
  );
}
