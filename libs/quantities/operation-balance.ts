import { decimal, type DecimalString } from '#libs/kernel';

/**
 * Quantities of one operation of one order, all in the order's unit. `received` = good + scrap + rework + wip + not
 * started (equation 1), so that what is not started needs no field of its own.
 */
export interface OperationBalance {
  /** Arrived here: transferred by the operations before, plus issued, less returned. */
  readonly received: DecimalString;
  /** Good in the end, at the first pass or after rework. */
  readonly good: DecimalString;
  readonly scrap: DecimalString;
  /** Waiting for rework; leaves by a report of the rework pass. */
  readonly rework: DecimalString;
  /** Started and not yet reported. */
  readonly wip: DecimalString;
  /** The part of `good` that never went through rework. */
  readonly firstPassGood: DecimalString;
}

export const EMPTY_BALANCE: OperationBalance = {
  received: '0',
  good: '0',
  scrap: '0',
  rework: '0',
  wip: '0',
  firstPassGood: '0',
};

/**
 * Produced quantity PQ (ISO 22400-2): units that went through the operation, each counted once. A unit in rework was
 * counted when it was first reported, so its second pass changes nothing.
 */
export function producedQuantity(balance: OperationBalance): DecimalString {
  return decimal.add(balance.good, balance.scrap, balance.rework);
}

/** Received and not yet reported at all: what a first-pass report can draw on. */
export function unreported(balance: OperationBalance): DecimalString {
  return decimal.sub(balance.received, producedQuantity(balance));
}

/** Equation 1: received − good − scrap − rework − wip. */
export function notStarted(balance: OperationBalance): DecimalString {
  return decimal.sub(unreported(balance), balance.wip);
}

/** Equation 2: received − good − scrap; units in work and units waiting for rework still remain. */
export function remaining(balance: OperationBalance): DecimalString {
  return decimal.sub(balance.received, balance.good, balance.scrap);
}
