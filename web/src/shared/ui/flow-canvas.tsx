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

function Arrow({ from, to, faint = false }: FlowArrow) {
  const [x1, y1] = [from.x + from.width, from.y + from.height / 2];
  const [x2, y2] = [to.x - 1, to.y + to.height / 2];
  const middle = (x1 + x2) / 2;
  const colour = faint ? '#c3cad1' : '#8795a3';
  return (
    <g stroke={colour} fill="none" strokeWidth="1.5">
      <path
        d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2 - HEAD.length + 2} ${y2}`}
        {...(faint ? { strokeDasharray: '4 4' } : {})}
      />
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
