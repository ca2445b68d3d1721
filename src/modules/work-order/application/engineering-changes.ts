import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { engineeringChange, type EngineeringChangeAction } from '#libs/lifecycles';
import { RoutingApi, type WorkDirective } from '#modules/routing';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { inRoute } from '../domain/books';
import { chooseAnother, planChange, type ChangeLine } from '../domain/engineering-change';
import { requireReason, viewOf, type Job } from '../domain/job';
import type { StoredOrder } from '../domain/order';
import { ChangeRepository } from '../persistence/change.repository';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';
import type { EngineeringChange, JobOrder } from '../domain/types';
import { Facts } from './facts';
import { Inspections } from './inspections';
import { Progress } from './progress';

const RUNNING: ReadonlySet<string> = new Set(['released', 'in-progress', 'on-hold']);

/** Another version of the routing for an order under way 工程变更: asked for by one person, approved by another. */
@Injectable()
export class EngineeringChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly changes: ChangeRepository,
    private readonly routings: RoutingApi,
    private readonly inspections: Inspections,
    private readonly progress: Progress,
    private readonly facts: Facts,
    private readonly floor: FloorClock,
  ) {}

  /**
   * What would stay and what would be planned anew now.
   * @throws DomainError as `planChange`; `work-order.not-released`, `work-order.change-same`,
   *   `work-order.wrong-material` (409), and what {@link RoutingApi} says of a version that is not released
   */
  async preview(workOrderId: string, toVersionId: string): Promise<readonly ChangeLine[]> {
    const order = await this.orders.byId(workOrderId);
    const { current, next } = await this.directives(order, toVersionId);
    const jobs = await this.jobs.ofOrder(workOrderId);
    return planChange({ order, jobs, current, next }, newId, this.floor.now()).lines;
  }

  /**
   * Asks for a change that could be taken over now.
   * @throws DomainError as {@link preview}; `work-order.change-open` (409) while another one waits,
   *   `work-order.reason-required` (400)
   */
  async request(workOrderId: string, toVersionId: string, reason: string | undefined): Promise<EngineeringChange> {
    return this.unitOfWork.run(async () => {
      const order = await this.orders.lock(workOrderId);
      const why = requireReason(reason);
      const lines = await this.preview(workOrderId, toVersionId);
      const before = await this.changes.ofOrder(workOrderId);
      if (before.some(({ status }) => !engineeringChange.isTerminal(status)))
        throw new DomainError('conflict', 'work-order.change-open');
      const change: EngineeringChange = {
        id: newId(),
        workOrderId,
        fromVersionId: order.routingVersionId,
        toVersionId,
        status: engineeringChange.initial,
        reason: why,
        requestedBy: currentContext().actorId,
        requestedAt: this.floor.now().toISOString(),
        decidedBy: null,
        decidedAt: null,
        decisionNote: null,
      };
      await this.changes.add(change);
      this.tell(order, 'work-order.change-requested', change, { lines: lines.length });
      return change;
    });
  }

  /** @throws DomainError `work-order.change-decided` (409), `work-order.reason-required` (400) */
  async reject(workOrderId: string, changeId: string, reason: string | undefined): Promise<EngineeringChange> {
    return this.unitOfWork.run(async () => {
      const order = await this.orders.lock(workOrderId);
      const change = await this.open(workOrderId, changeId);
      const rejected = this.decided(change, 'reject', requireReason(reason));
      await this.changes.decide(rejected, null);
      this.tell(order, 'work-order.change-rejected', rejected, {});
      return rejected;
    });
  }

  /**
   * Takes a request back while it waits.
   * @throws DomainError `work-order.change-decided`, `work-order.change-not-own` (409)
   */
  async withdraw(workOrderId: string, changeId: string, note: string | undefined): Promise<EngineeringChange> {
    return this.unitOfWork.run(async () => {
      const order = await this.orders.lock(workOrderId);
      const change = await this.open(workOrderId, changeId);
      if (change.requestedBy !== currentContext().actorId)
        throw new DomainError('conflict', 'work-order.change-not-own');
      const withdrawn = this.decided(change, 'withdraw', note?.trim() || null);
      await this.changes.decide(withdrawn, null);
      this.tell(order, 'work-order.change-withdrawn', withdrawn, {});
      return withdrawn;
    });
  }

  /**
   * Takes the change over, worked out anew on the order as it stands now.
   * @throws DomainError as {@link preview}; `work-order.change-decided`, `work-order.change-own` (409) when the person who
   *   asked for it would approve it
   */
  async approve(workOrderId: string, changeId: string, note: string | undefined): Promise<EngineeringChange> {
    return this.unitOfWork.run(async () => {
      const order = await this.orders.lock(workOrderId);
      const change = await this.open(workOrderId, changeId);
      if (change.requestedBy !== null && change.requestedBy === currentContext().actorId)
        throw new DomainError('conflict', 'work-order.change-own');
      const jobs = await this.jobs.lockAll(workOrderId);
      const { current, next } = await this.directives(order, change.toVersionId);
      const at = this.floor.now();
      const plan = planChange({ order, jobs, current, next }, newId, at);
      const changed: StoredOrder = {
        ...order,
        routingVersionId: change.toVersionId,
        version: order.version + 1,
      };
      await this.orders.save(changed);
      await this.orders.saveDirective(workOrderId, plan.directive);
      await this.replaceJobs(changed, jobs, plan, at, change.reason);
      const approved = this.decided(change, 'approve', note?.trim() || null);
      await this.changes.decide(approved, current);
      this.tell(changed, 'work-order.change-approved', approved, {
        lines: plan.lines.map(({ operationNumber, effect }) => ({ operationNumber, effect })),
      });
      return approved;
    });
  }

  /**
   * Has an operation done by another of its alternatives, as long as it is not dispatched.
   * @returns the job order that takes its place
   * @throws DomainError as `chooseAnother`; `work-order.not-released` (409)
   */
  async choose(jobOrderId: string, operationId: string): Promise<JobOrder> {
    return this.unitOfWork.run(async () => {
      const order = await this.orders.lockByJob(jobOrderId);
      const jobs = await this.jobs.lockAll(order.id);
      const job = jobs.find(({ id }) => id === jobOrderId);
      const current = await this.orders.directive(order.id);
      if (!job || !current || !RUNNING.has(order.status))
        throw new DomainError('conflict', 'work-order.not-released', { state: order.status });
      const at = this.floor.now();
      const { retired, added } = chooseAnother({ order, jobs, current }, job, operationId, newId(), at);
      const instead = (id: string): string => (id === retired.id ? added.id : id);
      const links = inRoute(jobs).flatMap(({ id, predecessors }) =>
        predecessors.map((from) => ({ from: instead(from), to: instead(id) })),
      );
      await this.jobs.move(retired);
      await this.replaceJobs(order, jobs, { retired: [retired], added: [added], links }, at, null);
      this.facts.job(added, 'job-order.alternative-chosen', {
        at,
        payload: { instead: retired.number, operationId },
      });
      return viewOf(await this.jobs.byId(added.id));
    });
  }

  private async replaceJobs(
    order: StoredOrder,
    jobs: readonly Job[],
    plan: Pick<ReturnType<typeof planChange<WorkDirective>>, 'retired' | 'added' | 'links'>,
    at: Date,
    reason: string | null,
  ): Promise<void> {
    const { retired, added, links } = plan;
    const people = await this.jobs.assignedTo(jobs.map(({ id }) => id));
    await this.jobs.save(retired);
    await this.jobs.addAll(added);
    await this.jobs.relink(order.id, links);
    for (const to of retired) {
      const from = jobs.find(({ id }) => id === to.id);
      if (from) this.facts.jobChanged(from, to, 'cancel', { at, reason, payload: { superseded: true } });
    }
    await this.inspections.cancel(retired, reason ?? '');
    const everybody = [...new Set([...people.values()].flat())];
    for (const job of added) {
      const former =
        retired.find(({ operationNumber }) => operationNumber === job.operationNumber) ??
        retired.find(({ alternatives }) => alternatives.includes(job.operationId));
      await this.jobs.assign([job.id], former ? (people.get(former.id) ?? []) : everybody, at);
      this.facts.jobCreated(job, at);
    }
    await this.inspections.openFor(added);
    const now = await this.jobs.lockAll(order.id);
    const settled = await this.progress.settle(now, now, at);
    await this.progress.completeIfPossible(order, settled, at);
  }

  private async directives(
    order: StoredOrder,
    toVersionId: string,
  ): Promise<{ readonly current: WorkDirective; readonly next: WorkDirective }> {
    const current = await this.orders.directive(order.id);
    if (!current || !RUNNING.has(order.status))
      throw new DomainError('conflict', 'work-order.not-released', { state: order.status });
    if (order.routingVersionId === toVersionId) throw new DomainError('conflict', 'work-order.change-same');
    const version = await this.routings.releasedVersion(toVersionId);
    if (version.materialId !== order.materialId) throw new DomainError('conflict', 'work-order.wrong-material');
    return { current, next: await this.routings.directiveOf(toVersionId) };
  }

  private async open(workOrderId: string, changeId: string): Promise<EngineeringChange> {
    const change = await this.changes.lock(workOrderId, changeId);
    if (engineeringChange.isTerminal(change.status)) throw new DomainError('conflict', 'work-order.change-decided');
    return change;
  }

  private decided(change: EngineeringChange, action: EngineeringChangeAction, note: string | null): EngineeringChange {
    const status = engineeringChange.next(change.status, action);
    const decidedBy = currentContext().actorId;
    return { ...change, status, decidedBy, decidedAt: this.floor.now().toISOString(), decisionNote: note };
  }

  private tell(
    order: StoredOrder,
    type: string,
    change: EngineeringChange,
    more: Readonly<Record<string, unknown>>,
  ): void {
    const { id, fromVersionId, toVersionId, reason, decidedAt, decisionNote } = change;
    this.facts.orderFact(order, type, {
      // Why it was asked for is told once, with the request.
      reason: decidedAt === null ? reason : decisionNote,
      payload: { changeId: id, fromVersionId, toVersionId, ...more },
    });
  }
}
