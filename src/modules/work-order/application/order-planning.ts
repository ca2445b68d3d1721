import { Injectable } from '@nestjs/common';
import { decimal, DomainError } from '#libs/kernel';
import { workOrder } from '#libs/lifecycles';
import { MaterialApi } from '#modules/material';
import { PersonnelApi, type Team } from '#modules/personnel';
import { RoutingApi, type WorkDirective } from '#modules/routing';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { newId } from '#platform/ids';
import { actOn, requireDue, requireOrdered, type StoredOrder } from '../domain/order';
import type { Job } from '../domain/job';
import { jobsFor } from '../domain/releasing';
import { JobRepository } from '../persistence/job.repository';
import { OrderRepository } from '../persistence/order.repository';
import type { CommandOptions, NewWorkOrder, OrderContext } from '../domain/types';
import { Facts } from './facts';
import { Inspections } from './inspections';
import { OrderNumbers } from './order-numbers';

const DEFAULT_PRIORITY = 3;

/** From the draft to the released order with its job orders. */
@Injectable()
export class OrderPlanning {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly jobs: JobRepository,
    private readonly materials: MaterialApi,
    private readonly routings: RoutingApi,
    private readonly personnel: PersonnelApi,
    private readonly inspections: Inspections,
    private readonly facts: Facts,
    private readonly floor: FloorClock,
    private readonly numbers: OrderNumbers,
  ) {}

  /**
   * A new draft.
   * @throws DomainError `entity.not-found` (material, routing version, team), `quantity.*`,
   *   `work-order.quantity-too-large`, `work-order.due-past` (400),
   *   `work-order.wrong-material` when the routing makes something else, `work-order.number-taken` (409)
   */
  async create(input: NewWorkOrder): Promise<{ id: string; number: string }> {
    return this.unitOfWork.run(async () => {
      const material = await this.materials.material(input.materialId);
      const version = await this.routings.version(input.routingVersionId);
      if (version.materialId !== material.id) throw new DomainError('conflict', 'work-order.wrong-material');
      if (input.teamId) await this.team(input.teamId);
      const quantity = requireOrdered(input.quantity, material.unit);
      const now = this.floor.now();
      requireDue(input.dueAt, now, input.acknowledgePastDue);
      const order = {
        id: newId(),
        number: input.number ? await this.numbers.given(input.number) : await this.numbers.next(material),
        materialId: material.id,
        materialCode: material.code,
        materialName: material.name,
        materialNameEn: material.nameEn,
        quantity,
        unit: material.unit,
        overTolerancePercent: decimal.normal(input.overTolerancePercent ?? '0'),
        routingVersionId: version.id,
        status: workOrder.initial,
        statusBeforeHold: null,
        holdReason: null,
        disposition: null,
        priority: input.priority ?? DEFAULT_PRIORITY,
        dueAt: input.dueAt?.toISOString() ?? null,
        lineMode: input.lineMode,
        teamId: input.teamId ?? null,
        alias: input.alias ?? null,
        confidentiality: input.confidentiality ?? 0,
        attemptId: input.context?.attemptId ?? null,
        trialJobId: input.context?.trialJobId ?? null,
        splitFrom: null,
        mergedInto: null,
        createdAt: now.toISOString(),
        releasedAt: null,
        startedAt: null,
        completedAt: null,
        closedAt: null,
        version: 1,
      } satisfies StoredOrder;
      await this.orders.add(order, currentContext().actorId);
      this.facts.orderCreated(order, input.templateId);
      return { id: order.id, number: order.number };
    });
  }

  /** Says for which attempt, trial job or team an order is; what is left out stays. Job orders follow. */
  async setContext(id: string, context: OrderContext & { readonly teamId?: string | null }): Promise<void> {
    await this.unitOfWork.run(async () => {
      const order = await this.orders.lock(id);
      const jobs = await this.jobs.lockAll(id);
      const { attemptId = order.attemptId, trialJobId = order.trialJobId, teamId = order.teamId } = context;
      const changed = { ...order, attemptId, trialJobId, teamId, version: order.version + 1 };
      await this.orders.save(changed);
      await this.orders.setJobContext(id, { attemptId, trialJobId });
      await this.inspections.setContext(jobs, { attemptId, trialJobId });
      if (teamId !== order.teamId)
        await this.assignTeam(
          teamId,
          jobs.map((job) => job.id),
        );
      this.facts.contextSet(changed);
    });
  }

  /**
   * Freezes the routing on the order.
   * @throws DomainError `routing.not-released` or as {@link RoutingApi} says (409)
   */
  async plan(id: string, options: CommandOptions = {}): Promise<StoredOrder> {
    return this.unitOfWork.run(async () => {
      const order = await this.lock(id, options);
      const at = this.floor.now();
      const planned = actOn(order, 'plan', at, options.reason ?? null);
      await this.routings.releasedVersion(order.routingVersionId);
      await this.orders.saveDirective(id, await this.routings.directiveOf(order.routingVersionId));
      await this.orders.save(planned);
      this.facts.orderChanged(order, planned, 'plan', { at, reason: options.reason ?? null });
      return planned;
    });
  }

  /** Creates the job orders with their inspections; quantities do not change any more. */
  async release(id: string, options: CommandOptions = {}): Promise<StoredOrder> {
    return this.unitOfWork.run(async () => {
      const order = await this.lock(id, options);
      const at = this.floor.now();
      const released = actOn(order, 'release', at, options.reason ?? null);
      const directive = await this.orders.directive(id);
      if (!directive) throw new Error(`planned order ${order.number} has no directive`);
      const jobs = jobsFor(released, directive, newId, at);
      await this.orders.save(released);
      this.facts.orderChanged(order, released, 'release', { at, payload: { jobOrders: jobs.length } });
      await this.addJobs(released, jobs, at);
      return released;
    });
  }

  /**
   * A new draft for a part of an order: everything as there but what is given. It has its own assignment, so it carries no
   * attempt.
   * @throws DomainError `work-order.due-past` (400), `entity.not-found` (team)
   */
  async draftLike(
    order: StoredOrder,
    part: Pick<NewWorkOrder, 'quantity' | 'teamId' | 'dueAt' | 'priority'>,
  ): Promise<StoredOrder> {
    if (part.teamId) await this.team(part.teamId);
    const now = this.floor.now();
    requireDue(part.dueAt, now, false);
    const draft: StoredOrder = {
      ...order,
      id: newId(),
      number: await this.numbers.next(await this.materials.material(order.materialId)),
      quantity: part.quantity,
      status: workOrder.initial,
      statusBeforeHold: null,
      holdReason: null,
      disposition: null,
      priority: part.priority ?? order.priority,
      dueAt: part.dueAt === undefined ? order.dueAt : (part.dueAt?.toISOString() ?? null),
      teamId: part.teamId === undefined ? order.teamId : part.teamId,
      attemptId: null,
      splitFrom: order.id,
      createdAt: now.toISOString(),
      releasedAt: null,
      startedAt: null,
      version: 1,
    };
    await this.orders.add(draft, currentContext().actorId);
    this.facts.orderCreated(draft);
    return draft;
  }

  /** Plans and releases a draft by a directive and job orders that exist already. */
  async releaseWith(
    draft: StoredOrder,
    directive: WorkDirective,
    jobs: readonly Job[],
    at: Date,
  ): Promise<StoredOrder> {
    await this.orders.saveDirective(draft.id, directive);
    const planned = actOn(draft, 'plan', at, null);
    this.facts.orderChanged(draft, planned, 'plan', { at });
    const released = actOn(planned, 'release', at, null);
    await this.orders.save(released);
    this.facts.orderChanged(planned, released, 'release', { at, payload: { jobOrders: jobs.length } });
    await this.addJobs(released, jobs, at);
    return released;
  }

  /** Stores the job orders of an order, gives them to its team and opens their inspections. */
  private async addJobs(order: StoredOrder, jobs: readonly Job[], at: Date): Promise<void> {
    await this.jobs.addAll(jobs);
    await this.assignTeam(
      order.teamId,
      jobs.map((job) => job.id),
    );
    for (const job of jobs) this.facts.jobCreated(job, at);
    await this.inspections.openFor(jobs);
  }

  private async assignTeam(teamId: string | null, jobOrderIds: readonly string[]): Promise<void> {
    if (jobOrderIds.length === 0) return;
    const members = teamId ? (await this.team(teamId)).members : [];
    await this.jobs.assign(
      jobOrderIds,
      members.map(({ personId }) => personId),
      this.floor.now(),
    );
  }

  private async team(id: string): Promise<Team> {
    const team = await this.personnel.team(id);
    if (!team) throw new DomainError('not-found', 'entity.not-found', { type: 'team', id });
    return team;
  }

  private async lock(id: string, { expectedVersion }: CommandOptions): Promise<StoredOrder> {
    const order = await this.orders.lock(id);
    if (expectedVersion !== undefined) requireVersion(order.version, expectedVersion);
    return order;
  }
}
