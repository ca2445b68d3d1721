import { Injectable } from '@nestjs/common';
import { ConnectivityApi, type MachineAction } from '#modules/connectivity';
import { EquipmentApi } from '#modules/equipment';
import { IN_TRANSIT, MaterialApi } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { decimal, DomainError } from '#libs/kernel';
import { transportTask as lifecycle, type TransportTaskAction, type TransportTaskState } from '#libs/lifecycles';
import { precisionProblems } from '#libs/quantities';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { requireVersion, toPage, type Page } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import type { NewTransport, TransportTask } from '../domain/types';
import { TransportRepository } from '../persistence/transport.repository';
import { LotLabels, type LotLabel } from './lot-labels';

/** To whom a task is given: a person, or the machine of a work unit. */
export interface Carrier {
  readonly personId?: string;
  readonly workUnitId?: string;
}

export interface Step {
  readonly reason?: string | null;
  /** The version the caller has seen; machines have seen none. */
  readonly expected?: number;
  readonly at?: Date;
}

const HAPPENED: Readonly<Record<TransportTaskAction, string>> = {
  assign: 'transport.assigned',
  release: 'transport.released',
  'pick-up': 'transport.picked-up',
  deliver: 'transport.delivered',
  cancel: 'transport.cancelled',
};

export interface TransportView extends TransportTask {
  readonly lot: LotLabel;
  /** Who carries it; null for a machine, and while it is given to nobody. */
  readonly personName: string | null;
}

/** How long a machine is told that one trip takes. */
const TRIP_SECONDS = 20;

