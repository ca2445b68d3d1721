import { Injectable } from '@nestjs/common';
import { EquipmentApi, type WorkUnit } from '#modules/equipment';
import { decimal, DomainError, type DecimalString } from '#libs/kernel';
import { maintenanceOrder as lifecycle } from '#libs/lifecycles';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { NOT_DONE_YET, type MaintenanceOrder } from '../domain/order';
import {
  calendarProgress,
  countedProgress,
  isByCalendar,
  runHours,
  type MaintenancePlan,
  type Progress,
} from '../domain/plan';
import { OrderRepository } from '../persistence/order.repository';
import { PlanRepository } from '../persistence/plan.repository';
import { OrderFacts } from './order-facts';
import { WorkingDays } from './working-days';

export type PlanFields = Pick<MaintenancePlan, 'workUnitId' | 'title' | 'work' | 'basis' | 'every'> & {
  /** When it was done last, before it was kept here; null: it is counted from now on. */
  readonly baseAt: Date | null;
};

export interface PlanProgress extends MaintenancePlan {
  readonly progress: Progress;
  /** The order it has made and that is not over. */
  readonly order: { readonly id: string; readonly number: string } | null;
}

/** Preventive plans: how far they have come, and the orders they make. */
@Injectable()
export class PlanService {
  constructor(
    private readonly plans: PlanRepository,
    private readonly orders: OrderRepository,
    private readonly equipment: EquipmentApi,
    private readonly days: WorkingDays,
    private readonly facts: OrderFacts,
    private readonly ledger: Ledger,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
  ) {}

  async all(): Promise<PlanProgress[]> {
    const plans = await this.plans.active();
    const progress = await this.progress(plans);
    const open = await this.orders.openOfPlans(plans.map(({ id }) => id));
    return plans.flatMap((plan) => {
      const how = progress.get(plan.id);
      const order = open.get(plan.id);
      return how ? { ...plan, progress: how, order: order ? { id: order.id, number: order.number } : null } : [];
    });
  }

  /** @throws DomainError not-found `entity.not-found` */
  async add({ baseAt, ...fields }: PlanFields): Promise<MaintenancePlan> {
    await this.unit(fields.workUnitId);
    return this.unitOfWork.run(async () => {
      const plan: MaintenancePlan = {
        id: newId(),
        ...fields,
        baseAt: baseAt ?? this.floor.now(),
        baseCycles: await this.cyclesOf(fields.workUnitId),
        occurrence: 1,
        doneAt: baseAt,
        active: true,
        version: 1,
      };
      await this.plans.add(plan);
      this.tell(plan, 'created');
      return plan;
    });
  }

  /** What it counts from stays. */
  async change(id: string, fields: PlanFields, expected: number): Promise<MaintenancePlan> {
    await this.unit(fields.workUnitId);
    return this.alter(id, 'changed', (plan) => {
      requireVersion(plan.version, expected);
      return { ...plan, ...fields, baseAt: plan.baseAt };
    });
  }

  /** Makes no orders any more; those it has made stay. */
  async retire(id: string): Promise<MaintenancePlan> {
    return this.alter(id, 'retired', (plan) => ({ ...plan, active: false }));
  }

  /** An order of a plan is over: it counts anew. In the caller's unit of work. */
  async next(order: MaintenanceOrder, at: Date, done: boolean): Promise<void> {
    const plan = order.originId && (await this.plans.lock(order.originId));
    if (!plan || plan.occurrence !== order.occurrence) return;
    const after = {
      ...plan,
      baseAt: at,
      baseCycles: await this.cyclesOf(plan.workUnitId),
      occurrence: plan.occurrence + 1,
      doneAt: done ? at : plan.doneAt,
      version: plan.version + 1,
    };
    await this.plans.update(after);
    this.tell(after, done ? 'fulfilled' : 'skipped');
  }

  /** Makes the order of each plan that is due; however often it is asked, one for each time. @returns how many */
  async makeDue(): Promise<number> {
    const plans = await this.plans.active();
    if (plans.length === 0) return 0;
    const progress = await this.progress(plans);
    const open = await this.orders.openOfPlans(plans.map(({ id }) => id));
    const due = plans.filter(({ id }) => progress.get(id)?.due && !open.has(id));
    for (const plan of due) await this.makeOrder(plan, progress.get(plan.id)?.dueAt ?? this.floor.now());
    return due.length;
  }

