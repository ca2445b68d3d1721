import Decimal from 'decimal.js';
import type { DecimalString } from '#libs/kernel';
import type { Sampling } from './quality';

/** How many pieces a quantity is; a started piece counts. */
export function pieceCount(quantity: DecimalString): number {
  return new Decimal(quantity).ceil().toNumber();
}

/**
 * The pieces to be measured: each, the first, or 1, 1 + n, 1 + 2n, …
 * @param firstArticles pieces that are measured besides, as the first after a change
 */
export function piecesOf(sampling: Sampling, quantity: DecimalString, firstArticles: readonly number[] = []): number[] {
  const count = pieceCount(quantity);
  const step = sampling === 'each' ? 1 : sampling === 'first' ? Math.max(count, 1) : sampling.every;
  const sampled = Array.from({ length: Math.ceil(count / step) }, (_, index) => 1 + index * step);
  const more = firstArticles.filter((piece) => piece <= count && !sampled.includes(piece));
  return more.length === 0 ? sampled : [...new Set([...sampled, ...more])].sort((a, b) => a - b);
}
