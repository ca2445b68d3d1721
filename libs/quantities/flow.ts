import Decimal from 'decimal.js';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { EMPTY_BALANCE, notStarted, remaining, type OperationBalance } from './operation-balance';
import { post, requirePositive, reverse, startUnits, type Posting } from './posting';
import type { Route } from './route';

/** An operation's balance with what connects it to its neighbours and to the store. */
export interface FlowBalance extends OperationBalance {
  /** Units given to this operation by material issues: at an entry the released quantity, elsewhere replacements. */
  readonly issued: DecimalString;
  /** Units taken out of this operation unstarted: returned to the store or split off into another order. */
  readonly returned: DecimalString;
  /** Good units handed on; each parallel branch behind receives them. */
  readonly transferred: DecimalString;
}

/** The balances of all operations of one order, by operation id. */
export type RouteBalances = Readonly<Record<string, FlowBalance>>;

/** The balance of one operation. @throws DomainError not-found `quantity.unknown-operation` {operation} */
export function balanceOf(balances: RouteBalances, id: string): FlowBalance {
  const balance = balances[id];
  if (!balance) throw new DomainError('not-found', 'quantity.unknown-operation', { operation: id });
  return balance;
}

const least = (handed: readonly DecimalString[]): DecimalString =>
  handed.length === 0 ? '0' : handed.reduce((smallest, each) => decimal.min(smallest, each));

/** What the operations before have handed to `id`: equation 3, at a join the minimum over its branches. */
export function arrived(route: Route, balances: RouteBalances, id: string): DecimalString {
  return least(route.operation(id).predecessors.map((before) => balanceOf(balances, before).transferred));
}

/** Equation 3 for one operation: issued + the least of what the branches before it `handed` on − returned. */
export function receivedFrom(
  balance: Pick<FlowBalance, 'issued' | 'returned'>,
  handed: readonly DecimalString[],
): DecimalString {
  return decimal.sub(decimal.add(balance.issued, least(handed)), balance.returned);
}

/** Recomputes what each operation received; an operation that has used more than that is a refusal. */
function receive(route: Route, balances: RouteBalances): RouteBalances {
  const next: Record<string, FlowBalance> = { ...balances };
  for (const { id } of route.operations) {
    const balance = balanceOf(next, id);
    next[id] = { ...balance, received: receivedFrom(balance, [arrived(route, next, id)]) };
    const free = notStarted(balanceOf(next, id));
    if (decimal.isNegative(free))
      throw new DomainError('conflict', 'quantity.used-downstream', { operation: id, missing: decimal.neg(free) });
  }
  return next;
}

const wholeBatches = (good: DecimalString, batch: DecimalString): DecimalString =>
  new Decimal(good).divToInt(batch).times(batch).toFixed();

/** How much of an operation's good units has to be handed on: whole batches, and the rest once it is the `last`. */
export function dueToHandOn(good: DecimalString, transferBatch: DecimalString | null, last: boolean): DecimalString {
  return last || transferBatch === null ? good : wholeBatches(good, transferBatch);
}

/** Hands on what may move: whole transfer batches, and the rest once nothing more can come. */
function handOn(route: Route, balances: RouteBalances): RouteBalances {
  let next: RouteBalances = balances;
  const finished = new Set<string>();
  for (const { id, predecessors, transferBatch } of route.operations) {
    const balance = balanceOf(next, id);
    const last = predecessors.every((before) => finished.has(before)) && decimal.isZero(remaining(balance));
    if (last) finished.add(id);
    if (route.successors(id).length === 0) continue;
    const due = dueToHandOn(balance.good, transferBatch, last);
    if (decimal.compare(due, balance.transferred) > 0)
      next = receive(route, { ...next, [id]: { ...balance, transferred: due } });
  }
  return next;
}

/** The balances of a new order: every entry operation receives the released quantity. */
export function openRoute(route: Route, released: DecimalString): RouteBalances {
  requirePositive(released);
  return Object.fromEntries(
    route.operations.map(({ id, predecessors }) => {
      const issued = predecessors.length === 0 ? decimal.normal(released) : '0';
      return [id, { ...EMPTY_BALANCE, received: issued, issued, returned: '0', transferred: '0' }];
    }),
  );
}

/** Posts a report and hands good units on. @throws DomainError as {@link post}, or `quantity.unknown-operation` */
export function report(route: Route, balances: RouteBalances, id: string, posting: Posting): RouteBalances {
  return handOn(route, { ...balances, [id]: post(balanceOf(balances, id), posting) });
}

/**
 * Takes a report back, and with it the units it handed on as long as nobody behind has touched them.
 * @throws DomainError as {@link reverse}; conflict `quantity.used-downstream` {operation, missing}
 */
export function reverseReport(route: Route, balances: RouteBalances, id: string, posting: Posting): RouteBalances {
  const balance = reverse(balanceOf(balances, id), posting);
  const transferred = decimal.min(balance.transferred, balance.good);
  return receive(route, { ...balances, [id]: { ...balance, transferred } });
}

/** Starts units of one operation. @throws DomainError as {@link startUnits} */
export function startAt(balances: RouteBalances, id: string, quantity: DecimalString): RouteBalances {
  return { ...balances, [id]: startUnits(balanceOf(balances, id), quantity) };
}

/** A material issue: the only way to make more than was received. @throws DomainError `quantity.not-positive` */
export function issue(route: Route, balances: RouteBalances, id: string, quantity: DecimalString): RouteBalances {
  const balance = balanceOf(balances, id);
  const issued = decimal.add(balance.issued, requirePositive(quantity));
  return receive(route, { ...balances, [id]: { ...balance, issued } });
}

/**
 * Takes unstarted units out of an operation (returned to the store, split into another order).
 * @throws DomainError invalid `quantity.not-positive`; conflict `quantity.exceeds-not-started` {available, posted}
 */
export function withdraw(route: Route, balances: RouteBalances, id: string, quantity: DecimalString): RouteBalances {
  const balance = balanceOf(balances, id);
  const available = notStarted(balance);
  if (decimal.compare(requirePositive(quantity), available) > 0)
    throw new DomainError('conflict', 'quantity.exceeds-not-started', { available, posted: quantity });
  const returned = decimal.add(balance.returned, quantity);
  return handOn(route, receive(route, { ...balances, [id]: { ...balance, returned } }));
}
