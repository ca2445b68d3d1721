import { useText } from '../i18n/locale-provider';
import { TONES } from '../theme/tones';
import { formatDecimal } from '../ui/quantity-text';
import styles from './quantity-bar.module.css';

interface QuantityBarProps {
  readonly total: string;
  readonly good: string;
  readonly scrap: string;
  readonly rework?: string;
  /** Without the figures beside the bar. */
  readonly bare?: boolean;
}

/** Good and scrap of what was ordered, as lengths and as figures. Lengths are drawn, never summed into a balance. */
export function QuantityBar({ total, good, scrap, rework = '0', bare = false }: QuantityBarProps) {
  const t = useText();
  const whole = Math.max(Number(total), Number(good) + Number(scrap) + Number(rework)) || 1;
  const part = (value: string, fill: string) =>
    Number(value) > 0 && <span style={{ width: `${(Number(value) / whole) * 100}%`, background: fill }} />;
  const words = t('web.quantity.progress', { good: formatDecimal(good), total: formatDecimal(total), scrap, rework });
  return (
    <span className={styles.row}>
      <span className={styles.bar} role="img" aria-label={words}>
        {part(good, TONES.ok.fill)}
        {part(rework, TONES.hold.fill)}
        {part(scrap, TONES.fault.fill)}
      </span>
      {!bare && (
        <span className={`${styles.figures} num`}>
          {formatDecimal(good)} / {formatDecimal(total)}
          {Number(scrap) > 0 && (
            <span className={styles.scrap} style={{ color: TONES.fault.ink }}>
              {t('web.quantity.scrap-short', { scrap: formatDecimal(scrap) })}
            </span>
          )}
        </span>
      )}
    </span>
  );
}
