import Decimal from 'decimal.js';
import { decimal, type DecimalString } from '#libs/kernel';
import { arrived, balanceOf, type RouteBalances } from './flow';
import { notStarted } from './operation-balance';
import type { Route } from './route';

/**
 * Equation 5 along one path from an entry to a last operation: every unit issued on the path is somewhere on it.
 * `issued` = good at the end + `scrap` + `rework` + `wip` + `notStarted` + `inTransit` + `unmatched` + `returned`.
 */
export interface PathBalance {
  readonly path: readonly string[];
  readonly issued: DecimalString;
  readonly finished: DecimalString;
  readonly scrap: DecimalString;
  readonly rework: DecimalString;
  readonly wip: DecimalString;
  readonly notStarted: DecimalString;
  /** Good and not yet handed on. */
  readonly inTransit: DecimalString;
  /** Handed to a join that still lacks the counterpart from another branch. */
  readonly unmatched: DecimalString;
  readonly returned: DecimalString;
  /** What the equation misses: `'0'`, or the books are wrong. */
  readonly difference: DecimalString;
}

function paths(route: Route): string[][] {
  const to = (id: string): string[][] => {
    const { predecessors } = route.operation(id);
    return predecessors.length === 0 ? [[id]] : predecessors.flatMap(to).map((path) => [...path, id]);
  };
  return route.operations.filter(({ id }) => route.successors(id).length === 0).flatMap(({ id }) => to(id));
}

/** Equation 5 for every path of the route; a chain has one. Meant for workshop routes of a few branches. */
export function pathBalances(route: Route, balances: RouteBalances): PathBalance[] {
  return paths(route).map((path) => {
    const along = path.map((id) => balanceOf(balances, id));
    const sum = (pick: (at: number) => DecimalString): DecimalString =>
      decimal.add('0', ...along.map((_, i) => pick(i)));
    const at = (index: number) => balanceOf(balances, path[index] ?? '');
    const lastIndex = path.length - 1;
    const terms = {
      issued: sum((i) => at(i).issued),
      finished: at(lastIndex).good,
      scrap: sum((i) => at(i).scrap),
      rework: sum((i) => at(i).rework),
      wip: sum((i) => at(i).wip),
      notStarted: sum((i) => notStarted(at(i))),
      inTransit: sum((i) => (i === lastIndex ? '0' : decimal.sub(at(i).good, at(i).transferred))),
      unmatched: sum((i) =>
        i === 0 ? '0' : decimal.sub(at(i - 1).transferred, arrived(route, balances, path[i] ?? '')),
      ),
      returned: sum((i) => at(i).returned),
    };
    const { issued, ...somewhere } = terms;
    return { path, ...terms, difference: decimal.sub(issued, ...Object.values(somewhere)) };
  });
}

export interface Imbalance {
  /** Number of the violated equation. */
  readonly equation: 1 | 3 | 5;
  /** Operation ids: one, or those of the path. */
  readonly at: readonly string[];
}

/** Everything wrong with the books of an order; empty when they are sound. Stored balances are checked, not trusted. */
export function imbalances(route: Route, balances: RouteBalances): Imbalance[] {
  const found: Imbalance[] = [];
  for (const { id } of route.operations) {
    const balance = balanceOf(balances, id);
    const amounts = Object.values(balance).concat(notStarted(balance));
    const received = decimal.sub(decimal.add(balance.issued, arrived(route, balances, id)), balance.returned);
    if (amounts.some(decimal.isNegative) || decimal.compare(balance.firstPassGood, balance.good) > 0)
      found.push({ equation: 1, at: [id] });
    if (!decimal.equals(received, balance.received) || decimal.compare(balance.transferred, balance.good) > 0)
      found.push({ equation: 3, at: [id] });
  }
  for (const { path, difference } of pathBalances(route, balances))
    if (!decimal.isZero(difference)) found.push({ equation: 5, at: path });
  return found;
}

/** Units of one operation that still stand in the way of completing the order. */
export interface OpenQuantity {
  readonly operation: string;
  readonly notStarted: DecimalString;
  readonly wip: DecimalString;
  readonly rework: DecimalString;
  readonly inTransit: DecimalString;
}

/**
 * Equation 4, second half: an order is complete when released = good at the end + all scrap + all returned, that is when
 * no operation holds an open unit. What waits at a join for a scrapped counterpart is lost with it and not open.
 */
export function openQuantities(route: Route, balances: RouteBalances): OpenQuantity[] {
  return route.operations
    .map(({ id }) => {
      const balance = balanceOf(balances, id);
      const last = route.successors(id).length === 0;
      const inTransit = last ? '0' : decimal.sub(balance.good, balance.transferred);
      return { operation: id, notStarted: notStarted(balance), wip: balance.wip, rework: balance.rework, inTransit };
    })
    .filter((open) => [open.notStarted, open.wip, open.rework, open.inTransit].some((value) => !decimal.isZero(value)));
}

/** Good units of the order: those of its last operation, at several ends the least of them. */
export function finishedQuantity(route: Route, balances: RouteBalances): DecimalString {
  return route.operations
    .filter(({ id }) => route.successors(id).length === 0)
    .map(({ id }) => balanceOf(balances, id).good)
    .reduce((least, each) => decimal.min(least, each));
}

/** Wide enough for the product of two quantities. */
const Wide = Decimal.clone({ precision: 60 });

/**
 * Equation 4, first half: the most an order may yield, ordered plus the allowed overproduction (rounded down to the six
 * decimals of a quantity).
 * @param overTolerancePercent e.g. `'0'` (the default of an order) or `'5'`
 */
export function mostAllowed(ordered: DecimalString, overTolerancePercent: DecimalString): DecimalString {
  const over = new Wide(ordered).times(overTolerancePercent).div(100).toDecimalPlaces(6, Decimal.ROUND_DOWN);
  return decimal.add(ordered, over.toFixed());
}
