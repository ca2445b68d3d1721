import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { laneOf, levelOf, orderOfLevels } from '../../shared/floor/routing-layout';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import type { Operation } from './api';
import type { DraftLink } from './draft';
import styles from './operation-graph.module.css';

interface Node extends Operation {
  readonly key: string;
  readonly workUnitCode: string;
}

interface OperationGraphProps {
  readonly operations: readonly Node[];
  readonly links: readonly DraftLink[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  /** Given: nodes can be moved, linked and unlinked. */
  readonly onMove?: (key: string, place: { x: number; y: number }) => void;
  readonly onLink?: (link: DraftLink) => void;
  readonly onUnlink?: (link: DraftLink) => void;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

type Drag =
  | { readonly kind: 'move'; readonly key: string; readonly grip: Point }
  | { readonly kind: 'link'; readonly key: string; readonly at: Point };

const NODE = { width: 190, height: 76, gapX: 44, gapY: 26, margin: 12 } as const;
const STEP = 10;
/** Drawn smaller than this, names are not read any more; then it scrolls. */
const LEAST_SCALE = 0.8;

function placesOf(operations: readonly Node[], links: readonly DraftLink[]): ReadonlyMap<string, Point> {
  const nodes = operations.map(({ key, number }) => ({ id: key, operationNumber: number }));
  const levels = levelOf(nodes, links);
  const lanes = laneOf(orderOfLevels(nodes, levels));
  return new Map(
    operations.map(({ key, place }) => [
      key,
      place ?? {
        x: NODE.margin + (levels.get(key) ?? 0) * (NODE.width + NODE.gapX),
        y: NODE.margin + (lanes.get(key) ?? 0) * (NODE.height + NODE.gapY),
      },
    ]),
  );
}

const curve = (from: Point, to: Point): string => {
  const reach = Math.max(24, Math.abs(to.x - from.x) / 2);
  return `M${from.x} ${from.y}C${from.x + reach} ${from.y} ${to.x - reach} ${to.y} ${to.x - 7} ${to.y}`;
};
const snapped = (value: number): number => Math.max(0, Math.round(value / STEP) * STEP);
const MOVES: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** How wide the frame of the graph is, and a ref to put on it. */
function useRoom() {
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<number | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { frame, room };
}

/**
 * Operations as units flow through them. Drag a node to place it, drag from its right edge to another node to let that
 * one follow, press a link to take it away; with the keyboard arrows move a node, and the table below has the rest.
 */
export function OperationGraph({
  operations,
  links,
  selected,
  onSelect,
  onMove,
  onLink,
  onUnlink,
}: OperationGraphProps) {
  const t = useText();
  const nameOf = useName();
  const canvas = useRef<HTMLDivElement>(null);
  const { frame, room } = useRoom();
  const [drag, setDrag] = useState<Drag | null>(null);
  const places = placesOf(operations, links);
  const at = (key: string): Point => places.get(key) ?? { x: 0, y: 0 };
  const out = (key: string): Point => ({ x: at(key).x + NODE.width, y: at(key).y + NODE.height / 2 });
  const into = (key: string): Point => ({ x: at(key).x, y: at(key).y + NODE.height / 2 });
  const width = Math.max(320, ...[...places.values()].map(({ x }) => x + NODE.width + NODE.margin));
  const height = Math.max(120, ...[...places.values()].map(({ y }) => y + NODE.height + NODE.margin));

  const scale = room === null ? 1 : Math.min(1, Math.max(LEAST_SCALE, room / width));
  const isCut = room !== null && width * scale > room + 1;
  const left = selected && places.has(selected) ? at(selected).x * scale : null;
  useEffect(() => {
    const shown = frame.current;
    if (!shown || left === null) return;
    const right = left + (NODE.width + NODE.margin) * scale;
    if (left < shown.scrollLeft) shown.scrollLeft = left - NODE.margin;
    else if (right > shown.scrollLeft + shown.clientWidth) shown.scrollLeft = right - shown.clientWidth;
  }, [frame, left, scale]);

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = canvas.current?.getBoundingClientRect();
    return { x: (clientX - (box?.left ?? 0)) / scale, y: (clientY - (box?.top ?? 0)) / scale };
  };
  const move = (event: PointerEvent): void => {
    if (!drag) return;
    const point = pointOf(event);
    if (drag.kind === 'link') setDrag({ ...drag, at: point });
    else onMove?.(drag.key, { x: snapped(point.x - drag.grip.x), y: snapped(point.y - drag.grip.y) });
  };
  const drop = (event: PointerEvent): void => {
    if (drag?.kind === 'link') {
      const under = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-operation]');
      if (under?.dataset['operation']) onLink?.({ from: drag.key, to: under.dataset['operation'] });
    }
    setDrag(null);
  };
  const nudge = (event: KeyboardEvent, key: string): void => {
    const by = MOVES[event.key];
    if (!by || !onMove) return;
    event.preventDefault();
    onMove(key, { x: snapped(at(key).x + by.x), y: snapped(at(key).y + by.y) });
  };
  return (
    <>
      {isCut && <p className={styles.hint}>{t('web.routing.flow.wider')}</p>}
      <div ref={frame} className={styles.scroll} tabIndex={0} role="group" aria-label={t('web.routing.flow')}>
        <div style={{ width: width * scale, height: height * scale, minWidth: '100%' }}>
          <div
            ref={canvas}
            className={styles.canvas}
            style={{ width: Math.max(width, (room ?? 0) / scale), height, transform: `scale(${scale})` }}
            onPointerMove={move}
            onPointerUp={drop}
            onPointerLeave={() => setDrag(null)}
          >
            <svg width={width} height={height} className={styles.links} aria-hidden="true">
              {links.map((link) => {
                const end = into(link.to);
                return (
                  <g
                    key={`${link.from}-${link.to}`}
                    className={onUnlink ? styles.link : undefined}
                    onClick={() => onUnlink?.(link)}
                  >
                    {onUnlink && <title>{t('web.routing.unlink')}</title>}
                    <path d={curve(out(link.from), end)} className={styles.grip} />
                    <path d={curve(out(link.from), end)} className={styles.line} />
                    <path
                      d={`M${end.x - 8} ${end.y - 4}L${end.x - 1} ${end.y}L${end.x - 8} ${end.y + 4}z`}
                      className={styles.head}
                    />
                  </g>
                );
              })}
              {drag?.kind === 'link' && <path d={curve(out(drag.key), drag.at)} className={styles.pending} />}
            </svg>
            {operations.map((operation) => {
              const { key, number, branch, optional, workUnitCode } = operation;
              const place = at(key);
              return (
                <div
                  key={key}
                  className={styles.place}
                  style={{ left: place.x, top: place.y, width: NODE.width, height: NODE.height }}
                >
                  <button
                    type="button"
                    data-operation={key}
                    aria-pressed={key === selected}
                    className={`${styles.node} ${key === selected ? styles.selected : ''} ${branch ? styles.alternative : ''} ${optional ? styles.optional : ''}`}
                    onClick={() => onSelect(key)}
                    onKeyDown={(event) => nudge(event, key)}
                    onPointerDown={(event) => {
                      const point = pointOf(event);
                      if (onMove) setDrag({ kind: 'move', key, grip: { x: point.x - place.x, y: point.y - place.y } });
                    }}
                  >
                    <span className={styles.top}>
                      <span className="num">{number}</span>
                      <span className={styles.unit}>{workUnitCode}</span>
                    </span>
                    <span className={styles.name}>{nameOf(operation)}</span>
                    <span className={styles.marks}>
                      {branch && t('web.routing.alternative-of', { group: branch.group })}
                      {optional && t('web.routing.optional')}
                    </span>
                  </button>
                  {onLink && (
                    <span
                      className={styles.handle}
                      title={t('web.routing.link')}
                      aria-hidden="true"
                      onPointerDown={(event) => setDrag({ kind: 'link', key, at: pointOf(event) })}
                    />
                  )}
                </div>
              );
            })}
          </div>
        </div>
      </div>
    </>
  );
}
