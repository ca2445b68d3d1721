import Decimal from 'decimal.js';
import type { DecimalString } from '#libs/kernel';
import type { Sampling } from './quality';

/** How many pieces a quantity is; a started piece counts. */
export function pieceCount(quantity: DecimalString): number {
  return new Decimal(quantity).ceil().toNumber();
}

/** The pieces to be measured: each, the first, or 1, 1 + n, 1 + 2n, … */
export function piecesOf(sampling: Sampling, quantity: DecimalString): number[] {
  const count = pieceCount(quantity);
  const step = sampling === 'each' ? 1 : sampling === 'first' ? Math.max(count, 1) : sampling.every;
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => 1 + index * step);
}
