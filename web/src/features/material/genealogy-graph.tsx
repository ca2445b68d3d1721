import { Alert, Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMaterialName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { toneOf } from '../../shared/theme/state-palette';
import { TONES } from '../../shared/theme/tones';
import { QuantityText } from '../../shared/ui/quantity-text';
import { useStateText } from '../../shared/ui/state-tag';
import { Empty, QueryView } from '../../shared/ui/states';
import { fetchGraph, type TraceGraph } from './api';
import styles from './genealogy.module.css';
import { layoutOf, NODE } from './graph-layout';

const LINE = '#8795a3';

function Picture({ graph }: { readonly graph: TraceGraph }) {
  const t = useText();
  const materialName = useMaterialName();
  const stateText = useStateText();
  const { nodes, width, height } = layoutOf(graph.lots);
  const places = new Map(nodes.map((node) => [node.lot.id, node]));
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('web.lot.genealogy')}>
      <div className={styles.canvas} style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true" className={styles.links}>
          {graph.edges.map(({ from, to }, index) => {
            const [start, end] = [places.get(from), places.get(to)];
            if (!start || !end) return null;
            const [x1, y1] = [start.x + NODE.width, start.y + NODE.height / 2];
            const [x2, y2] = [end.x, end.y + NODE.height / 2];
            const middle = x1 + (x2 - x1) / 2;
            return (
              <g key={`${from}-${to}-${index}`} stroke={LINE} fill="none" strokeWidth="1.4">
                <path d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2 - 6} ${y2}`} />
                <path d={`M${x2 - 8} ${y2 - 4}L${x2 - 1} ${y2}L${x2 - 8} ${y2 + 4}z`} fill={LINE} stroke="none" />
              </g>
            );
          })}
        </svg>
        <ol className={styles.nodes}>
          {nodes.map(({ lot, x, y }) => (
            <li key={lot.id}>
              <Link
                to={`/lots/${lot.id}`}
                className={`${styles.node} ${lot.id === graph.rootId ? styles.root : ''}`}
                aria-current={lot.id === graph.rootId ? 'page' : undefined}
                style={{
                  left: x,
                  top: y,
                  width: NODE.width,
                  height: NODE.height,
                  borderLeftColor: TONES[toneOf('lot', lot.status)].fill,
                }}
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
            </li>
          ))}
        </ol>
      </div>
    </div>
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
