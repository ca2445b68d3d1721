import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMaterialName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { toneOf } from '../../shared/theme/state-palette';
import { TONES } from '../../shared/theme/tones';
import { FlowCanvas, FlowNode } from '../../shared/ui/flow-canvas';
import { QuantityText } from '../../shared/ui/quantity-text';
import { useStateText } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchGraph, type TraceGraph } from './api';
import styles from './genealogy.module.css';
import { layoutOf, NODE } from './graph-layout';

function Picture({ graph }: { readonly graph: TraceGraph }) {
  const t = useText();
  const materialName = useMaterialName();
  const stateText = useStateText();
  const { nodes, width, height } = layoutOf(graph.lots);
  const places = new Map(nodes.map(({ lot, x, y }) => [lot.id, { x, y, width: NODE.width, height: NODE.height }]));
  const arrows = graph.edges.flatMap((edge, index) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    return from && to ? [{ key: `${edge.from}-${edge.to}-${index}`, from, to }] : [];
  });
  return (
    <FlowCanvas label={t('web.lot.genealogy')} width={width} height={height} arrows={arrows}>
      {nodes.map(({ lot, x, y }) => (
        <FlowNode key={lot.id} place={{ x, y, width: NODE.width, height: NODE.height }}>
          <Link
            to={`/lots/${lot.id}`}
            className={`${styles.node} ${lot.id === graph.rootId ? styles.root : ''}`}
            aria-current={lot.id === graph.rootId ? 'page' : undefined}
            style={{ borderLeftColor: TONES[toneOf('lot', lot.status)].fill }}
          >
            <span className={`${styles.number} num`}>{lot.number}</span>
            <span className={styles.name} title={materialName(lot)}>
              {lot.materialCode} {materialName(lot)}
            </span>
            <span className={styles.foot}>
              <span>{stateText('lot', lot.status)}</span>
              <QuantityText value={lot.quantity} unit={lot.unit} />
            </span>
          </Link>
        </FlowNode>
      ))}
    </FlowCanvas>
  );
}

const STEP = 3;

/** What the lot was made of, at the left, and where it went, at the right; a node leads to its lot. */
export function GenealogyGraph({ id }: { readonly id: string }) {
  const t = useText();
  const [depth, setDepth] = useState(STEP);
  const query = useQuery({
    queryKey: ['lot', id, 'graph', depth],
    queryFn: ({ signal }) => fetchGraph(id, depth, signal),
  });
  return (
    <QueryView query={query}>
      {(graph) =>
        graph.lots.length === 1 ? (
          <Empty compact title={t('web.lot.genealogy.none')} hint={t('web.lot.genealogy.none.hint')} />
        ) : (
          <>
            {graph.more.length > 0 && (
              <Alert
                type="info"
                showIcon
                title={t('web.lot.genealogy.more', { lots: graph.more.length })}
                action={
                  <Button size="small" onClick={() => setDepth(depth + STEP)} disabled={depth >= 48}>
                    {t('web.lot.genealogy.further')}
                  </Button>
                }
                style={{ marginBottom: 8 }}
              />
            )}
            <Picture graph={graph} />
          </>
        )
      }
    </QueryView>
  );
}