/** Transports: asked for, carried by a person or a machine, and the goods' place with every step. */
@Injectable()
export class TransportService {
  constructor(
    private readonly tasks: TransportRepository,
    private readonly materials: MaterialApi,
    private readonly labels: LotLabels,
    private readonly equipment: EquipmentApi,
    private readonly connectivity: ConnectivityApi,
    private readonly personnel: PersonnelApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  async view(id: string): Promise<TransportView> {
    return this.labelled(found(await this.tasks.byId(id), id));
  }

  /** Newest first. */
  async page(
    statuses: readonly TransportTaskState[] | undefined,
    after: string | null,
    limit: number,
  ): Promise<Page<TransportView>> {
    const tasks = await this.tasks.page(statuses ?? lifecycle.states, after, limit);
    return toPage(await this.worded(tasks), limit, ({ id }) => [id]);
  }

  /**
   * @throws DomainError conflict `lot.too-little-here`, invalid `lot.same-place` | `lot.quantity-not-positive` |
   *   `request.invalid` with `quantity.not-whole` at `/quantity`, `place.unknown` at `/to`
   */
  async request(asked: NewTransport): Promise<TransportView> {
    const { from, to, quantity } = asked;
    if (!decimal.isPositive(quantity)) throw new DomainError('invalid', 'lot.quantity-not-positive');
    if (from === to) throw new DomainError('invalid', 'lot.same-place', { location: to });
    await this.materials.requirePlace(to, '/to');
    return this.unitOfWork.run(async () => {
      const { number, stock, materialId } = await this.materials.lot(asked.lotId);
      const here = stock.find(({ location }) => location === from)?.quantity ?? '0';
      if (decimal.compare(here, quantity) < 0)
        throw new DomainError('conflict', 'lot.too-little-here', { number, location: from, quantity: here });
      const { unit } = await this.materials.material(materialId);
      const tooFine = precisionProblems('/quantity', quantity, unit);
      // Of a piece that a backflush has left a part of, all that lies there may be carried.
      if (tooFine.length > 0 && !decimal.equals(here, quantity))
        throw new DomainError('invalid', 'request.invalid', {}, tooFine);
      const task: TransportTask = {
        id: newId(),
        number: await this.tasks.nextNumber(),
        lotId: asked.lotId,
        quantity: decimal.normal(quantity),
        from,
        to,
        status: lifecycle.initial,
        personId: null,
        workUnitId: null,
        run: 0,
        jobOrderId: asked.jobOrderId ?? null,
        note: asked.note ?? null,
        problem: null,
        requestedAt: this.floor.now().toISOString(),
        requestedBy: currentContext().actorId,
        pickedUpAt: null,
        endedAt: null,
        version: 1,
      };
      await this.tasks.add(task);
      this.tell(task, 'transport.requested', {});
      return this.labelled(task);
    });
  }

  /** @throws DomainError conflict `transport.no-machine`, invalid `transport.one-carrier`, not-found `entity.not-found` */
  async assign(id: string, carrier: Carrier, step: Step = {}): Promise<TransportView> {
    const { personId = null, workUnitId = null } = carrier;
    return this.act(id, 'assign', step, async (task) => {
      if ((personId === null) === (workUnitId === null)) throw new DomainError('invalid', 'transport.one-carrier');
      if (personId !== null && !(await this.personnel.person(personId)))
        throw new DomainError('not-found', 'entity.not-found', { type: 'person', id: personId });
      if (workUnitId === null) return { ...task, personId, problem: null };
      const given = { ...task, workUnitId, run: task.run + 1, problem: null };
      await this.hand(given, 'store');
      await this.hand(given, 'start');
      return given;
    });
  }

  async release(id: string, step: Step = {}, problem: string | null = null): Promise<TransportView> {
    return this.act(id, 'release', step, async (task) => {
      if (task.workUnitId && !problem) await this.hand(task, 'cancel');
      return { ...task, personId: null, workUnitId: null, problem };
    });
  }

  /** @throws DomainError conflict `lot.too-little-here` when the goods have gone elsewhere since */
  async pickUp(id: string, step: Step = {}): Promise<TransportView> {
    return this.act(id, 'pick-up', step, async (task) => {
      await this.carry(task, task.from, IN_TRANSIT);
      return { ...task, pickedUpAt: this.at(step) };
    });
  }

  async deliver(id: string, step: Step = {}): Promise<TransportView> {
    return this.act(id, 'deliver', step, async (task) => {
      await this.carry(task, IN_TRANSIT, task.to);
      if (task.workUnitId) await this.hand(task, 'clear');
      return { ...task, endedAt: this.at(step) };
    });
  }

  async cancel(id: string, step: Step & { readonly byMachine?: boolean } = {}): Promise<TransportView> {
    return this.act(id, 'cancel', step, async (task) => {
      if (task.status === 'in-transit') await this.carry(task, IN_TRANSIT, task.from);
      if (task.workUnitId && !step.byMachine) await this.hand(task, task.status === 'in-transit' ? 'abort' : 'cancel');
      return { ...task, endedAt: this.at(step) };
    });
  }

  private async labelled(task: TransportTask): Promise<TransportView> {
    const [view] = await this.worded([task]);
    return found(view ?? null, task.id);
  }

  /** With the names of their lots and carriers. */
  private async worded(tasks: readonly TransportTask[]): Promise<TransportView[]> {
    const names = await this.personnel.namesOf(tasks.flatMap(({ personId }) => personId ?? []));
    return (await this.labels.on(tasks)).map((task) => ({
      ...task,
      personName: names.get(task.personId ?? '') ?? null,
    }));
  }

  private at({ at }: Step): string {
    return (at ?? this.floor.now()).toISOString();
  }

  private async act(
    id: string,
    action: TransportTaskAction,
    step: Step,
    work: (task: TransportTask) => Promise<TransportTask>,
  ): Promise<TransportView> {
    return this.unitOfWork.run(async () => {
      const before = found(await this.tasks.lock(id), id);
      if (step.expected !== undefined) requireVersion(before.version, step.expected);
      const status = lifecycle.next(before.status, action);
      const after = { ...(await work(before)), status, version: before.version + 1 };
      await this.tasks.update(after);
      this.tell(after, HAPPENED[action], step, before.status);
      return this.labelled(after);
    });
  }

  private async carry({ lotId, quantity, jobOrderId, id }: TransportTask, from: string, to: string): Promise<void> {
    await this.materials.move(lotId, { from, to, quantity, jobOrderId, sourceId: id });
  }

  /** One trip is one piece of work of the machine; the work order is left out, for this is none. */
  private async hand(task: TransportTask, action: MachineAction): Promise<void> {
    const unit = await this.equipment.workUnit(task.workUnitId ?? '');
    if (!unit) throw new DomainError('not-found', 'entity.not-found', { type: 'work-unit', id: task.workUnitId });
    if (!(await this.connectivity.connectionOf(unit.id)))
      throw new DomainError('conflict', 'transport.no-machine', { workUnit: unit.code });
    await this.connectivity.requestMachineJob({
      jobOrderId: task.id,
      jobOrderNumber: task.number,
      run: task.run,
      workUnitId: unit.id,
      action,
      ...(action === 'store'
        ? { order: { quantity: '1', plannedCycleSeconds: TRIP_SECONDS, description: `${task.from} → ${task.to}` } }
        : {}),
      refs: {},
      lineMode: unit.lineMode,
    });
  }

  private tell(task: TransportTask, type: string, { reason, at }: Step, from?: TransportTaskState): void {
    const { number, lotId, quantity, personId, problem, status } = task;
    this.ledger.append({
      type,
      subjectId: task.id,
      jobOrderId: task.jobOrderId,
      workUnitId: task.workUnitId,
      reason: reason ?? null,
      ...(at ? { occurredAt: at } : {}),
      payload: {
        number,
        lotId,
        quantity,
        personId,
        problem,
        places: [task.from, task.to],
        from: from ?? null,
        to: status,
      },
    });
  }
}

function found<T extends TransportTask>(task: T | null, id: string): T {
  if (!task) throw new DomainError('not-found', 'entity.not-found', { type: 'transport-task', id });
  return task;
}
