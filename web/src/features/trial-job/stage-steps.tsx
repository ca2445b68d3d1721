import { Alert, Progress, Steps } from 'antd';
import type { TrialJobState } from '#libs/lifecycles';
import { useText } from '../../shared/i18n/locale-provider';
import { useStateText } from '../../shared/ui/state-tag';
import { INK } from '../../shared/theme/tokens';
import type { TrialJob } from './api';
import styles from './trial-job.module.css';

/** The main way of a request; a stage stands for the states on it. */
const STAGES: readonly { readonly shown: TrialJobState; readonly states: readonly TrialJobState[] }[] = [
  { shown: 'submitted', states: ['draft', 'submitted'] },
  { shown: 'feasibility-review', states: ['feasibility-review', 'clarifying'] },
  { shown: 'quoted', states: ['quoted'] },
  { shown: 'agreed', states: ['agreed', 'planned'] },
  { shown: 'in-trial', states: ['in-trial'] },
  { shown: 'inspected', states: ['inspected'] },
  { shown: 'delivered', states: ['delivered'] },
  { shown: 'accepted', states: ['accepted', 'closed'] },
];
const ENDED: ReadonlySet<TrialJobState> = new Set(['rejected', 'withdrawn', 'terminated']);

/** How far the request has come; one that ended otherwise says so and why. */
export function StageSteps({ job }: { readonly job: TrialJob }) {
  const t = useText();
  const stateText = useStateText();
  if (ENDED.has(job.status)) {
    return (
      <Alert
        type="warning"
        showIcon
        title={stateText('trial-job', job.status)}
        description={job.closedReason && t('web.station.because', { reason: job.closedReason })}
      />
    );
  }
  const current = STAGES.findIndex(({ states }) => states.includes(job.status));
  const over = job.status === 'accepted' || job.status === 'closed';
  return (
    <>
      <Steps
        className={styles.stages}
        size="small"
        responsive={false}
        current={over ? STAGES.length : current}
        items={STAGES.map(({ shown, states }) => ({
          title: stateText('trial-job', states.includes(job.status) ? job.status : shown),
        }))}
      />
      <p className={styles.stageShort}>
        {t('web.trial.stage.at', { index: current + 1, count: STAGES.length })}
        <Progress
          percent={((current + 1) / STAGES.length) * 100}
          showInfo={false}
          strokeColor={INK.primary}
          aria-label={stateText('trial-job', job.status)}
        />
      </p>
    </>
  );
}
