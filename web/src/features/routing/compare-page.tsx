import { Select, Space } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { api } from '../../shared/api/client';
import { useText } from '../../shared/i18n/locale-provider';
import { PageFrame } from '../../shared/ui/page-frame';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchRouting, routingKey } from './api';
import { Changes, differs, type Comparison } from './changes';
import { PlanChanges, type PlanComparison } from './plan-changes';
import styles from './routing.module.css';

/** Two versions side by side: only what differs, by operation, step and parameter, and in the inspection plan. */
export function Component() {
  const { id = '' } = useParams();
  const t = useText();
  const [params, setParams] = useSearchParams();
  const [from, to] = [Number(params.get('from') ?? 1), Number(params.get('to') ?? 2)];
  const routing = useQuery({ queryKey: routingKey(id), queryFn: ({ signal }) => fetchRouting(id, signal) });
  const comparison = useQuery({
    queryKey: [...routingKey(id), 'compare', from, to],
    queryFn: ({ signal }) => api.get<Comparison>(`/routings/${id}/versions/${to}/compare/${from}`, { signal }),
  });
  const plan = useQuery({
    queryKey: [...routingKey(id), 'compare-plan', from, to],
    queryFn: ({ signal }) =>
      api.get<PlanComparison>(`/routings/${id}/versions/${to}/inspection-plan/compare/${from}`, { signal }),
  });
  const sides = {
    from: t('web.routing.version', { version: from }),
    to: t('web.routing.version', { version: to }),
  };
  const choice = (name: 'from' | 'to', value: number) => (
    <Select
      aria-label={t(`web.routing.compare.${name}`)}
      value={value}
      onChange={(version) => setParams({ from: String(from), to: String(to), [name]: String(version) })}
      options={routing.data?.versions.map(({ version }) => ({
        value: version,
        label: t('web.routing.version', { version }),
      }))}
      style={{ minWidth: 110 }}
    />
  );
  return (
    <PageFrame
      title={t('web.routing.compare')}
      subtitle={routing.data?.code}
      crumbs={[
        { title: t('web.routing.title'), to: '/routings' },
        { title: routing.data?.code ?? '', to: `/routings/${id}?version=${to}` },
      ]}
      actions={
        <Space>
          {choice('from', from)}→{choice('to', to)}
        </Space>
      }
    >
      <QueryView query={comparison} rows={8}>
        {(shown) => (
          <QueryView query={plan}>
            {(planned) =>
              differs(shown) || planned.operations.length > 0 ? (
                <div className={styles.stack}>
                  {differs(shown) && <Changes comparison={shown} {...sides} />}
                  <PlanChanges comparison={planned} {...sides} />
                </div>
              ) : (
                <Empty art="sheet" title={t('web.routing.no-changes')} />
              )
            }
          </QueryView>
        )}
      </QueryView>
    </PageFrame>
  );
}
