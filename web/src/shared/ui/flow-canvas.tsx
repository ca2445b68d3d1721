import type { CSSProperties, ReactNode } from 'react';
import styles from './flow-canvas.module.css';

/** Where a node stands, in pixels from the upper left. */
export interface FlowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From the right edge of one node to the left edge of another. */
export interface FlowArrow {
  readonly key: string;
  readonly from: FlowPlace;
  readonly to: FlowPlace;
  /** What it passes on its way, from left to right; level through the middle of each. */
  readonly through?: readonly FlowPlace[];
  /** Drawn broken: not gone along any more. */
  readonly faint?: boolean;
}

interface FlowCanvasProps {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly arrows: readonly FlowArrow[];
  /** FlowNodes. */
  readonly children: ReactNode;
}

const HEAD = { length: 7, half: 4 } as const;

const level = ({ y, height }: FlowPlace): number => y + height / 2;

/** Swings from one height to another. */
const swing = (x1: number, y1: number, x2: number, y2: number): string =>
  `C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`;

function Arrow({ from, to, through = [], faint = false }: FlowArrow) {
  const [x2, y2] = [to.x - 1, level(to)];
  const stops = [from, ...through];
  const line = stops.map((stop, index) => {
    const next = stops[index + 1];
    const [x, y] = [stop.x + stop.width, level(stop)];
    const start = index === 0 ? `M${x} ${y}` : `L${x} ${y}`;
    return start + (next ? swing(x, y, next.x, level(next)) : swing(x, y, x2 - HEAD.length + 2, y2));
  });
  const colour = faint ? '#c3cad1' : '#8795a3';
  return (
    <g stroke={colour} fill="none" strokeWidth="1.5">
      <path d={line.join('')} {...(faint ? { strokeDasharray: '4 4' } : {})} />
      <path
        d={`M${x2 - HEAD.length} ${y2 - HEAD.half}L${x2} ${y2}L${x2 - HEAD.length} ${y2 + HEAD.half}z`}
        fill={colour}
        stroke="none"
      />
    </g>
  );
}

/** Things that follow from each other, from left to right, with arrows between; scrolls when it is larger than its room. */
export function FlowCanvas({ label, width, height, arrows, children }: FlowCanvasProps) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <div className={styles.canvas} style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true" className={styles.arrows}>
          {arrows.map(({ key, ...arrow }) => (
            <Arrow key={key} {...arrow} />
          ))}
        </svg>
        <ol className={styles.nodes}>{children}</ol>
      </div>
    </div>
  );
}

interface FlowNodeProps {
  readonly place: FlowPlace;
  readonly className?: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

export function FlowNode({ place: { x, y, width, height }, className, style, children }: FlowNodeProps) {
  return (
    <li className={className} style={{ left: x, top: y, width, height, ...style }}>
      {children}
    </li>
  );
}
