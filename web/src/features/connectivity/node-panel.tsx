import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useText } from '../../shared/i18n/locale-provider';
import type { Tone } from '../../shared/theme/tones';
import { DefinitionList } from '../../shared/ui/definition-list';
import { Panel } from '../../shared/ui/panel';
import { ToneTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import { fetchNode, type NodeDetails } from './api';
import styles from './connectivity.module.css';

const LIVE_MS = 1_000;
const QUALITY: Readonly<Record<'good' | 'uncertain' | 'bad', Tone>> = { good: 'ok', uncertain: 'hold', bad: 'fault' };

function Value({ value }: { readonly value: NonNullable<NodeDetails['value']> }) {
  const t = useText();
  return (
    <>
      <div className={styles.value} translate="no">
        {value.text ?? '–'}
      </div>
      <DefinitionList
        min={200}
        items={[
          {
            label: t('web.nodes.quality'),
            value: (
              <>
                <ToneTag
                  tone={QUALITY[value.severity]}
                  size="small"
                  bare
                  text={t(`connectivity.quality.${value.severity}`)}
                />{' '}
                {value.severity !== 'good' && <span translate="no">{value.status}</span>}
              </>
            ),
          },
          { label: t('web.nodes.source-time'), value: <TimeText at={value.sourceTimestamp} show="full" /> },
          { label: t('web.nodes.server-time'), value: <TimeText at={value.serverTimestamp} show="full" /> },
        ]}
      />
    </>
  );
}

interface NodePanelProps {
  readonly connectionId: string;
  readonly nodeId: string | null;
  readonly canMap: boolean;
  readonly onMap: (node: NodeDetails) => void;
}

/** One node of the machine, read every second while it is looked at. */
export function NodePanel({ connectionId, nodeId, canMap, onMap }: NodePanelProps) {
  const t = useText();
  const query = useQuery({
    queryKey: ['connection-node', connectionId, nodeId],
    queryFn: ({ signal }) => fetchNode(connectionId, nodeId ?? '', signal),
    enabled: nodeId !== null,
    refetchInterval: ({ state }) => (state.error ? false : LIVE_MS),
    retry: false,
    gcTime: 0,
  });
  if (nodeId === null) return <Empty compact title={t('web.nodes.choose')} hint={t('web.nodes.choose.hint')} />;
  return (
    <QueryView query={query} compact>
      {(node) => (
        <Panel
          title={<span translate="no">{node.displayName}</span>}
          extra={
            canMap &&
            node.value && (
              <Button type="primary" onClick={() => onMap(node)}>
                {t('web.nodes.map')}
              </Button>
            )
          }
        >
          <div className={styles.node}>
            {node.value && <Value value={node.value} />}
            <DefinitionList
              min={200}
              items={[
                { label: t('web.nodes.type'), value: <span translate="no">{node.dataType ?? node.nodeClass}</span> },
                {
                  label: t('web.nodes.access'),
                  value: node.readable ? t(node.writable ? 'web.nodes.read-write' : 'web.nodes.read-only') : '–',
                },
                ...(node.description
                  ? [{ label: t('web.nodes.description'), value: <span translate="no">{node.description}</span> }]
                  : []),
              ]}
            />
            <DefinitionList
              min={400}
              items={[{ label: t('web.nodes.id'), value: <code translate="no">{node.nodeId}</code> }]}
            />
          </div>
        </Panel>
      )}
    </QueryView>
  );
}
