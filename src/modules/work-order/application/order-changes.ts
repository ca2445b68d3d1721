import { Injectable } from '@nestjs/common';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { workOrder } from '#libs/lifecycles';
import { mostAllowed, pathBalances } from '#libs/quantities';
import { MaterialApi } from '#modules/material';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { newId } from '#platform/ids';
import { balancesOf, inRoute, routeOf } from '../domain/books';
import { flowOf, hasEnded, requireReason, viewOf, withBooks, type Job } from '../domain/job';
import { requireDue, requireOrdered, requireQuantity, type StoredOrder } from '../domain/order';
import { splitAt } from '../domain/splitting';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';
import type { Issue, JobOrder, Merge, Reschedule, SplitOff } from '../domain/types';
import { Facts } from './facts';
import { Inspections } from './inspections';
import { OrderCommands } from './order-commands';
import { OrderPlanning } from './order-planning';
import { Progress } from './progress';

/** Changes of quantity and date of an order that is planned or under way. */
@Injectable()
export class OrderChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly planning: OrderPlanning,
    private readonly material: MaterialApi,
    private readonly commands: OrderCommands,
    private readonly inspections: Inspections,
    private readonly progress: Progress,
    private readonly facts: Facts,
    private readonly floor: FloorClock,
  ) {}

  /**
   * Gives another priority, due date or tolerance; the job orders follow.
   * @throws DomainError `work-order.ended` (409), `work-order.due-past` (400) for another due date that has passed
   */
  async reschedule(id: string, change: Reschedule): Promise<StoredOrder> {
    return this.unitOfWork.run(async () => {
      const order = await this.lock(id, change.expectedVersion);
      if (workOrder.isTerminal(order.status) || order.status === 'completed')
        throw new DomainError('conflict', 'work-order.ended', { state: order.status });
      const isOther = change.dueAt?.toISOString() !== order.dueAt;
      if (isOther) requireDue(change.dueAt, this.floor.now(), change.acknowledgePastDue);
      const next: StoredOrder = {
        ...order,
        priority: change.priority ?? order.priority,
        dueAt: change.dueAt === undefined ? order.dueAt : (change.dueAt?.toISOString() ?? null),
        overTolerancePercent: decimal.normal(change.overTolerancePercent ?? order.overTolerancePercent),
        version: order.version + 1,
      };
      await this.orders.save(next);
      await this.jobs.reschedule(id, next.priority, next.dueAt);
      this.facts.orderFact(next, 'work-order.rescheduled', {
        reason: change.reason?.trim() || null,
        payload: {
          priority: next.priority,
          dueAt: next.dueAt,
          overTolerancePercent: next.overTolerancePercent,
          before: { priority: order.priority, dueAt: order.dueAt, overTolerancePercent: order.overTolerancePercent },
        },
      });
      return next;
    });
  }

  /**
   * Takes units not started at a job order out into an order of their own, which begins there.
   * @returns the new order, released
   * @throws DomainError as {@link splitAt}; `work-order.not-released` (409), `work-order.reason-required` (400)
   */
  async split(id: string, split: SplitOff): Promise<StoredOrder> {
    return this.unitOfWork.run(async () => {
      const order = await this.lock(id, split.expectedVersion);
      if (!workOrder.can(order.status, 'hold') && order.status !== 'on-hold')
        throw new DomainError('conflict', 'work-order.not-released', { state: order.status });
      const reason = requireReason(split.reason);
      const at = this.floor.now();
      const jobs = await this.jobs.lockAll(id);
      const draft = await this.planning.draftLike(order, {
        quantity: requireQuantity(split.quantity, order.unit),
        teamId: split.teamId,
        dueAt: split.dueAt,
        priority: split.priority,
      });
      const { parent, child } = splitAt(jobs, order, split.jobOrderId, draft, newId, at);
      const serials = await this.material.moveSerials(id, draft.id, draft.quantity, split.serials ?? null);
      const rest: StoredOrder = {
        ...order,
        quantity: decimal.sub(order.quantity, draft.quantity),
        version: order.version + 1,
      };
      await this.orders.save(rest);
      const payload = {
        childId: draft.id,
        childNumber: draft.number,
        quantity: draft.quantity,
        left: rest.quantity,
        ...(serials.length > 0 ? { serials } : {}),
        jobOrder: parent.find((job) => job.id === split.jobOrderId)?.number,
      };
      this.facts.orderFact(rest, 'work-order.split', { at, reason, payload });
      for (const [index, to] of parent.entries()) {
        const from = jobs[index];
        if (from && from.status !== to.status) this.facts.jobChanged(from, to, 'block', { at, reason });
      }
      const expected = await this.tellInspections(jobs, parent);
      await this.progress.settle(jobs, expected, at);
      const directive = await this.orders.directive(id);
      if (!directive) throw new Error(`released order ${order.number} has no directive`);
      return this.planning.releaseWith(draft, directive, child, at);
    });
  }

  /**
   * Adds the quantity of `sourceId`, of which nothing was started, to this order; the source is cancelled.
   * @throws DomainError `work-order.merge-different` {field}, `work-order.merge-started`, `work-order.merge-attempt`
   *   (409), `work-order.reason-required`, `work-order.quantity-too-large` (400)
   */
  async merge(id: string, merge: Merge): Promise<StoredOrder> {
    return this.unitOfWork.run(async () => {
      const { order, source } = await this.lockBoth(id, merge);
      const reason = requireReason(merge.reason);
      requireAlike(order, source);
      const at = this.floor.now();
      const jobs = await this.jobs.lockAll(id);
      const others = await this.jobs.lockAll(source.id);
      if (others.some(({ status }) => status !== 'pending' && status !== 'ready'))
        throw new DomainError('conflict', 'work-order.merge-started', { order: source.number });
      const firsts = inRoute(jobs).filter(({ predecessors }) => predecessors.length === 0);
      const ended = firsts.find(hasEnded);
      if (ended) throw new DomainError('conflict', 'work-order.merge-started', { order: order.number });
      const cancelled = await this.commands.cancel(source.id, { reason });
      await this.orders.save({ ...cancelled, mergedInto: order.id });
      await this.material.moveSerials(source.id, order.id, source.quantity, null);
      const next: StoredOrder = {
        ...order,
        quantity: requireOrdered(decimal.add(order.quantity, source.quantity), order.unit),
        version: order.version + 1,
      };
      await this.orders.save(next);
      this.facts.orderFact(next, 'work-order.merged', {
        at,
        reason,
        payload: { sourceId: source.id, sourceNumber: source.number, quantity: source.quantity, total: next.quantity },
      });
      const more = jobs.map((job) => ({
        ...(firsts.includes(job) ? issued(job, source.quantity) : job),
        expected: decimal.add(job.expected, source.quantity),
      }));
      await this.progress.settle(jobs, await this.tellInspections(jobs, more), at);
      return next;
    });
  }

  /**
   * Gives more units to an operation: the only way to make more than was received.
   * @throws DomainError `work-order.over-production` {most, would}, `work-order.job-ended`, `work-order.not-released`
   *   (409), `quantity.*`, `work-order.reason-required` (400)
   */
  async issue(jobOrderId: string, { quantity, reason }: Issue): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const order = await this.orders.lockByJob(jobOrderId);
      const jobs = await this.jobs.lockAll(order.id);
      const job = inRoute(jobs).find(({ id }) => id === jobOrderId);
      if (!job) throw new DomainError('conflict', 'work-order.not-for-rework');
      if (!workOrder.can(order.status, 'hold'))
        throw new DomainError('conflict', 'work-order.not-released', { state: order.status });
      if (hasEnded(job)) throw new DomainError('conflict', 'work-order.job-ended', { jobOrder: job.number });
      const amount = requireQuantity(quantity, job.unit);
      const why = requireReason(reason);
      const at = this.floor.now();
      const behind = reachable(jobs, jobOrderId);
      const more = jobs.map((each) => {
        if (each.id === jobOrderId) return { ...issued(each, amount), expected: decimal.add(each.expected, amount) };
        return behind.has(each.id) ? { ...each, expected: decimal.add(each.expected, amount) } : each;
      });
      requireAllowed(order, more);
      const given = more.find(({ id }) => id === jobOrderId) ?? job;
      this.facts.job(given, 'job-order.issued', {
        at,
        reason: why,
        payload: { quantity: amount, balance: given.balance },
      });
      const written = await this.progress.settle(jobs, await this.tellInspections(jobs, more), at);
      return viewOf(written.find(({ id }) => id === jobOrderId) ?? given);
    });
  }

  private async lock(id: string, expectedVersion: number | undefined): Promise<StoredOrder> {
    const order = await this.orders.lock(id);
    if (expectedVersion !== undefined) requireVersion(order.version, expectedVersion);
    return order;
  }

  /** Always in the order of their ids, so that two merges the other way round do not wait for each other. */
  private async lockBoth(id: string, merge: Merge): Promise<{ order: StoredOrder; source: StoredOrder }> {
    if (id === merge.sourceId) throw new DomainError('conflict', 'work-order.merge-different', { field: 'id' });
    const [first, second] = [id, merge.sourceId].sort();
    const locked = [await this.orders.lock(first ?? id), await this.orders.lock(second ?? id)];
    const [order, source] = locked[0]?.id === id ? locked : locked.reverse();
    if (!order || !source) throw new Error('two orders were locked');
    if (merge.expectedVersion !== undefined) requireVersion(order.version, merge.expectedVersion);
    return { order, source };
  }

  /** Inspections that are open count the pieces that will come now. */
  private async tellInspections(before: readonly Job[], after: readonly Job[]): Promise<readonly Job[]> {
    const told: Job[] = [];
    for (const [index, job] of after.entries()) {
      const was = before[index];
      const differs = was && !hasEnded(job) && !decimal.equals(was.expected, job.expected);
      told.push(differs ? await this.inspections.expect({ ...job, expected: was.expected }, job.expected) : job);
    }
    return told;
  }
}

