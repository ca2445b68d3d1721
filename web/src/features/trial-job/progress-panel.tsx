import { Progress } from 'antd';
import { QuantityBar } from '../../shared/floor/quantity-bar';
import { useName } from '../../shared/floor/use-name';
import { useText } from '../../shared/i18n/locale-provider';
import { INK } from '../../shared/theme/tokens';
import { Panel } from '../../shared/ui/panel';
import { StateTag } from '../../shared/ui/state-tag';
import type { TrialJob } from './api';
import styles from './trial-job.module.css';

/** How far the parts are, operation by operation; nobody's name. */
export function ProgressPanel({ job: { progress } }: { readonly job: TrialJob }) {
  const t = useText();
  const nameOf = useName();
  if (!progress) return null;
  return (
    <Panel
      title={t('web.trial.progress')}
      extra={<StateTag lifecycle="work-order" state={progress.workOrderStatus} size="small" />}
    >
      <div className={styles.progressHead}>
        <strong className="num">{Math.round(progress.percent)} %</strong>
        <QuantityBar total={progress.ordered} good={progress.finished} scrap={progress.scrap} />
      </div>
      <ol className={styles.operations}>
        {progress.jobOrders.map((operation) => (
          <li key={operation.number}>
            <span>
              <span className="num">{operation.number}</span> {nameOf(operation)}
            </span>
            <Progress
              percent={Math.round(operation.percent)}
              size="small"
              status="normal"
              strokeColor={INK.primary}
              aria-label={t('web.trial.operation-progress', { name: nameOf(operation) })}
            />
            <StateTag lifecycle="job-order" state={operation.status} size="small" bare />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
