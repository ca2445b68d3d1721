import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import {
  defineRoute,
  dueToHandOn,
  finishedQuantity,
  firstPassYield,
  goodRatio,
  imbalances,
  mostAllowed,
  openQuantities,
  producedQuantity,
  receivedFrom,
  reverseReport,
  rolledThroughputYield,
  type Posting,
  type Route,
  type RouteBalances,
} from '#libs/quantities';
import { isActive, type StoredOrder } from './order';
import type { CompletionBlocker, OrderBalance, OrderOnLine } from './types';
import { flowOf, isDone, withBooks, type Job } from './job';

/**
 * The jobs that keep the books of the order: skipped and superseded ones were taken out of the graph, and what rework
 * job orders make is booked where they return to.
 */
export const inRoute = (jobs: readonly Job[]): readonly Job[] =>
  jobs.filter(({ kind, status, superseded }) => kind === 'operation' && status !== 'skipped' && !superseded);

/** The routing graph of an order's jobs, without the skipped ones. */
export function routeOf(jobs: readonly Job[]): Route {
  return defineRoute(inRoute(jobs).map(({ id, predecessors, transferBatch }) => ({ id, predecessors, transferBatch })));
}

export function balancesOf(jobs: readonly Job[]): RouteBalances {
  return Object.fromEntries(inRoute(jobs).map(({ id, balance }) => [id, flowOf(balance)]));
}

/** Hands on what is due of a job's good units: whole transfer batches, and everything once it has ended. */
export function handOn(job: Job): Job {
  const flow = flowOf(job.balance);
  const due = dueToHandOn(flow.good, job.transferBatch, isDone(job));
  return decimal.compare(due, flow.transferred) > 0 ? withBooks(job, { ...flow, transferred: due }) : job;
}

/**
 * A job after the jobs before it have handed on `handed` in all.
 * @throws DomainError `quantity.used-downstream` {operation, missing} (409) when less arrives than was used
 */
export function receive(job: Job, handed: readonly DecimalString[]): Job {
  const flow = flowOf(job.balance);
  const received = receivedFrom(flow, handed);
  if (decimal.equals(received, flow.received)) return job;
  const missing = decimal.sub(producedQuantity(flow), received);
  if (decimal.isPositive(missing))
    throw new DomainError('conflict', 'quantity.used-downstream', { operation: job.number, missing });
  return withBooks(job, { ...flow, received });
}

/**
 * The books after a report was taken back, with the units it handed on.
 * @throws DomainError `quantity.used-downstream` {operation, missing}, `quantity.reversal-below-zero` (409)
 */
export function takeBack(jobs: readonly Job[], jobOrderId: string, posting: Posting): RouteBalances {
  try {
    return reverseReport(routeOf(jobs), balancesOf(jobs), jobOrderId, posting);
  } catch (error) {
    if (!(error instanceof DomainError) || !('operation' in error.params)) throw error;
    const user = jobs.find(({ id }) => id === error.params['operation']);
    throw new DomainError(error.kind, error.code, { ...error.params, operation: user?.number ?? null });
  }
}

/** Why the order cannot be completed; open inspections are asked of quality. Equations 4 and 5. */
export function blockersOf(
  jobs: readonly Job[],
  ordered: DecimalString,
  overTolerancePercent: DecimalString,
): CompletionBlocker[] {
  const blocker = (code: CompletionBlocker['code'], job: Job | undefined): CompletionBlocker => ({
    code,
    jobOrderId: job?.id ?? null,
    jobOrderNumber: job?.number ?? null,
  });
  const route = routeOf(jobs);
  const balances = balancesOf(jobs);
  const open = jobs.filter((job) => !isDone(job)).map((job) => blocker('work-order.job-open', job));
  const units = openQuantities(route, balances).map(({ operation }) =>
    blocker(
      'work-order.units-open',
      jobs.find(({ id }) => id === operation),
    ),
  );
  const tooMany =
    route.operations.length > 0 &&
    decimal.compare(finishedQuantity(route, balances), mostAllowed(ordered, overTolerancePercent)) > 0;
  return [...open, ...units, ...(tooMany ? [blocker('work-order.too-many', undefined)] : [])];
}

/** Where branches scrap parts of the same piece, more is scrapped than was issued. */
const atLeastNone = (quantity: DecimalString): DecimalString => (decimal.isNegative(quantity) ? '0' : quantity);

/** Units given to an order that are neither good at the end nor scrapped nor gone from it. */
const unfinished = (
  issued: DecimalString,
  { finished, scrap, returned, splitOff }: Pick<OrderBalance, 'finished' | 'scrap' | 'returned' | 'splitOff'>,
): DecimalString => atLeastNone(decimal.sub(issued, finished, scrap, returned, splitOff));

/** What of an order is on the line now. */
export function onLineOf(jobs: readonly Job[], order: StoredOrder): OrderOnLine {
  const { number, status, disposition, unit } = order;
  const isUnderWay = isActive(status) || status === 'on-hold';
  const open = isUnderWay ? unfinished(issuedTo(inRoute(jobs)), orderBalanceOf(jobs, order)) : '0';
  return { number, status, disposition, unit, open };
}

/** What the first operations of an order were given. */
const issuedTo = (kept: readonly Job[]): DecimalString =>
  kept.find(({ predecessors }) => predecessors.length === 0)?.balance.issued ?? '0';

/** The books of an order as people read them. */
export function orderBalanceOf(
  jobs: readonly Job[],
  { quantity: ordered, unit, disposition }: Pick<StoredOrder, 'quantity' | 'unit' | 'disposition'>,
): OrderBalance {
  const route = routeOf(jobs);
  const balances = balancesOf(jobs);
  const kept = inRoute(jobs);
  const sum = (pick: (job: Job) => DecimalString): DecimalString => decimal.add('0', ...kept.map(pick));
  const finished = kept.length > 0 ? finishedQuantity(route, balances) : '0';
  const scrap = sum(({ balance }) => balance.scrap);
  const splitOff = sum((job) => job.splitOff);
  const returned = decimal.sub(
    sum(({ balance }) => balance.returned),
    splitOff,
  );
  const aborted = disposition === null ? '0' : unfinished(issuedTo(kept), { finished, scrap, returned, splitOff });
  return {
    ordered,
    unit,
    finished,
    scrap: disposition === 'scrap' ? decimal.add(scrap, aborted) : scrap,
    rework: disposition === null ? sum(({ balance }) => balance.rework) : '0',
    returned: disposition === 'return' ? decimal.add(returned, aborted) : returned,
    aborted,
    splitOff,
    operations: jobs
      .filter(({ superseded }) => !superseded)
      .map(({ id, operationNumber, status, balance }) => ({
        jobOrderId: id,
        operationNumber,
        status,
        balance,
        produced: producedQuantity(flowOf(balance)),
        firstPassYield: firstPassYield(flowOf(balance)),
      })),
    rolledThroughputYield: rolledThroughputYield(kept.map(({ balance }) => flowOf(balance))),
    goodRatio: goodRatio(finished, ordered),
    imbalances: imbalances(route, balances),
  };
}
