import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { notStarted, unreported, type OperationBalance } from './operation-balance';

/**
 * A report 报工 of one operation. In the `first` pass the units come from what was received; in the `rework` pass they
 * come from what waits for rework, and `rework` are those that must be reworked once more (they simply stay).
 */
export interface Posting {
  readonly pass: 'first' | 'rework';
  readonly good: DecimalString;
  readonly scrap: DecimalString;
  readonly rework: DecimalString;
}

const total = (posting: Posting): DecimalString => decimal.add(posting.good, posting.scrap, posting.rework);

/**
 * A quantity a person or machine gave, if it is positive.
 * @throws DomainError invalid `quantity.not-positive` {value}
 */
export function requirePositive(value: DecimalString): DecimalString {
  if (!decimal.isPositive(value)) throw new DomainError('invalid', 'quantity.not-positive', { value });
  return value;
}

function requireSense(posting: Posting): void {
  for (const value of [posting.good, posting.scrap, posting.rework])
    if (decimal.isNegative(value)) throw new DomainError('invalid', 'quantity.negative', { value });
  if (decimal.isZero(total(posting))) throw new DomainError('invalid', 'quantity.nothing-posted');
}

/**
 * The balance after a report. First-pass units are taken from those in work first. Nobody can make more than was
 * received: more units need a material issue. A reworked unit raises `good` or `scrap`, never `firstPassGood` nor the
 * produced quantity.
 * @throws DomainError invalid `quantity.negative` {value} | `quantity.nothing-posted`; conflict
 *   `quantity.exceeds-received` {received, available, posted} | `quantity.exceeds-rework` {pending, posted}
 */
export function post<Balance extends OperationBalance>(balance: Balance, posting: Posting): Balance {
  requireSense(posting);
  const posted = total(posting);
  if (posting.pass === 'rework') {
    if (decimal.compare(posted, balance.rework) > 0)
      throw new DomainError('conflict', 'quantity.exceeds-rework', { pending: balance.rework, posted });
    return {
      ...balance,
      good: decimal.add(balance.good, posting.good),
      scrap: decimal.add(balance.scrap, posting.scrap),
      rework: decimal.sub(balance.rework, posting.good, posting.scrap),
    };
  }
  const available = unreported(balance);
  if (decimal.compare(posted, available) > 0)
    throw new DomainError('conflict', 'quantity.exceeds-received', { received: balance.received, available, posted });
  return {
    ...balance,
    good: decimal.add(balance.good, posting.good),
    scrap: decimal.add(balance.scrap, posting.scrap),
    rework: decimal.add(balance.rework, posting.rework),
    firstPassGood: decimal.add(balance.firstPassGood, posting.good),
    wip: decimal.max('0', decimal.sub(balance.wip, posted)),
  };
}

/**
 * The balance after a report is taken back. Reports are never edited: a wrong one is reversed whole and posted anew. The
 * units of a first pass count as not started again (our rule), those of a rework pass wait for rework again. The order
 * matters: what was reworked since must be reversed first.
 * @throws DomainError as {@link post} for a senseless posting; conflict `quantity.reversal-below-zero`
 *   {field, have, reversed}
 */
export function reverse<Balance extends OperationBalance>(balance: Balance, posting: Posting): Balance {
  requireSense(posting);
  const take = (field: keyof OperationBalance, have: DecimalString, reversed: DecimalString): DecimalString => {
    if (decimal.compare(reversed, have) > 0)
      throw new DomainError('conflict', 'quantity.reversal-below-zero', { field, have, reversed });
    return decimal.sub(have, reversed);
  };
  if (posting.pass === 'rework') {
    take('good', decimal.sub(balance.good, balance.firstPassGood), posting.good);
    return {
      ...balance,
      good: decimal.sub(balance.good, posting.good),
      scrap: take('scrap', balance.scrap, posting.scrap),
      rework: decimal.add(balance.rework, posting.good, posting.scrap),
    };
  }
  return {
    ...balance,
    good: take('good', balance.good, posting.good),
    scrap: take('scrap', balance.scrap, posting.scrap),
    rework: take('rework', balance.rework, posting.rework),
    firstPassGood: take('firstPassGood', balance.firstPassGood, posting.good),
  };
}

/**
 * Moves units from not started to in work.
 * @throws DomainError invalid `quantity.not-positive`; conflict `quantity.exceeds-not-started` {available, posted}
 */
export function startUnits<Balance extends OperationBalance>(balance: Balance, quantity: DecimalString): Balance {
  requirePositive(quantity);
  const available = notStarted(balance);
  if (decimal.compare(quantity, available) > 0)
    throw new DomainError('conflict', 'quantity.exceeds-not-started', { available, posted: quantity });
  return { ...balance, wip: decimal.add(balance.wip, quantity) };
}
