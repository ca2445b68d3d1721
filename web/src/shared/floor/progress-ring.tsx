import { TONES, type Tone } from '../theme/tones';
import styles from './progress-ring.module.css';

interface ProgressRingProps {
  /** 0 to 1. */
  readonly value: number;
  readonly tone: Tone;
  readonly label: string;
  readonly size?: number;
  readonly children?: React.ReactNode;
}

/** How far a job has come. */
export function ProgressRing({ value, tone, label, size = 64, children }: ProgressRingProps) {
  const radius = 27;
  const length = 2 * Math.PI * radius;
  const share = Math.max(0, Math.min(1, value));
  return (
    <span className={styles.ring} style={{ width: size, height: size }} role="img" aria-label={label}>
      <svg viewBox="0 0 64 64" width={size} height={size} aria-hidden="true">
        <circle cx="32" cy="32" r={radius} fill="none" stroke="#e3e8ed" strokeWidth="6" />
        <circle
          cx="32"
          cy="32"
          r={radius}
          fill="none"
          stroke={TONES[tone].fill}
          strokeWidth="6"
          strokeDasharray={`${share * length} ${length}`}
          strokeLinecap={share > 0 ? 'round' : 'butt'}
          transform="rotate(-90 32 32)"
        />
      </svg>
      <span className={`${styles.inside} num`}>{children}</span>
    </span>
  );
}