function issued(job: Job, quantity: DecimalString): Job {
  const flow = flowOf(job.balance);
  const received = decimal.add(flow.received, quantity);
  return withBooks(job, { ...flow, issued: decimal.add(flow.issued, quantity), received });
}

/** All behind a job. */
function reachable(jobs: readonly Job[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const job of jobs) if (job.predecessors.some((before) => found.has(before))) found.add(job.id);
  found.delete(id);
  return found;
}

/** Equation 4, first half, looked at before it is too late: everything that may still become good, along every path. */
function requireAllowed(order: StoredOrder, jobs: readonly Job[]): void {
  const most = mostAllowed(order.quantity, order.overTolerancePercent);
  for (const path of pathBalances(routeOf(jobs), balancesOf(jobs))) {
    const would = decimal.sub(path.issued, path.scrap, path.returned);
    if (decimal.compare(would, most) > 0)
      throw new DomainError('conflict', 'work-order.over-production', { most, would });
  }
}

/** Only what is the same work for the same customer (our rule, after IEC 62264-3). */
function requireAlike(order: StoredOrder, source: StoredOrder): void {
  const fields = ['materialId', 'routingVersionId', 'lineMode', 'trialJobId', 'alias', 'confidentiality'] as const;
  const field = fields.find((each) => order[each] !== source[each]);
  if (field) throw new DomainError('conflict', 'work-order.merge-different', { field });
  const open = order.status === 'planned' ? ['planned'] : ['released', 'in-progress'];
  if (
    !open.includes(order.status) ||
    !['planned', 'released'].includes(source.status) ||
    (order.status === 'planned') !== (source.status === 'planned')
  )
    throw new DomainError('conflict', 'work-order.merge-different', { field: 'status' });
  if (source.attemptId && source.attemptId !== order.attemptId)
    throw new DomainError('conflict', 'work-order.merge-attempt');
}
