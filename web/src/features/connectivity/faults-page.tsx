import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { FaultCatalogue } from './fault-catalogue';
import { FaultHistory } from './fault-history';
import styles from './faults.module.css';
import { LineHistory } from './line-history';
import { OpenFaults } from './open-faults';
import { Scenarios } from './scenarios';

/** Faults an instructor puts into the virtual line: what is set, what there is, what was. */
export function Component() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const asked = params.get('tab');
  const tab = asked === 'history' || asked === 'line' ? asked : 'set';
  return (
    <PageFrame title={t('web.faults.title')} subtitle={t('web.faults.subtitle')}>
      <Tabs
        activeKey={tab}
        onChange={(key) => setParams(key === 'set' ? {} : { tab: key }, { replace: true })}
        items={[
          {
            key: 'set',
            label: t('web.faults.tab'),
            children: (
              <div className={styles.page}>
                <OpenFaults />
                <Scenarios />
                <FaultCatalogue />
              </div>
            ),
          },
          { key: 'history', label: t('web.faults.history'), children: tab === 'history' && <FaultHistory /> },
          { key: 'line', label: t('web.virtual-line.history'), children: tab === 'line' && <LineHistory /> },
        ]}
      />
    </PageFrame>
  );
}
