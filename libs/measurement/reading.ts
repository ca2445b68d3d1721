import { DomainError } from '#libs/kernel';

/** What a person typed, and the number it means. */
export interface Reading {
  /** Exactly as typed, without surrounding blanks: `"12.30"` says that the gauge showed two decimals. */
  readonly entered: string;
  /** Plain decimal of the same value, without sign `+` and leading zeros, decimals kept: `"12.30"`. */
  readonly value: string;
  /** How many decimals were typed. */
  readonly decimals: number;
}

const TYPED = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const MOST_DIGITS = 15;

/**
 * Reads a measured value from the number pad or keyboard. Our rule: only digits with one decimal point and a sign, at
 * most 15 digits; an exponent, a unit, full-width digits or a comma as decimal mark are refused and never guessed, since
 * a wrong guess is a wrong verdict on a part.
 * @throws DomainError invalid `measurement.empty` | `measurement.comma` {text} | `measurement.not-a-number` {text} |
 *   `measurement.too-many-digits` {most}
 */
export function parseReading(text: string): Reading {
  const entered = text.trim();
  if (entered === '') throw new DomainError('invalid', 'measurement.empty');
  if (/^[+-]?\d+[,，]\d+$/.test(entered)) throw new DomainError('invalid', 'measurement.comma', { text: entered });
  const match = TYPED.exec(entered);
  if (!match) throw new DomainError('invalid', 'measurement.not-a-number', { text: entered.slice(0, 40) });
  const [, sign, whole = '', fraction = ''] = match;
  if (whole.length + fraction.length > MOST_DIGITS)
    throw new DomainError('invalid', 'measurement.too-many-digits', { most: MOST_DIGITS });
  const magnitude = whole.replace(/^0+(?=\d)/, '') + (fraction === '' ? '' : `.${fraction}`);
  const negative = sign === '-' && /[1-9]/.test(magnitude);
  return { entered, value: negative ? `-${magnitude}` : magnitude, decimals: fraction.length };
}
