import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { ALARMS_KEY, byUrgency, fetchOpenAlarms } from '../../shared/floor/alarms';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { PageFrame } from '../../shared/ui/page-frame';
import { Empty, QueryView } from '../../shared/ui/states';
import { AlarmCard } from './alarm-card';
import { AlarmHistory } from './alarm-history';
import styles from './alarms.module.css';

/** What stands now; of one work unit where the address names it. */
function OpenAlarms({ code }: { readonly code: string | null }) {
  const t = useText();
  const units = useWorkUnits().data ?? [];
  const query = useLiveQuery([...ALARMS_KEY, 'open'], (signal) => fetchOpenAlarms(null, signal), ['alarms']);
  const unit = units.find((each) => each.code === code);
  return (
    <QueryView query={query} rows={6}>
      {({ items }) => {
        const shown = items.filter(({ workUnitId }) => !unit || workUnitId === unit.id);
        if (shown.length === 0) {
          return <Empty art="tray" title={t('web.alarms.none')} hint={t('web.alarms.none.hint')} />;
        }
        return (
          <ul className={styles.list}>
            {shown.toSorted(byUrgency).map((alarm) => (
              <AlarmCard key={alarm.id} alarm={alarm} />
            ))}
          </ul>
        );
      }}
    </QueryView>
  );
}

/** What machines report of themselves: now and before. */
export function Component() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const code = params.get('unit');
  const tab = params.get('tab') === 'history' ? 'history' : 'open';
  return (
    <PageFrame title={t('web.alarms.title')} subtitle={t('web.alarms.subtitle')}>
      <Tabs
        activeKey={tab}
        onChange={(key) =>
          setParams({ ...(key === 'open' ? {} : { tab: key }), ...(code ? { unit: code } : {}) }, { replace: true })
        }
        items={[
          { key: 'open', label: t('web.alarms.open'), children: <OpenAlarms code={code} /> },
          {
            key: 'history',
            label: t('web.alarms.history'),
            children: tab === 'history' && <AlarmHistory code={code} />,
          },
        ]}
      />
    </PageFrame>
  );
}