  async count(workUnitId: string, pieces: DecimalString): Promise<void> {
    await this.plans.count(workUnitId, pieces);
  }

  private async makeOrder({ id, version }: MaintenancePlan, due: Date): Promise<void> {
    await this.unitOfWork.run(async () => {
      const plan = await this.plans.lock(id);
      // Somebody has changed it since it was looked at: the next look decides.
      if (!plan?.active || plan.version !== version) return;
      const unit = await this.unit(plan.workUnitId);
      const order: MaintenanceOrder = {
        id: newId(),
        number: await this.orders.nextNumber(),
        workUnitId: unit.id,
        lineMode: unit.lineMode,
        kind: 'preventive',
        origin: 'plan',
        originId: id,
        occurrence: plan.occurrence,
        status: lifecycle.next(lifecycle.initial, 'plan'),
        title: plan.title,
        note: plan.work,
        jobOrderId: null,
        workOrderId: null,
        attemptId: null,
        requestedBy: null,
        requestedAt: this.floor.now(),
        ...NOT_DONE_YET,
        dueAt: await this.days.endOfDay(unit.lineId, due),
      };
      if (await this.orders.add(order))
        this.facts.tell(order, 'fell-due', { basis: plan.basis, every: plan.every, dueAt: order.dueAt?.toISOString() });
    });
  }

  private async progress(plans: readonly MaintenancePlan[]): Promise<ReadonlyMap<string, Progress>> {
    const now = this.floor.now();
    const units = new Map((await this.equipment.workUnits()).map((unit) => [unit.id, unit]));
    const cycles = await this.plans.cycles();
    const hours = await this.hours(plans, now);
    const found: [string, Progress][] = [];
    for (const plan of plans) {
      const { id, workUnitId, basis, every, baseAt, baseCycles } = plan;
      const lineId = units.get(workUnitId)?.lineId ?? '';
      if (isByCalendar(basis))
        found.push([id, calendarProgress(plan, await this.days.after(lineId, baseAt, basis, every), now)]);
      else if (basis === 'hours') found.push([id, countedProgress(plan, hours.get(id) ?? 0)]);
      else found.push([id, countedProgress(plan, Number(decimal.sub(cycles.get(workUnitId) ?? '0', baseCycles)))]);
    }
    return new Map(found);
  }

  /** Hours run since each plan's base: one read, however many plans. */
  private async hours(plans: readonly MaintenancePlan[], now: Date): Promise<ReadonlyMap<string, number>> {
    const counting = plans.filter(({ basis }) => basis === 'hours');
    if (counting.length === 0) return new Map();
    const from = new Date(Math.min(...counting.map(({ baseAt }) => baseAt.getTime()), now.getTime()));
    const ids = [...new Set(counting.map(({ workUnitId }) => workUnitId))];
    const histories = await this.equipment.histories(ids, from, now);
    return new Map(
      counting.map(({ id, workUnitId, baseAt }) => [id, runHours(histories.get(workUnitId) ?? [], baseAt, now)]),
    );
  }

  private async cyclesOf(workUnitId: string): Promise<DecimalString> {
    return (await this.plans.cycles()).get(workUnitId) ?? '0';
  }

  private async unit(id: string): Promise<WorkUnit> {
    const unit = await this.equipment.workUnit(id);
    if (!unit) throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id });
    return unit;
  }

  private async alter(
    id: string,
    happened: string,
    work: (plan: MaintenancePlan) => MaintenancePlan,
  ): Promise<MaintenancePlan> {
    return this.unitOfWork.run(async () => {
      const before = await this.plans.lock(id);
      if (!before) throw new DomainError('not-found', 'entity.not-found', { type: 'maintenance-plan', id });
      const after = { ...work(before), version: before.version + 1 };
      await this.plans.update(after);
      this.tell(after, happened);
      return after;
    });
  }

  private tell({ id, workUnitId, title, basis, every, occurrence }: MaintenancePlan, happened: string): void {
    this.ledger.append({
      type: `maintenance-plan.${happened}`,
      subjectId: id,
      workUnitId,
      payload: { title, basis, every, occurrence },
    });
  }
}
