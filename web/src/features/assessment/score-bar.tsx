import { INK } from '../../shared/theme/tokens';
import { useText } from '../../shared/i18n/locale-provider';
import styles from './score.module.css';

const PASS = 60;

/** 0 to 100 as a length with the pass mark; a score is no state, so it has the house's ink. */
export function ScoreBar({ score, label }: { readonly score: number | null; readonly label: string }) {
  const t = useText();
  const words = score === null ? t('web.score.none') : t('web.score.of-100', { score: score.toFixed(1) });
  return (
    <span className={styles.bar} role="img" aria-label={`${label}: ${words}`}>
      {score !== null && <span className={styles.fill} style={{ width: `${score}%`, background: INK.primary }} />}
      <span className={styles.pass} style={{ left: `${PASS}%` }} />
    </span>
  );
}
