import { decimal } from '#libs/kernel';
import { useName } from '../../shared/floor/use-name';
import { QuantityBar } from '../../shared/floor/quantity-bar';
import { useText } from '../../shared/i18n/locale-provider';
import { toneOf } from '../../shared/theme/state-palette';
import { TONES } from '../../shared/theme/tones';
import { StateTag } from '../../shared/ui/state-tag';
import type { JobOrderDetail, Link } from './api';
import { laneOf, levelOf, orderOfLevels } from '../../shared/floor/routing-layout';
import styles from './routing-graph.module.css';

interface RoutingGraphProps {
  readonly jobs: readonly JobOrderDetail[];
  readonly links: readonly Link[];
}

const NODE = { width: 158, height: 104, gapX: 28, gapY: 20 } as const;

/** Job orders from left to right as units flow through them; parallel ones in lanes below each other. */
export function RoutingGraph({ jobs, links }: RoutingGraphProps) {
  const t = useText();
  const nameOf = useName();
  const levels = levelOf(jobs, links);
  const lanes = laneOf(orderOfLevels(jobs, levels));
  const place = (id: string) => ({
    x: (levels.get(id) ?? 0) * (NODE.width + NODE.gapX),
    y: (lanes.get(id) ?? 0) * (NODE.height + NODE.gapY),
  });
  const width = (Math.max(0, ...levels.values()) + 1) * (NODE.width + NODE.gapX) - NODE.gapX;
  const height = (Math.max(0, ...lanes.values()) + 1) * (NODE.height + NODE.gapY) - NODE.gapY;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('web.order.routing')}>
      <div className={styles.canvas} style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true" className={styles.links}>
          {links.map(({ from, to, active }) => {
            const start = place(from);
            const end = place(to);
            const [x1, y1] = [start.x + NODE.width, start.y + NODE.height / 2];
            const [x2, y2] = [end.x, end.y + NODE.height / 2];
            const middle = x1 + (x2 - x1) / 2;
            return (
              <g key={`${from}-${to}`} stroke={active ? '#8795a3' : '#c3cad1'} fill="none" strokeWidth="1.6">
                <path
                  d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2 - 6} ${y2}`}
                  strokeDasharray={active ? undefined : '4 4'}
                />
                <path
                  d={`M${x2 - 8} ${y2 - 4}L${x2 - 1} ${y2}L${x2 - 8} ${y2 + 4}z`}
                  fill={active ? '#8795a3' : '#c3cad1'}
                  stroke="none"
                />
              </g>
            );
          })}
        </svg>
        <ol className={styles.nodes}>
          {jobs.map((job) => {
            const { x, y } = place(job.id);
            const tone = TONES[toneOf('job-order', job.status)];
            return (
              <li
                key={job.id}
                className={styles.node}
                style={{ left: x, top: y, width: NODE.width, height: NODE.height, borderTopColor: tone.fill }}
              >
                <span className={styles.head}>
                  <span className={`${styles.number} num`}>{job.operationNumber}</span>
                  <span className={styles.unit}>{job.workUnitCode}</span>
                </span>
                <span className={styles.name} title={nameOf(job)}>
                  {nameOf(job)}
                </span>
                <StateTag lifecycle="job-order" state={job.status} size="small" bare />
                <QuantityBar
                  total={decimal.isPositive(job.balance.received) ? job.balance.received : job.expected}
                  good={job.balance.good}
                  scrap={job.balance.scrap}
                  rework={job.balance.rework}
                />
              </li>
            );
          })}
        </ol>
      </div>
    </div>
  );
}
