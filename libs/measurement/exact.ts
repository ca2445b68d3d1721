import Decimal from 'decimal.js';
import { DomainError } from '#libs/kernel';

/** Fifteen digits in, at most thirty decimals after a difference: nothing here ever rounds by itself. */
const Exact = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 });

const PLAIN = /^-?\d+(\.\d+)?$/;

/**
 * A reading or limit as an exact number.
 * @throws DomainError invalid `measurement.not-a-number` {text}
 */
export function exact(text: string): Decimal {
  if (!PLAIN.test(text)) throw new DomainError('invalid', 'measurement.not-a-number', { text });
  return new Exact(text);
}
