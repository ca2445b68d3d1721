import { Alert, Button, Tree, type TreeDataNode } from 'antd';
import { useState } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { ProblemAlert } from '../../shared/ui/problem-alert';
import { fetchNodes, type BrowsePage } from './api';
import styles from './connectivity.module.css';

/** Objects (OPC 10000-5 §8.2.4): below it lies everything a machine shows. */
const OBJECTS = 'i=85';
/** A tree may lead back into itself; nobody looks deeper than this. */
const DEEPEST = 24;

type Browsed = BrowsePage['items'][number];

interface Branch {
  readonly items: readonly Browsed[];
  readonly next: number | null;
  readonly cut: boolean;
}

/** The way from the root, for one node may be reached by several. */
const keyOf = (path: readonly string[]): string => JSON.stringify(path);
const pathOf = (key: string): string[] => JSON.parse(key) as string[];
const isLeaf = ({ nodeClass }: Browsed): boolean => nodeClass === 'Method';

interface AddressTreeProps {
  readonly connectionId: string;
  readonly onChoose: (nodeId: string) => void;
}

/** The machine's address space, a branch at a time, a hundred nodes at a time. */
export function AddressTree({ connectionId, onChoose }: AddressTreeProps) {
  const t = useText();
  const [branches, setBranches] = useState<Readonly<Record<string, Branch>>>({});
  const [error, setError] = useState<unknown>(null);
  const load = async (key: string, offset: number): Promise<void> => {
    const node = pathOf(key).at(-1) ?? OBJECTS;
    try {
      const page = await fetchNodes(connectionId, node, offset);
      setError(null);
      setBranches((before) => ({
        ...before,
        [key]: { ...page, items: [...(offset > 0 ? (before[key]?.items ?? []) : []), ...page.items] },
      }));
    } catch (refused) {
      setError(refused);
      throw refused;
    }
  };
  const children = (path: readonly string[]): TreeDataNode[] | undefined => {
    const key = keyOf(path);
    const branch = branches[key];
    if (!branch) return undefined;
    const nodes = branch.items.map((item): TreeDataNode => {
      const own = [...path, item.nodeId];
      return {
        key: keyOf(own),
        title: <span translate="no">{item.displayName || item.nodeId}</span>,
        isLeaf: isLeaf(item) || own.length >= DEEPEST || branches[keyOf(own)]?.items.length === 0,
        children: children(own),
      };
    });
    const { next } = branch;
    if (next !== null) {
      const more = (
        <Button size="small" type="link" onClick={() => void load(key, next).catch(() => undefined)}>
          {t('web.nodes.more', { count: branch.items.length })}
        </Button>
      );
      nodes.push({ key: `${key} more`, title: more, isLeaf: true, selectable: false });
    } else if (branch.cut) {
      nodes.push({ key: `${key} cut`, title: t('web.nodes.cut'), isLeaf: true, selectable: false });
    }
    return nodes;
  };
  const root: TreeDataNode = {
    key: keyOf([OBJECTS]),
    title: <span translate="no">Objects</span>,
    children: children([OBJECTS]),
  };
  return (
    <>
      <ProblemAlert error={error} />
      {error === null && Object.keys(branches).length === 0 && (
        <Alert type="info" title={t('web.nodes.begin')} style={{ marginBottom: 12 }} />
      )}
      <div className={styles.tree}>
        <Tree
          treeData={[root]}
          // A branch that could not be read may be tried again by opening it again.
          loadData={({ key }) => load(String(key), 0).catch(() => undefined)}
          onSelect={(_keys, { node }) => onChoose(pathOf(String(node.key)).at(-1) ?? OBJECTS)}
        />
      </div>
    </>
  );
}
