import { unitText } from '#libs/texts';
import { useLocale } from '../i18n/locale-provider';

interface QuantityTextProps {
  /** Decimal text or number; null is shown as a dash. */
  readonly value: string | number | null | undefined;
  readonly unit?: string;
  /** Fixed places after the point, so that a column lines up. */
  readonly digits?: number;
  /** In a table the text fills its cell and stands right. */
  readonly align?: 'right' | 'inline';
}

/** Groups thousands with a thin space and keeps the digits as they were entered: no float in between. */
export function formatDecimal(value: string | number, digits?: number): string {
  const text = digits === undefined ? String(value) : padded(String(value), digits);
  const [whole = '', fraction] = text.replace('-', '').split('.');
  const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, '\u2009') : whole;
  return `${text.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

function padded(text: string, digits: number): string {
  const [whole = '0', fraction = ''] = text.split('.');
  if (fraction.length > digits) return Number(text).toFixed(digits);
  return digits === 0 ? whole : `${whole}.${fraction.padEnd(digits, '0')}`;
}

/** An amount with its unit. Units have a text (`unit.pcs`) or are written as they are (mm, kg, N·m). */
export function QuantityText({ value, unit, digits, align = 'inline' }: QuantityTextProps) {
  const { t } = useLocale();
  const style = align === 'right' ? ({ display: 'block', textAlign: 'right' } as const) : undefined;
  if (value === null || value === undefined || value === '') {
    return (
      <span className="num" style={style}>
        –
      </span>
    );
  }
  return (
    <span className="num" style={{ ...style, whiteSpace: 'nowrap' }}>
      {formatDecimal(value, digits)}
      {unit && (
        <span style={{ marginInlineStart: '0.28em', color: 'var(--ink-muted)', fontSize: '0.92em' }}>
          {unitText(t, unit)}
        </span>
      )}
    </span>
  );
}
