import { Injectable } from '@nestjs/common';
import { AndonApi } from '#modules/andon';
import { EquipmentApi, type WorkUnit } from '#modules/equipment';
import { PersonnelApi } from '#modules/personnel';
import { DomainError } from '#libs/kernel';
import { maintenanceOrder as lifecycle, type MaintenanceOrderAction } from '#libs/lifecycles';
import { actorOf, type Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { NOT_DONE_YET, type Cause, type MaintenanceOrder, type Origin, type SparePart } from '../domain/order';
import { OrderRepository } from '../persistence/order.repository';
import { RoundRepository } from '../persistence/round.repository';
import { OrderFacts } from './order-facts';
import { PlanService } from './plan.service';
import { unitInScope } from './scope';

export interface NewOrder {
  readonly workUnitId: string;
  readonly title: string;
  readonly note: string | null;
  readonly origin: Exclude<Origin, 'plan'>;
  readonly originId: string | null;
}

export interface Work {
  readonly cause: Cause;
  readonly action: string;
  readonly parts: readonly SparePart[];
}

/** Maintenance orders, from the request to the test run. */
@Injectable()
export class OrderService {
  constructor(
    private readonly orders: OrderRepository,
    private readonly rounds: RoundRepository,
    private readonly plans: PlanService,
    private readonly equipment: EquipmentApi,
    private readonly andon: AndonApi,
    private readonly personnel: PersonnelApi,
    private readonly facts: OrderFacts,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  /**
   * Asks for a repair. What a call or a round has led to already is the answer.
   * @throws DomainError not-found `entity.not-found`; invalid `maintenance.other-unit`: the call or round is of another
   *   work unit
   */
  async request(caller: Principal, asked: NewOrder): Promise<MaintenanceOrder> {
    const unit = await unitInScope(this.equipment, caller, asked.workUnitId);
    await this.requireOrigin(asked);
    return this.unitOfWork.run(async () => {
      const order = {
        ...(await this.blank(unit)),
        ...asked,
        number: await this.orders.nextNumber(),
        requestedBy: caller.actorId,
      };
      if (!(await this.orders.add(order))) return this.already(order);
      this.facts.tell(order, 'requested', { originId: order.originId });
      return order;
    });
  }

  /** Who does it and by when; may be said again. */
  async plan(id: string, assigneeId: string | null, dueAt: Date): Promise<MaintenanceOrder> {
    if (assigneeId !== null) {
      const person = await this.personnel.person(assigneeId);
      if (!person || person.kind === 'student')
        throw new DomainError('invalid', 'maintenance.unknown-assignee', { id: assigneeId });
    }
    const said = { assigneeId, dueAt };
    return this.act(id, 'plan', (order) => ({ ...order, ...said }), { assigneeId, dueAt: dueAt.toISOString() });
  }

  /** From now on the work unit is under maintenance: nothing starts there. */
  async begin(caller: Principal, id: string): Promise<MaintenanceOrder> {
    return this.act(id, 'begin', async (order, at) => {
      await this.equipment.recordState({
        workUnitId: order.workUnitId,
        state: 'maintenance',
        at,
        source: 'person',
        quality: 'good',
        reason: order.number,
      });
      return { ...order, startedBy: actorOf(caller), startedAt: at };
    });
  }

  async finish(caller: Principal, id: string, work: Work): Promise<MaintenanceOrder> {
    const change = (order: MaintenanceOrder, at: Date): MaintenanceOrder => ({
      ...order,
      ...work,
      finishedBy: actorOf(caller),
      finishedAt: at,
    });
    return this.act(id, 'finish', change, { ...work });
  }

  /** The test run was good: the work unit is given back, and its plan counts from when the work was finished. */
  async verify(caller: Principal, id: string, testRun: string): Promise<MaintenanceOrder> {
    const change = (order: MaintenanceOrder, at: Date): MaintenanceOrder => ({
      ...order,
      testRun,
      verifiedBy: actorOf(caller),
      verifiedAt: at,
    });
    return this.unitOfWork.run(async () => {
      const order = await this.act(id, 'verify', change, { testRun });
      await this.giveBack(order);
      if (order.origin === 'plan') await this.plans.next(order, order.finishedAt ?? this.floor.now(), true);
      return order;
    });
  }

  /** The test run was not good. */
  async reopen(id: string, reason: string): Promise<MaintenanceOrder> {
    const change = (order: MaintenanceOrder): MaintenanceOrder => ({ ...order, finishedBy: null, finishedAt: null });
    return this.act(id, 'reopen', change, {}, reason);
  }

  /** What a plan asked for and nobody does comes again when it falls due the next time. */
  async cancel(id: string, reason: string): Promise<MaintenanceOrder> {
    return this.unitOfWork.run(async () => {
      const order = await this.act(id, 'cancel', (same) => same, {}, reason);
      if (order.origin === 'plan') await this.plans.next(order, this.floor.now(), false);
      return order;
    });
  }

  private async act(
    id: string,
    action: MaintenanceOrderAction,
    work: (order: MaintenanceOrder, at: Date) => MaintenanceOrder | Promise<MaintenanceOrder>,
    more: Readonly<Record<string, unknown>> = {},
    reason: string | null = null,
  ): Promise<MaintenanceOrder> {
    return this.unitOfWork.run(async () => {
      const before = await this.orders.lock(id);
      if (!before) throw new DomainError('not-found', 'entity.not-found', { type: 'maintenance-order', id });
      const status = lifecycle.next(before.status, action);
      const after = { ...(await work(before, this.floor.now())), status, version: before.version + 1 };
      await this.orders.update(after);
      this.facts.tell(after, HAPPENED[action], { from: before.status, to: status, ...more }, reason);
      return after;
    });
  }

  /** Unless somebody still works there, or the machine has said something else since. */
  private async giveBack({ workUnitId, number }: MaintenanceOrder): Promise<void> {
    const busy = await this.orders.outOfUse([workUnitId]);
    const { state } = await this.equipment.currentState(workUnitId);
    if (busy.has(workUnitId) || state !== 'maintenance') return;
    await this.equipment.recordState({
      workUnitId,
      state: 'idle',
      at: this.floor.now(),
      source: 'person',
      quality: 'good',
      reason: number,
    });
  }

  private async requireOrigin({ origin, originId, workUnitId }: NewOrder): Promise<void> {
    if ((origin === 'andon-call' || origin === 'round') !== (originId !== null))
      throw new DomainError('invalid', 'maintenance.origin');
    if (originId === null) return;
    const from = origin === 'round' ? await this.rounds.byId(originId) : await this.andon.call(originId);
    if (!from) throw new DomainError('not-found', 'entity.not-found', { type: origin, id: originId });
    if (from.workUnitId !== workUnitId) throw new DomainError('invalid', 'maintenance.other-unit');
  }

  /** With the job that the work unit is at. */
  private async blank({ id: workUnitId, lineMode }: WorkUnit): Promise<MaintenanceOrder> {
    const at = this.floor.now();
    const under = (await this.equipment.states(workUnitId, at, new Date(at.getTime() + 1))).at(-1);
    const { jobOrderId = null, workOrderId = null, attemptId = null } = under ?? {};
    return {
      id: newId(),
      number: '',
      workUnitId,
      lineMode,
      kind: 'corrective',
      origin: 'hand',
      originId: null,
      occurrence: null,
      status: lifecycle.initial,
      title: '',
      note: null,
      jobOrderId,
      workOrderId,
      attemptId,
      requestedBy: null,
      requestedAt: at,
      ...NOT_DONE_YET,
    };
  }

  private async already({ originId }: MaintenanceOrder): Promise<MaintenanceOrder> {
    const found = originId && (await this.orders.ofOrigin(originId));
    if (!found) throw new Error('the maintenance order that stood in the way is gone');
    return found;
  }
}

const HAPPENED: Readonly<Record<MaintenanceOrderAction, string>> = {
  plan: 'planned',
  begin: 'begun',
  finish: 'finished',
  verify: 'closed',
  reopen: 'reopened',
  cancel: 'cancelled',
};
