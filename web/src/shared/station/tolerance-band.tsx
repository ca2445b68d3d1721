import { useText } from '../i18n/locale-provider';
import { TONES } from '../theme/tones';
import { StateIcon } from '../ui/state-icon';
import styles from './tolerance-band.module.css';
import { alike, verdictOf, type ToleranceLimits } from './tolerance';

interface ToleranceBandProps extends ToleranceLimits {
  /** As typed or stored; empty while nothing is measured. */
  readonly value: string;
  readonly unit: string;
  /** Beside a list of characteristics: only the band, without the large words. */
  readonly compact?: boolean;
  /** In a column of some 300 px. */
  readonly narrow?: boolean;
}

/** Width of the drawing: in a narrow place fewer units are drawn, so that the figures stay as large. */
const WIDE = 600;
const NARROW = 330;
/** Room a figure needs beside another one. */
const LABEL_WIDTH = 70;

/** Where a value falls on the drawing; values far out stop at its edge. */
function placer(width: number, lower: number | null, upper: number | null): (value: number) => number {
  const band = bandOf(width);
  const low = lower ?? (upper ?? 0) - 1;
  const high = upper ?? (lower ?? 0) + 1;
  const span = high - low || 1;
  return (value) => Math.max(10, Math.min(width - 10, band.from + ((value - low) / span) * (band.to - band.from)));
}

/** The band takes the middle; on each side as much room again as half the band shows how far out a value is. */
function bandOf(width: number): { readonly from: number; readonly to: number } {
  return { from: width / 4, to: (width * 3) / 4 };
}

const toNumber = (text: string | null | undefined): number | null => (text ? Number(text) : null);

/** The tolerance drawn to scale with the measured value on it, and the verdict in words, shape and colour. */
export function ToleranceBand({
  lower,
  upper,
  nominal,
  value,
  unit,
  compact = false,
  narrow = false,
}: ToleranceBandProps) {
  const t = useText();
  const { verdict, by } = verdictOf(value, { lower, upper });
  const colours = verdict === 'none' ? TONES.idle : verdict === 'in' ? TONES.ok : TONES.fault;
  const width = narrow ? NARROW : WIDE;
  const band = bandOf(width);
  const x = placer(width, toNumber(lower), toNumber(upper));
  const from = lower ? band.from : 0;
  const to = upper ? band.to : width;
  const words = t(`web.verdict.${verdict}`);
  const written = alike([lower, nominal, upper]);
  /**
   * A nominal size on or close to a limit (32H7) would be written over it; the limit says more. One that lies outside
   * the drawing (32 −0.04/−0.06) cannot be drawn to scale.
   */
  const isApart = (text: string): boolean =>
    x(Number(text)) > LABEL_WIDTH / 2 &&
    x(Number(text)) < width - LABEL_WIDTH / 2 &&
    [lower, upper].every((limit) => !limit || Math.abs(x(Number(text)) - x(Number(limit))) > LABEL_WIDTH);
  const mark = (text: string | null | undefined, name: string) =>
    text && (
      <g transform={`translate(${x(Number(text))} 0)`}>
        <path
          d="M0 24v40"
          stroke={TONES.idle.ink}
          strokeWidth="2"
          strokeDasharray={name === 'nominal' ? '3 4' : undefined}
        />
        {!compact && (
          <text y="86" textAnchor="middle" className={styles.limit}>
            {written(text)}
          </text>
        )}
        {!compact && (
          <text y="106" textAnchor="middle" className={styles.name}>
            {t(`web.tolerance.${name as 'lower' | 'nominal' | 'upper'}`)}
          </text>
        )}
      </g>
    );
  return (
    <div className={styles.tolerance}>
      {!compact && (
        <div
          className={styles.verdict}
          style={{ color: colours.ink, background: colours.soft, borderColor: colours.line }}
          role="status"
        >
          <StateIcon shape={colours.shape} size={26} />
          <strong className={`${styles.value} num`}>
            {value || '– –'} <span className={styles.unit}>{unit}</span>
          </strong>
          <span>
            {words}
            {by && <span className={`${styles.by} num`}> {t('web.tolerance.by', { amount: by, unit })}</span>}
          </span>
        </div>
      )}
      <svg
        viewBox={`0 0 ${width} ${compact ? 68 : 112}`}
        role="img"
        aria-label={t('web.tolerance.describe', { low: lower ?? '−∞', high: upper ?? '+∞', unit, verdict: words })}
        className={styles.drawing}
      >
        <rect x="0" y="34" width={width} height="20" rx="4" fill={TONES.fault.soft} stroke={TONES.fault.line} />
        <rect
          x={from}
          y="30"
          width={to - from}
          height="28"
          rx="4"
          fill={TONES.ok.soft}
          stroke={TONES.ok.line}
          strokeWidth="1.5"
        />
        {mark(lower, 'lower')}
        {nominal && isApart(nominal) && mark(nominal, 'nominal')}
        {mark(upper, 'upper')}
        {verdict !== 'none' && (
          <g transform={`translate(${x(Number(value))} 0)`}>
            <path d="M0 28L-11 8h22z" fill={colours.ink} />
            <path d="M0 24v36" stroke={colours.ink} strokeWidth="4" />
          </g>
        )}
      </svg>
    </div>
  );
}
