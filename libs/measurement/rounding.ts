import Decimal from 'decimal.js';
import { exact } from './exact';

/**
 * Rounds to `decimals` places as GB/T 8170-2008 wants (四舍六入五成双): a half goes to the even neighbour, decided on the
 * exact decimal value. Always round the value as entered, never one that was rounded before (GB/T 8170-2008 3.3).
 * @param decimals 0 or more; the result is written with exactly that many
 * @throws DomainError invalid `measurement.not-a-number`
 */
export function roundHalfEven(value: string, decimals: number): string {
  const rounded = exact(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_EVEN);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals);
}
