import { Tabs } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useCan } from '../../shared/api/session';
import { entryTone, useDescribeEntry } from '../../shared/floor/use-describe-entry';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { DefinitionList } from '../../shared/ui/definition-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { Timeline } from '../../shared/ui/timeline';
import { fetchStudy, fetchStudyHistory, studyKey, studyTopic, type Study } from './api';
import { EntryView } from './entry-view';
import { ProgressView } from './progress-view';
import { ResultsView } from './results-view';
import { StudyActions } from './study-actions';

const TABS = ['measure', 'results', 'history'] as const;

function Facts({ study }: { readonly study: Study }) {
  const t = useText();
  const can = useCan();
  const nameOf = useName();
  const { unit, resolution, tolerance, parts, trials, methods } = study;
  const gauge = `${study.gaugeCode} ${nameOf({ name: study.gaugeName, nameEn: study.gaugeNameEn })}`;
  return (
    <DefinitionList
      min={200}
      items={[
        {
          label: t('measurement-study.gauge'),
          value: can('gauge.read') ? <Link to={`/gauges/${study.gaugeId}`}>{gauge}</Link> : gauge,
        },
        { label: t('measurement-study.resolution'), value: `${resolution} ${unit}` },
        { label: t('measurement-study.tolerance'), value: tolerance === null ? null : `${tolerance} ${unit}` },
        { label: t('measurement-study.size'), value: t('measurement-study.size.of', { parts, trials }) },
        { label: t('web.msa.methods'), value: methods.map((method) => t(`msa.method.${method}`)).join(' / ') },
        ...(study.reason ? [{ label: t('web.reason'), value: <span translate="no">{study.reason}</span> }] : []),
      ]}
    />
  );
}

function History({ id }: { readonly id: string }) {
  const describe = useDescribeEntry();
  const query = useLiveQuery([...studyKey(id), 'history'], (signal) => fetchStudyHistory(id, signal), [studyTopic(id)]);
  return (
    <Panel>
      <QueryView query={query}>
        {({ items }) => <Timeline entries={items.toReversed()} describe={describe} tone={entryTone} />}
      </QueryView>
    </Panel>
  );
}

/** One study: who has measured how much, the own sheet, the figures. */
export function Component() {
  const t = useText();
  const nameOf = useName();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const query = useLiveQuery(studyKey(id), (signal) => fetchStudy(id, signal), [studyTopic(id)]);
  const study = query.data;
  const open = study?.status === 'evaluated' || study?.status === 'closed';
  const tab = TABS.find((one) => one === params.get('tab')) ?? (open ? 'results' : 'measure');
  const content = (shown: Study) => ({
    measure: <EntryView study={shown} />,
    results: <ResultsView study={shown} />,
    history: <History id={id} />,
  });
  return (
    <PageFrame
      title={study?.number ?? t('web.msa.title')}
      badge={study && <StateTag lifecycle="measurement-study" state={study.status} />}
      subtitle={study && nameOf({ name: study.characteristic, nameEn: study.characteristicEn })}
      crumbs={[{ title: t('web.msa.title'), to: '/measurement-studies' }]}
      actions={study && <StudyActions study={study} />}
    >
      <QueryView query={query} rows={8}>
        {(shown) => (
          <div style={{ display: 'grid', gap: 16 }}>
            <Panel>
              <Facts study={shown} />
            </Panel>
            <ProgressView study={shown} />
            <Tabs
              activeKey={tab}
              destroyOnHidden
              onChange={(key) => setParams({ tab: key }, { replace: true })}
              items={TABS.map((key) => ({
                key,
                label: t(`web.msa.tab.${key}`),
                children: key === tab && content(shown)[key],
              }))}
            />
          </div>
        )}
      </QueryView>
    </PageFrame>
  );
}
