import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { decimal, type DecimalString } from '#libs/kernel';
import { layered, type LayerEdge } from '#libs/layering';
import type { LotState } from '#libs/lifecycles';
import { useText } from '../i18n/locale-provider';
import { toneOf } from '../theme/state-palette';
import { TONES, type Tone } from '../theme/tones';
import { FlowCanvas, FlowNode } from '../ui/flow-canvas';
import { QuantityText } from '../ui/quantity-text';
import { useStateText } from '../ui/state-tag';
import styles from './lot-graph.module.css';
import { useMaterialName } from './use-name';

/** A lot as a node of a graph. */
export interface GraphLot {
  readonly id: string;
  readonly number: string;
  readonly status: LotState;
  readonly quantity: DecimalString;
  readonly unit: string;
  readonly materialCode: string;
  readonly materialName: string;
  readonly materialNameEn: string;
  /** Of the order whose lot it is. */
  readonly workOrderNumber: string | null;
  /** Units of its order that are still being made. */
  readonly onLine: DecimalString;
}

/** A fourth line of each node, and the tone of its edge instead of the state's. */
export interface NodeMark {
  readonly tone: Tone;
  readonly line: ReactNode;
}

interface LotGraphProps<L extends GraphLot> {
  readonly label: string;
  readonly lots: readonly L[];
  readonly edges: readonly LayerEdge[];
  /** The lots the graph is about. */
  readonly roots: ReadonlySet<string>;
  readonly markOf?: (lot: L) => NodeMark;
}

const NODE = { width: 172, height: 74, gapX: 64, gapY: 16 } as const;
const LINE = 20;

/** What lots were made of, at the left, and where they went, at the right; a node leads to its lot. */
export function LotGraph<L extends GraphLot>({ label, lots, edges, roots, markOf }: LotGraphProps<L>) {
  const t = useText();
  const materialName = useMaterialName();
  const stateText = useStateText();
  const ordered = lots.toSorted((a, b) => a.materialCode.localeCompare(b.materialCode)).map(({ id }) => id);
  const ofOrders = lots.some(({ workOrderNumber }) => workOrderNumber !== null);
  const size = { ...NODE, height: NODE.height + (markOf ? LINE : 0) + (ofOrders ? LINE : 0) };
  const { places, ways, width, height } = layered(ordered, edges, size);
  const arrows = ways.flatMap(({ from, to, through }) => {
    const [begin, end] = [places.get(from), places.get(to)];
    return begin && end ? [{ key: `${from}-${to}`, from: begin, to: end, through }] : [];
  });
  return (
    <FlowCanvas label={label} width={width} height={height} arrows={arrows}>
      {lots.map((lot) => {
        const place = places.get(lot.id);
        const mark = markOf?.(lot);
        return (
          place && (
            <FlowNode key={lot.id} place={place}>
              <Link
                to={`/lots/${lot.id}`}
                className={`${styles.node} ${roots.has(lot.id) ? styles.root : ''}`}
                aria-current={roots.has(lot.id) ? 'true' : undefined}
                style={{ borderLeftColor: TONES[mark?.tone ?? toneOf('lot', lot.status)].fill }}
              >
                <span className={`${styles.number} num`} translate="no">
                  {lot.number}
                </span>
                <span className={styles.name} title={materialName(lot)}>
                  <span translate="no">{lot.materialCode}</span> {materialName(lot)}
                </span>
                {lot.workOrderNumber !== null && (
                  <span className={`${styles.order} num`} translate="no">
                    {lot.workOrderNumber}
                  </span>
                )}
                {mark?.line}
                <span className={styles.foot}>
                  <span>{stateText('lot', lot.status)}</span>
                  <span>
                    {(decimal.isPositive(lot.quantity) || !decimal.isPositive(lot.onLine)) && (
                      <QuantityText value={lot.quantity} unit={lot.unit} />
                    )}{' '}
                    {decimal.isPositive(lot.onLine) && (
                      <>
                        {t('recall.on-line.short')} <QuantityText value={lot.onLine} unit={lot.unit} />
                      </>
                    )}
                  </span>
                </span>
              </Link>
            </FlowNode>
          )
        );
      })}
    </FlowCanvas>
  );
}
