import { useName } from '../../shared/floor/use-name';
import { QuantityBar } from '../../shared/floor/quantity-bar';
import { useText } from '../../shared/i18n/locale-provider';
import { toneOf } from '../../shared/theme/state-palette';
import { TONES } from '../../shared/theme/tones';
import { FlowCanvas, FlowNode } from '../../shared/ui/flow-canvas';
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
    width: NODE.width,
    height: NODE.height,
  });
  const width = (Math.max(0, ...levels.values()) + 1) * (NODE.width + NODE.gapX) - NODE.gapX;
  const height = (Math.max(0, ...lanes.values()) + 1) * (NODE.height + NODE.gapY) - NODE.gapY;
  const arrows = links.map(({ from, to, active }) => ({
    key: `${from}-${to}`,
    from: place(from),
    to: place(to),
    faint: !active,
  }));
  return (
    <FlowCanvas label={t('web.order.routing')} width={width} height={height} arrows={arrows}>
      {jobs.map((job) => (
        <FlowNode
          key={job.id}
          place={place(job.id)}
          className={styles.node}
          style={{ borderTopColor: TONES[toneOf('job-order', job.status)].fill }}
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
            total={job.expected}
            good={job.balance.good}
            scrap={job.balance.scrap}
            rework={job.balance.rework}
          />
        </FlowNode>
      ))}
    </FlowCanvas>
  );
}
