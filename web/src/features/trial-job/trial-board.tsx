import { Link } from 'react-router';
import type { TrialJobState } from '#libs/lifecycles';
import { useText } from '../../shared/i18n/locale-provider';
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
    <div className={styles.board}>
      {STAGES.map(({ key, states }) => {
        const mine = jobs.filter(({ status }) => states.includes(status));
        return (
          <section key={key} className={styles.column} aria-labelledby={`stage-${key}`}>
            <h2 className={styles.columnHead} id={`stage-${key}`}>
              {t(`web.trial.stage.${key}`)} <span className={`${styles.muted} num`}>{mine.length}</span>
            </h2>
            {mine.length === 0 && <p className={styles.none}>{t('web.orders.board.empty')}</p>}
            {mine.map((job) => (
              <Link key={job.id} to={`/trial-jobs/${job.id}`} className={styles.card}>
                <span className={styles.cardHead}>
                  <span className="num">{job.number}</span>
                  <StateTag lifecycle="trial-job" state={job.status} size="small" bare />
                </span>
                <strong>{job.partName}</strong>
                <span className={styles.muted}>{job.companyName}</span>
                <span className={styles.cardFoot}>
                  <QuantityText value={job.quantity} unit="pcs" />
                  {job.confidentiality !== null && <LevelTag level={job.confidentiality} />}
                  <span className="num">{job.desiredDate}</span>
                </span>
              </Link>
            ))}
          </section>
        );
      })}
    </div>
  );
}
