import { Tree, type TreeDataNode } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Answer } from '../../shared/api/answers';
import { api } from '../../shared/api/client';
import { useEquipmentClass } from '../../shared/floor/use-equipment-class';
import { useName } from '../../shared/floor/use-name';
import { VirtualTag } from '../../shared/floor/virtual-tag';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { useLiveQuery } from '../../shared/realtime/use-live-query';
import { DefinitionList } from '../../shared/ui/definition-list';
import { PageFrame } from '../../shared/ui/page-frame';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { TimeText } from '../../shared/ui/time-text';
import styles from './equipment.module.css';

type EquipmentNode = Answer<'TreeNode'>;

type WorkUnitDetail = Answer<'WorkUnitDetail'>;

const fetchTree = (signal: AbortSignal): Promise<{ readonly sites: readonly EquipmentNode[] }> =>
  api.get('/equipment/tree', { signal });

function useNodes(nodes: readonly EquipmentNode[]): TreeDataNode[] {
  const t = useText();
  const nameOf = useName();
  const toNode = (node: EquipmentNode): TreeDataNode => ({
    key: node.id,
    selectable: node.level === 'work-unit',
    title: (
      <span className={styles.node}>
        <strong>{node.code}</strong> {nameOf(node)}
        <span className={styles.level}>{textOr(t, `equipment.level.${node.level}`, node.level)}</span>
        {node.lineMode && <VirtualTag lineMode={node.lineMode} />}
      </span>
    ),
    children: node.children.map(toNode),
  });
  return nodes.map(toNode);
}

function UnitPanel({ id }: { readonly id: string }) {
  const t = useText();
  const nameOf = useName();
  const classOf = useEquipmentClass();
  const query = useLiveQuery(['work-unit', id], (signal) => api.get<WorkUnitDetail>(`/work-units/${id}`, { signal }), [
    `work-unit:${id}`,
  ]);
  return (
    <QueryView query={query}>
      {(unit) => (
        <Panel title={`${unit.code} ${nameOf(unit)}`} extra={<StateTag lifecycle="equipment" state={unit.state} />}>
          <DefinitionList
            items={[
              { label: t('web.orders.line'), value: unit.lineCode },
              {
                label: t('web.equipment.class'),
                value: classOf(unit.equipmentClass),
              },
              { label: t('web.equipment.capacity'), value: unit.capacity },
              { label: t('web.equipment.since'), value: <TimeText at={unit.since} show="datetime" /> },
              { label: t('web.equipment.asset'), value: unit.asset?.number },
              { label: t('web.equipment.model'), value: unit.asset?.model },
            ]}
          />
        </Panel>
      )}
    </QueryView>
  );
}

function TreePanel({
  sites,
  unit,
  onChoose,
}: {
  readonly sites: readonly EquipmentNode[];
  readonly unit: string | null;
  readonly onChoose: (id: string) => void;
}) {
  const nodes = useNodes(sites);
  return (
    <Tree
      defaultExpandAll
      blockNode
      showLine
      treeData={nodes}
      selectedKeys={unit ? [unit] : []}
      onSelect={([key]) => key !== undefined && onChoose(String(key))}
    />
  );
}

/** Campus, areas, lines and work units (IEC 62264-1), and what stands at each work unit. */
export function Component() {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const unit = params.get('unit');
  const query = useQuery({ queryKey: ['equipment-tree'], queryFn: ({ signal }) => fetchTree(signal) });
  return (
    <PageFrame title={t('web.equipment.title')} subtitle={t('web.equipment.subtitle')}>
      <QueryView query={query} rows={8}>
        {({ sites }) =>
          sites.length === 0 ? (
            <Panel>
              <Empty art="line" title={t('web.equipment.empty')} hint={t('web.line.empty.hint')} />
            </Panel>
          ) : (
            <div className={styles.split}>
              <Panel>
                <TreePanel sites={sites} unit={unit} onChoose={(id) => setParams({ unit: id }, { replace: true })} />
              </Panel>
              {unit ? (
                <UnitPanel id={unit} />
              ) : (
                <Panel>
                  <Empty compact art="line" title={t('web.equipment.choose')} />
                </Panel>
              )}
            </div>
          )
        }
      </QueryView>
    </PageFrame>
  );
}
