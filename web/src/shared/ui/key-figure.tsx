import type { ReactNode } from 'react';
import { TONES, type Tone } from '../theme/tones';
import { formatDecimal } from './quantity-text';
import { StateIcon } from './state-icon';
import styles from './key-figure.module.css';

interface KeyFigureProps {
  readonly label: string;
  readonly value: string | number | null | undefined;
  readonly unit?: string;
  readonly digits?: number;
  /** Only when the figure is itself a state (calls open: fault); otherwise it stays ink. */
  readonly tone?: Tone;
  /** Terms, coverage or comparison: what the figure is made of. */
  readonly note?: ReactNode;
}

/** One number that matters, with what it is and what it consists of. */
export function KeyFigure({ label, value, unit, digits, tone, note }: KeyFigureProps) {
  const colours = tone ? TONES[tone] : undefined;
  return (
    <div className={styles.figure}>
      <div className={styles.label}>{label}</div>
      <div className={styles.value} style={{ color: colours?.ink }}>
        {colours && <StateIcon shape={colours.shape} size={18} />}
        <span className="num">{value === null || value === undefined ? '–' : formatDecimal(value, digits)}</span>
        {unit && value !== null && value !== undefined && <span className={styles.unit}>{unit}</span>}
      </div>
      {note && <div className={styles.note}>{note}</div>}
    </div>
  );
}
