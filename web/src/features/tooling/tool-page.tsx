import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { reasonText } from '#libs/texts';
import { LifeBar, type Tool } from '../../shared/floor/life-bar';
import { entryTone, useDescribeEntry } from '../../shared/floor/use-describe-entry';
import { useName } from '../../shared/floor/use-name';
import { useWorkUnits } from '../../shared/floor/use-work-units';
import { useText } from '../../shared/i18n/locale-provider';
import { DefinitionList } from '../../shared/ui/definition-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { Timeline } from '../../shared/ui/timeline';
import { fetchTool, fetchToolHistory, toolKey } from './api';
import { ToolActions } from './tool-actions';

function Facts({ tool }: { readonly tool: Tool }) {
  const t = useText();
  const nameOf = useName();
  const unit = useWorkUnits().data?.find(({ id }) => id === tool.workUnitId);
  return (
    <DefinitionList
      items={[
        { label: t('web.tools.class'), value: <span translate="no">{tool.toolClass}</span> },
        { label: t('web.tools.kind'), value: t(`tool-kind.${tool.kind}`) },
        {
          label: t('web.tools.where'),
          value: unit ? (
            <>
              {t('web.tools.where.unit', { unit: `${unit.code} ${nameOf(unit)}` })}{' '}
              <TimeText at={tool.issuedAt} show="datetime" />
            </>
          ) : (
            tool.location
          ),
        },
        { label: t('web.tools.location'), value: tool.location },
        { label: t('web.tools.life'), value: <LifeBar tool={tool} /> },
        { label: t('web.tools.warn-percent'), value: tool.lifeUnit === null ? '–' : tool.warnPercent },
        { label: t('web.tools.renewals'), value: tool.renewals },
        ...(tool.reason ? [{ label: t('web.tools.reason'), value: reasonText(t, tool.reason) }] : []),
      ]}
    />
  );
}

/** One tool: where it is, what of its life is left, what happened to it. */
export function Component() {
  const t = useText();
  const nameOf = useName();
  const describe = useDescribeEntry();
  const { id = '' } = useParams();
  const query = useQuery({ queryKey: toolKey(id), queryFn: ({ signal }) => fetchTool(id, signal) });
  const history = useQuery({
    queryKey: [...toolKey(id), 'history'],
    queryFn: ({ signal }) => fetchToolHistory(id, signal),
  });
  const tool = query.data;
  return (
    <PageFrame
      title={tool?.code ?? t('web.tools.title')}
      badge={tool && <StateTag lifecycle="tool" state={tool.status} />}
      subtitle={tool && nameOf(tool)}
      crumbs={[{ title: t('web.tools.title'), to: '/tools' }]}
      actions={tool && <ToolActions tool={tool} />}
    >
      <QueryView query={query} rows={6}>
        {(shown) => (
          <div style={{ display: 'grid', gap: 16 }}>
            <Panel>
              <Facts tool={shown} />
            </Panel>
            <Panel title={t('web.tools.history')}>
              <QueryView query={history}>
                {({ items }) => <Timeline entries={items.toReversed()} describe={describe} tone={entryTone} />}
              </QueryView>
            </Panel>
          </div>
        )}
      </QueryView>
    </PageFrame>
  );
}
