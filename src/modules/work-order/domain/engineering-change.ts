import { decimal, DomainError } from '#libs/kernel';
import { receivedFrom } from '#libs/quantities';
import { chooseAlternatives } from './alternatives';
import { inRoute } from './books';
import { act, flowOf, withBooks, type Job } from './job';
import type { StoredOrder } from './order';
import type { ReleasedDirective } from './released-directive';
import { emptyBalance, newJob } from './releasing';

/** What a change does to one operation: what has begun stays, the rest is planned anew. */
export interface ChangeLine {
  readonly operationNumber: number;
  readonly name: string;
  readonly nameEn: string;
  readonly effect: 'kept' | 'replaced' | 'added' | 'removed';
  readonly jobOrderId: string | null;
  readonly jobOrderNumber: string | null;
}

/** An engineering change 工程变更 worked out, before anything is written. */
interface PlannedChange<Directive extends ReleasedDirective> {
  readonly lines: readonly ChangeLine[];
  /** Cancelled, because another one or none takes their place. */
  readonly retired: readonly Job[];
  readonly added: readonly Job[];
  /** The whole graph afterwards, by job order ids. */
  readonly links: readonly { readonly from: string; readonly to: string }[];
  /** The new version, with what has begun as it was. */
  readonly directive: Directive;
}

interface Situation<Directive extends ReleasedDirective> {
  readonly order: StoredOrder;
  /** All job orders of the order, in the order of the graph. */
  readonly jobs: readonly Job[];
  readonly current: Directive;
  readonly next: Directive;
}

type Graph = ReadonlyMap<number, ReadonlySet<number>>;

/** Predecessors by operation number, with the numbers in `without` led around. */
function graphOf(
  { operations, links }: Pick<ReleasedDirective, 'operations' | 'links'>,
  without: ReadonlySet<number>,
): Graph {
  const numbers = new Map(operations.map(({ operationId, number }) => [operationId, number]));
  const before = new Map<number, Set<number>>(operations.map(({ number }) => [number, new Set()]));
  for (const { from, to } of links) before.get(numbers.get(to) ?? -1)?.add(numbers.get(from) ?? -1);
  for (const gone of without) {
    const feeding = before.get(gone);
    before.delete(gone);
    for (const predecessors of before.values())
      if (feeding && predecessors.delete(gone)) for (const each of feeding) predecessors.add(each);
  }
  return before;
}

const same = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each));

/** Nothing has happened yet, so that another job order can take its place. */
const isUntouched = ({ status }: Job): boolean => status === 'pending' || status === 'ready';

/**
 * Works out what becomes of a running order under another version of its routing (our rule). Operations are matched by
 * number. What has begun keeps its content and everything before it; skipped stays skipped.
 * @throws DomainError (409) `work-order.change-dispatched` {jobOrder} while a job is handed out and not begun,
 *   `work-order.change-drops-started` {jobOrder}, `work-order.change-before-started` {jobOrder}
 */
export function planChange<Directive extends ReleasedDirective>(
  { order, jobs, current, next }: Situation<Directive>,
  newId: () => string,
  at: Date,
): PlannedChange<Directive> {
  const route = inRoute(jobs);
  const byId = new Map(route.map((job) => [job.id, job]));
  const handedOut = route.find(({ status }) => status === 'dispatched');
  if (handedOut) throw new DomainError('conflict', 'work-order.change-dispatched', { jobOrder: handedOut.number });
  const skipped = new Set(jobs.filter(({ status }) => status === 'skipped').map((job) => job.operationNumber));
  const begun = new Set(route.filter((job) => !isUntouched(job)).map((job) => job.operationNumber));
  const numbers = new Map(next.operations.map(({ operationId, number }) => [operationId, number]));
  const chosen = chooseAlternatives(next, (operationId) => begun.has(numbers.get(operationId) ?? -1));
  const graph = graphOf(chosen, skipped);
  const kept = route.filter((job) => !isUntouched(job));
  const retired = route.filter(isUntouched);
  for (const job of kept) requireKept(job, graph, byId);

  const keptNumbers = new Map(kept.map((job) => [job.operationNumber, job]));
  const retiredNumbers = new Map(retired.map((job) => [job.operationNumber, job]));
  const firsts = route.filter(({ predecessors }) => predecessors.length === 0);
  const ids = new Map([...graph.keys()].map((number) => [number, keptNumbers.get(number)?.id ?? newId()]));
  const handed = new Map(kept.map(({ operationNumber, balance }) => [operationNumber, balance.transferred]));
  let seq = Math.max(0, ...jobs.map((job) => job.seq));
  const added = sorted(graph)
    .filter((number) => !keptNumbers.has(number))
    .flatMap((number) => {
      const operation = next.operations.find((each) => each.number === number);
      if (!operation) return [];
      const before = [...(graph.get(number) ?? [])];
      const former = retiredNumbers.get(number);
      const like = before.length === 0 ? (former ?? firsts[0]) : former;
      const wasFirst = like?.predecessors.length === 0;
      const source = like && wasFirst === (before.length === 0) ? flowOf(like.balance) : null;
      const { issued, returned } = source ?? { issued: before.length === 0 ? order.quantity : '0', returned: '0' };
      const splitOff = (source && like?.splitOff) ?? '0';
      const place = { id: ids.get(number) ?? newId(), seq: (seq += 1), predecessors: idsOf(before, ids) };
      const books = { ...flowOf(emptyBalance('0')), issued, returned };
      const received = receivedFrom(
        books,
        before.map((each) => handed.get(each) ?? '0'),
      );
      const pending = newJob(order, operation, place, issued, at);
      const job: Job = {
        ...withBooks(pending, { ...books, received }),
        number: numberOf(pending.number, jobs, number),
        alternatives: chosen.alternativesOf(operation.operationId),
        expected: former?.expected ?? order.quantity,
        splitOff,
      };
      return [decimal.isPositive(received) ? act(job, 'make-ready', at, null) : job];
    });

  return {
    lines: linesOf(kept, retired, added, graph),
    retired: retired.map((job) => retire(job, at)),
    added,
    links: [...graph].flatMap(([to, before]) =>
      idsOf([...before], ids).map((from) => ({ from, to: ids.get(to) ?? '' })),
    ),
    directive: mergedDirective(current, next, new Set([...keptNumbers.keys(), ...skipped])),
  };
}

