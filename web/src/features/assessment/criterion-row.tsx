import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useName } from '../../shared/floor/use-name';
import { textOr, useText } from '../../shared/i18n/locale-provider';
import { formatDecimal } from '../../shared/ui/quantity-text';
import { ToneTag } from '../../shared/ui/state-tag';
import type { ScoredCriterion } from './api';
import { Evidence } from './evidence';
import { ScoreBar } from './score-bar';
import styles from './score.module.css';

interface CriterionRowProps {
  readonly criterion: ScoredCriterion;
  /** Where its evidence is asked for. */
  readonly evidenceBase: string;
  /** What an instructor may do with it. */
  readonly action?: ReactNode;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

function termText(value: number | string): string {
  return typeof value === 'number' ? formatDecimal(Math.round(value * 10_000) / 10_000) : formatDecimal(value);
}

function Terms({ terms }: Pick<ScoredCriterion, 'terms'>) {
  const t = useText();
  const entries = Object.entries(terms);
  if (entries.length === 0) return null;
  return (
    <dl className={styles.terms}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{textOr(t, `grade.term.${name}`, name)}</dt>
          <dd className="num">{termText(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Automatic score, what an instructor put in its place, and why. */
function Override({ criterion }: { readonly criterion: ScoredCriterion }) {
  const t = useText();
  const { override, auto } = criterion;
  if (!override) return null;
  return (
    <p className={styles.override}>
      <ToneTag tone="done" size="small" text={t('web.score.overridden')} />{' '}
      {t('web.score.override', { auto: auto === null ? '–' : auto.toFixed(1), score: override.score.toFixed(1) })}
      <span className={styles.muted}>{t('web.station.because', { reason: override.reason })}</span>
    </p>
  );
}

/** One criterion: its score as figure and bar, the terms it was computed from, and the ledger entries behind it. */
export function CriterionRow({ criterion, evidenceBase, action }: CriterionRowProps) {
  const t = useText();
  const nameOf = useName();
  const [open, setOpen] = useState(false);
  const { score, weight, effectiveWeight, flags, evidenceCount } = criterion;
  return (
    <article className={styles.criterion} aria-label={nameOf(criterion)}>
      <div className={styles.criterionHead}>
        <div className={styles.criterionName}>
          <h3>{nameOf(criterion)}</h3>
          <span className={`${styles.muted} num`}>
            {t('web.score.weight', { weight: percent(weight) })}
            {Math.abs(weight - effectiveWeight) > 0.0005 &&
              t('web.score.effective', { weight: percent(effectiveWeight) })}
            {' · '}
            {t(`web.score.type.${criterion.type}`)}
            {criterion.criticalBelow !== null && t('web.score.critical', { below: criterion.criticalBelow })}
          </span>
        </div>
        <ScoreBar score={score} label={nameOf(criterion)} />
        <strong className={`${styles.score} num`}>{score === null ? '–' : score.toFixed(1)}</strong>
        <span className={`${styles.points} num`}>{t('web.score.points', { points: criterion.points.toFixed(2) })}</span>
      </div>
      {flags.map((flag) => (
        <p key={flag} className={styles.flag}>
          <ToneTag tone="hold" size="small" bare text={textOr(t, `grade.flag.${flag}`, flag)} />
        </p>
      ))}
      <Override criterion={criterion} />
      <Terms terms={criterion.terms} />
      <div className={styles.criterionFoot}>
        <Button
          type="link"
          size="small"
          disabled={evidenceCount === 0}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'web.score.evidence.hide' : 'web.score.evidence', { count: evidenceCount })}
        </Button>
        {action}
      </div>
      {open && <Evidence base={evidenceBase} criterion={criterion.id} />}
    </article>
  );
}
