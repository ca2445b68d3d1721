import Decimal from 'decimal.js';
import { DomainError } from '#libs/kernel';
import { parseReading } from '#libs/measurement';

const Exact = Decimal.clone({ precision: 1000, toExpNeg: -1000, toExpPos: 1000 });
const SCIENTIFIC = /^[+-]?\d{1,40}(\.\d{1,40})?(?:[eE][+-]?\d{1,4})?$/;
const MOST_DIGITS = 15;

const LONGEST = 64;

/** Nothing is cut off a number: what is too long to be one is none. */
function numeral(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= LONGEST) return trimmed;
  throw new DomainError('invalid', 'measurement.not-a-number', { text: trimmed.slice(0, 40) });
}

const digitsOf = (plain: string): number => plain.replaceAll(/\D/g, '').length;

/**
 * A number as programs write it, as a plain decimal. An exponent is written out, which changes nothing. A number of more
 * than 15 digits is a binary double written out (`35.011000000000001`); it is taken as the shortest decimal of the same
 * double (`35.011`), and refused when that is no shorter (our rule).
 * @throws DomainError as `parseReading`
 */
export function machineNumber(text: string): string {
  const trimmed = numeral(text);
  if (!SCIENTIFIC.test(trimmed)) return parseReading(trimmed).value;
  const isPlain = !/[eE]/.test(trimmed);
  if (isPlain && digitsOf(trimmed) <= MOST_DIGITS) return parseReading(trimmed).value;
  const written = new Exact(trimmed).toFixed();
  const plain = digitsOf(written) > MOST_DIGITS ? new Exact(Number(trimmed)).toFixed() : written;
  return parseReading(plain).value;
}

/**
 * A number of a table, whose decimal mark somebody has said.
 * @throws DomainError `measurement-file.point` {text} for a point where a comma is the mark; else as `parseReading`, which
 *   names a comma where a point is the mark, and refuses an exponent
 */
export function tableNumber(text: string, decimalMark: '.' | ','): string {
  const trimmed = numeral(text);
  if (decimalMark === '.') return parseReading(trimmed).value;
  if (trimmed.includes('.')) throw new DomainError('invalid', 'measurement-file.point', { text: trimmed });
  return parseReading(trimmed.replace(',', '.')).value;
}
