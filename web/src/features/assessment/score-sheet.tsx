import type { ReactNode } from 'react';
import { useText } from '../../shared/i18n/locale-provider';
import { Panel } from '../../shared/ui/panel';
import type { ScoredCriterion, ScoreView } from './api';
import { CriterionRow } from './criterion-row';
import { ScoreBar } from './score-bar';
import styles from './score.module.css';

interface ScoreSheetProps {
  readonly view: ScoreView;
  readonly evidenceBase: string;
  readonly actionOf?: (criterion: ScoredCriterion) => ReactNode;
}

/** The total and every criterion it is made of. */
export function ScoreSheet({ view, evidenceBase, actionOf }: ScoreSheetProps) {
  const t = useText();
  return (
    <div className={styles.sheet}>
      <Panel>
        <div className={styles.total}>
          <div>
            <p className={styles.muted}>{t('web.score.total')}</p>
            <p className={`${styles.totalFigure} num`}>
              {view.shown ?? '–'}
              {view.band && <span className={styles.band}>{t(`grade.band.${view.band}`)}</span>}
            </p>
          </div>
          <div className={styles.totalBar}>
            <ScoreBar score={view.total} label={t('web.score.total')} />
            <p className={styles.muted}>
              {view.capped && `${t('web.score.capped')} `}
              {view.missing.length > 0
                ? t('web.score.missing', { count: view.missing.length })
                : t('web.score.automatic')}
            </p>
          </div>
        </div>
      </Panel>
      <Panel title={t('web.score.criteria')} flush>
        {view.criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            criterion={criterion}
            evidenceBase={evidenceBase}
            action={actionOf?.(criterion)}
          />
        ))}
      </Panel>
    </div>
  );
}
