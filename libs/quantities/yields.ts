import { decimal, type DecimalString } from '#libs/kernel';
import { producedQuantity, type OperationBalance } from './operation-balance';

/** First pass yield FPY (ISO 22400-2): good at the first pass / produced; null while nothing was produced. */
export function firstPassYield(balance: OperationBalance): number | null {
  const produced = producedQuantity(balance);
  return decimal.isZero(produced) ? null : decimal.toNumber(balance.firstPassGood) / decimal.toNumber(produced);
}

/** Rolled throughput yield RTY: product of the operations' FPY; null while one of them has none. */
export function rolledThroughputYield(balances: readonly OperationBalance[]): number | null {
  const yields = balances.map(firstPassYield);
  return yields.length === 0
    ? null
    : yields.reduce((product, each) => (product === null || each === null ? null : product * each), 1);
}

/** Overall good ratio: good at the end / released. It forgives rework and is not RTY. Null for nothing released. */
export function goodRatio(finished: DecimalString, released: DecimalString): number | null {
  return decimal.isZero(released) ? null : decimal.toNumber(finished) / decimal.toNumber(released);
}
