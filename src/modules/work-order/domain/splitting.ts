import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { inRoute } from './books';
import { act, flowOf, hasEnded, notStartedOf, withBooks, type Job } from './job';
import { emptyBalance } from './releasing';
import { requireQuantity, type StoredOrder } from './order';

/** What a split makes of the order's jobs, and the jobs of the new order. */
interface Split {
  readonly parent: readonly Job[];
  readonly child: readonly Job[];
}

/** The jobs of which `pick` is true for one of their neighbours, and so on: all before or all behind `id`. */
function reach(jobs: readonly Job[], id: string, next: (job: Job) => readonly string[]): ReadonlySet<string> {
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const found = new Set<string>();
  const todo = [id];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    const job = byId.get(at);
    for (const other of job ? next(job) : []) {
      if (found.has(other)) continue;
      found.add(other);
      todo.push(other);
    }
  }
  return found;
}

/**
 * Takes `quantity` units not started at `jobOrderId` out into another order, whose routing begins there (our rule). Units
 * can be told apart by number only where every path of the graph passes, not inside a parallel branch.
 * @param child the new order; its quantity is `quantity`
 * @throws DomainError `entity.not-found` (404); `quantity.not-positive`, `quantity.not-whole` (400);
 *   `work-order.split-in-branch`, `work-order.split-all`, `work-order.split-ended`,
 *   `quantity.exceeds-not-started` {available, posted} (409)
 */
export function splitAt(
  jobs: readonly Job[],
  order: StoredOrder,
  jobOrderId: string,
  child: StoredOrder,
  newId: () => string,
  at: Date,
): Split {
  const route = inRoute(jobs);
  const place = route.find(({ id }) => id === jobOrderId);
  if (!place) throw new DomainError('not-found', 'entity.not-found', { type: 'job-order', id: jobOrderId });
  const { quantity } = child;
  requireQuantity(quantity, place.unit);
  if (hasEnded(place)) throw new DomainError('conflict', 'work-order.split-ended', { jobOrder: place.number });
  const behind = behindOf(route, place.id);
  if (!isOnEveryPath(route, place.id))
    throw new DomainError('conflict', 'work-order.split-in-branch', { jobOrder: place.number });
  const available = notStartedOf(place.balance);
  if (decimal.compare(quantity, available) > 0)
    throw new DomainError('conflict', 'quantity.exceeds-not-started', { available, posted: quantity });
  if (decimal.compare(quantity, order.quantity) >= 0) throw new DomainError('conflict', 'work-order.split-all');
  const parent = jobs.map((job) => {
    if (job.id === place.id) return less(withdrawn(job, quantity, at), quantity);
    return behind.has(job.id) ? less(job, quantity) : job;
  });
  const moved = route.filter(({ id }) => id === place.id || behind.has(id));
  return { parent, child: copies(moved, place.id, child, newId, at) };
}

/** Where {@link splitAt} takes units out: some have not started, and all paths of the graph meet. */
export function splitPlaces(jobs: readonly Job[]): readonly string[] {
  const route = inRoute(jobs);
  return route
    .filter((job) => !hasEnded(job) && decimal.isPositive(notStartedOf(job.balance)) && isOnEveryPath(route, job.id))
    .map(({ id }) => id);
}

const behindOf = (route: readonly Job[], jobId: string): ReadonlySet<string> =>
  reach(route, jobId, ({ id }) => successorsOf(route, id));

const isOnEveryPath = (route: readonly Job[], jobId: string): boolean =>
  reach(route, jobId, ({ predecessors }) => predecessors).size + behindOf(route, jobId).size + 1 === route.length;

const successorsOf = (jobs: readonly Job[], id: string): string[] =>
  jobs.filter(({ predecessors }) => predecessors.includes(id)).map((job) => job.id);

/** A ready job from which everything was taken waits again for units. */
function withdrawn(job: Job, quantity: DecimalString, at: Date): Job {
  const flow = flowOf(job.balance);
  const received = decimal.sub(flow.received, quantity);
  // At a first operation the units go with the issue that brought them, as the order's quantity does; a merge brings both
  // back. Behind it they were handed on by an operation before, whose books stay.
  const isFirst = job.predecessors.length === 0;
  const books = isFirst
    ? { issued: decimal.sub(flow.issued, quantity) }
    : { returned: decimal.add(flow.returned, quantity) };
  const splitOff = isFirst ? job.splitOff : decimal.add(job.splitOff, quantity);
  const after = { ...withBooks(job, { ...flow, ...books, received }), splitOff };
  return decimal.isZero(received) && after.status === 'ready' ? act(after, 'block', at, null) : after;
}

const less = (job: Job, quantity: DecimalString): Job => ({
  ...job,
  expected: decimal.max('0', decimal.sub(job.expected, quantity)),
});

function copies(
  moved: readonly Job[],
  first: string,
  child: StoredOrder,
  newId: () => string,
  at: Date,
): readonly Job[] {
  const ids = new Map(moved.map(({ id }) => [id, newId()]));
  return moved.map((job, index) => {
    const issued = job.id === first ? child.quantity : '0';
    const copy: Job = {
      ...job,
      id: ids.get(job.id) ?? job.id,
      workOrderId: child.id,
      number: `${child.number}/${job.operationNumber}`,
      seq: index + 1,
      status: 'pending',
      holdReason: null,
      trouble: null,
      heldByOrder: false,
      priority: child.priority,
      dueAt: child.dueAt,
      attemptId: child.attemptId,
      trialJobId: child.trialJobId,
      reworkSent: '0',
      splitOff: '0',
      expected: child.quantity,
      balance: emptyBalance(issued),
      createdAt: at.toISOString(),
      dispatchedAt: null,
      startedAt: null,
      endedAt: null,
      version: 1,
      predecessors: job.id === first ? [] : job.predecessors.map((id) => ids.get(id) ?? id),
    };
    return job.id === first ? act(copy, 'make-ready', at, null) : copy;
  });
}
