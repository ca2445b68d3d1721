import type { GeometricTolerance } from '#libs/measurement';
import { useText } from '../i18n/locale-provider';
import { GeometricIcon } from './geometric-icon';
import styles from './tolerance-frame.module.css';

interface ToleranceFrameProps extends GeometricTolerance {
  /** The tolerance, in the unit of the characteristic. */
  readonly value: string;
}

/** A geometrical tolerance as a drawing writes it: symbol, value and datums in a frame; the symbol has its name too. */
export function ToleranceFrame({ symbol, value, datums }: ToleranceFrameProps) {
  const t = useText();
  return (
    <span className={`${styles.frame} num`}>
      <span role="img" aria-label={t(`geometric.${symbol}`)} title={t(`geometric.${symbol}`)}>
        <GeometricIcon symbol={symbol} />
      </span>
      <span>{value}</span>
      {datums.map((datum) => (
        <span key={datum} translate="no">
          {datum}
        </span>
      ))}
    </span>
  );
}
