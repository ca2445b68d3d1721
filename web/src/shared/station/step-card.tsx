import type { ReactNode } from 'react';
import { useText } from '../i18n/locale-provider';
import { TONES } from '../theme/tones';
import { StateIcon } from '../ui/state-icon';
import styles from './step-card.module.css';

interface StepCardProps {
  readonly index: number;
  readonly count: number;
  readonly title: string;
  readonly state: 'todo' | 'current' | 'done';
  /** Picture or drawing, with its own alt text. */
  readonly picture?: ReactNode;
  /** Figures the step depends on, e.g. spindle speed; large and aligned. */
  readonly parameters?: readonly { readonly label: string; readonly value: ReactNode }[];
  readonly children?: ReactNode;
  /** The one thing to press; shown only on the current step. */
  readonly action?: ReactNode;
}

const TONE = { todo: 'plan', current: 'run', done: 'ok' } as const;

/** One step of a work instruction, readable from a metre away; finished and coming steps are one line. */
export function StepCard({ index, count, title, state, picture, parameters = [], children, action }: StepCardProps) {
  const t = useText();
  const colours = TONES[TONE[state]];
  const open = state === 'current';
  return (
    <section
      className={`${styles.card} ${open ? styles.open : ''}`}
      aria-current={open ? 'step' : undefined}
      aria-label={`${t('web.step.of', { index, count })} ${title}`}
    >
      <header className={styles.header}>
        <span className={`${styles.number} num`}>{index}</span>
        <h2 className={styles.title}>{title}</h2>
        <span className={styles.state} style={{ color: colours.ink }}>
          <StateIcon shape={colours.shape} size={18} />
          {t(`web.step.${state}`)}
        </span>
      </header>
      {open && (
        <div className={picture ? styles.split : styles.body}>
          {picture && <div className={styles.picture}>{picture}</div>}
          <div className={styles.words}>
            {children}
            {parameters.length > 0 && (
              <dl className={styles.parameters}>
                {parameters.map(({ label, value }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd className="num">{value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        </div>
      )}
      {open && action && <footer className={styles.action}>{action}</footer>}
    </section>
  );
}
