import type { TrialJobState } from '#libs/lifecycles';
import { useText } from '../../shared/i18n/locale-provider';
import { Board, BoardCard, BoardColumn } from '../../shared/ui/board';
import { QuantityText } from '../../shared/ui/quantity-text';
import { StateTag } from '../../shared/ui/state-tag';
import type { TrialJobSummary } from './api';
import { LevelTag } from './level-tag';
import styles from './trial-job.module.css';

/** Stage gates from left to right; what ended otherwise is in the table. */
const STAGES: readonly {
  readonly key: 'review' | 'agreement' | 'trial' | 'delivery';
  readonly states: readonly TrialJobState[];
}[] = [
  { key: 'review', states: ['submitted', 'feasibility-review', 'clarifying'] },
  { key: 'agreement', states: ['quoted', 'agreed'] },
  { key: 'trial', states: ['planned', 'in-trial', 'inspected'] },
  { key: 'delivery', states: ['delivered', 'accepted', 'closed'] },
];

/** The school's board: where every request stands. */
export function TrialBoard({ jobs }: { readonly jobs: readonly TrialJobSummary[] }) {
  const t = useText();
  return (
    <Board label={t('web.trial-jobs.title')}>
      {STAGES.map(({ key, states }) => {
        const mine = jobs.filter(({ status }) => states.includes(status));
        return (
          <BoardColumn
            key={key}
            id={`stage-${key}`}
            title={t(`web.trial.stage.${key}`)}
            count={mine.length}
            empty={t('web.orders.board.empty')}
          >
            {mine.map((job) => (
              <BoardCard
                key={job.id}
                to={`/trial-jobs/${job.id}`}
                head={
                  <>
                    <span className="num">{job.number}</span>
                    <StateTag lifecycle="trial-job" state={job.status} size="small" bare />
                  </>
                }
                foot={
                  <>
                    <QuantityText value={job.quantity} unit="pcs" />
                    {job.confidentiality !== null && <LevelTag level={job.confidentiality} />}
                    <span className="num">{job.desiredDate}</span>
                  </>
                }
              >
                <strong>{job.partName}</strong>
                <span className={styles.muted}>{job.companyName}</span>
              </BoardCard>
            ))}
          </BoardColumn>
        );
      })}
    </Board>
  );
}