/**
 * Puts another of its alternatives in the place of a job that has not begun.
 * @throws DomainError `entity.not-found` (operation; 404), `work-order.alternative-begun` {jobOrder} (409)
 */
export function chooseAnother(
  { order, jobs, current }: Omit<Situation<ReleasedDirective>, 'next'>,
  job: Job,
  operationId: string,
  id: string,
  at: Date,
): { readonly retired: Job; readonly added: Job } {
  const operation = current.operations.find((each) => each.operationId === operationId);
  if (!operation || !job.alternatives.includes(operationId) || operationId === job.operationId)
    throw new DomainError('not-found', 'entity.not-found', { type: 'operation', id: operationId });
  if (!isUntouched(job)) throw new DomainError('conflict', 'work-order.alternative-begun', { jobOrder: job.number });
  const place = { id, seq: job.seq, predecessors: job.predecessors };
  const pending = newJob(order, operation, place, '0', at);
  const added: Job = {
    ...pending,
    number: numberOf(pending.number, jobs, operation.number),
    alternatives: job.alternatives,
    expected: job.expected,
    splitOff: job.splitOff,
    balance: job.balance,
  };
  return {
    retired: { ...retire(job, at), seq: Math.max(...jobs.map(({ seq }) => seq)) + 1 },
    added: decimal.isPositive(added.balance.received) ? act(added, 'make-ready', at, null) : added,
  };
}

const idsOf = (numbers: readonly number[], ids: ReadonlyMap<number, string>): string[] =>
  numbers.flatMap((number) => ids.get(number) ?? []);

/** What has begun is in the new version as well, and what comes before it is the same. */
function requireKept(job: Job, graph: Graph, byId: ReadonlyMap<string, Job>): void {
  const planned = graph.get(job.operationNumber);
  if (!planned) throw new DomainError('conflict', 'work-order.change-drops-started', { jobOrder: job.number });
  const actual = new Set(job.predecessors.flatMap((id) => byId.get(id)?.operationNumber ?? []));
  if (!same(planned, actual))
    throw new DomainError('conflict', 'work-order.change-before-started', { jobOrder: job.number });
}

/** Numbers so that each stands behind its predecessors; a released version has no circle. */
function sorted(graph: Graph): number[] {
  const done = new Set<number>();
  const visit = (number: number): void => {
    if (done.has(number)) return;
    for (const before of [...(graph.get(number) ?? [])].sort((a, b) => a - b)) visit(before);
    done.add(number);
  };
  for (const number of [...graph.keys()].sort((a, b) => a - b)) visit(number);
  return [...done];
}

/** A second job order of the same operation is told apart: `WO-…/20-2`. */
function numberOf(plain: string, jobs: readonly Job[], operationNumber: number): string {
  const before = jobs.filter((job) => job.kind === 'operation' && job.operationNumber === operationNumber).length;
  return before === 0 ? plain : `${plain}-${before + 1}`;
}

function retire(job: Job, at: Date): Job {
  const cancelled = act(job, 'cancel', at, null);
  return { ...withBooks(cancelled, flowOf(emptyBalance('0'))), splitOff: '0', superseded: true, predecessors: [] };
}

/** The new version's operations and links, with those in `numbers` as they were. */
function mergedDirective<Directive extends ReleasedDirective>(
  current: Directive,
  next: Directive,
  numbers: ReadonlySet<number>,
): Directive {
  const old = new Map(current.operations.map((operation) => [operation.number, operation]));
  const operations = next.operations.map((operation) =>
    numbers.has(operation.number) ? (old.get(operation.number) ?? operation) : operation,
  );
  const ids = new Map(next.operations.map(({ operationId }, index) => [operationId, operations[index]?.operationId]));
  const links = next.links.map(({ from, to }) => ({ from: ids.get(from) ?? from, to: ids.get(to) ?? to }));
  return { ...next, operations, links };
}

function linesOf(kept: readonly Job[], retired: readonly Job[], added: readonly Job[], graph: Graph): ChangeLine[] {
  const line = (job: Job, effect: ChangeLine['effect'], shown: Job | null = job): ChangeLine => ({
    operationNumber: job.operationNumber,
    name: job.name,
    nameEn: job.nameEn,
    effect,
    jobOrderId: shown?.id ?? null,
    jobOrderNumber: shown?.number ?? null,
  });
  const former = new Map(retired.map((job) => [job.operationNumber, job]));
  return [
    ...kept.map((job) => line(job, 'kept')),
    ...added.map((job) => {
      const old = former.get(job.operationNumber);
      return old ? line(job, 'replaced', old) : line(job, 'added', null);
    }),
    ...retired.filter(({ operationNumber }) => !graph.has(operationNumber)).map((job) => line(job, 'removed')),
  ].sort((a, b) => a.operationNumber - b.operationNumber);
}
