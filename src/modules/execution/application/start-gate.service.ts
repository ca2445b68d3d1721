import { Injectable } from '@nestjs/common';
import { ConnectivityApi } from '#modules/connectivity';
import { EquipmentApi, type WorkUnitNow } from '#modules/equipment';
import { MaintenanceApi } from '#modules/maintenance';
import { PersonnelApi } from '#modules/personnel';
import { WorkOrderApi, type JobOrder, type WorkOrder } from '#modules/work-order';
import { decimal, DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import type { SafetyState } from '../domain/safety';
import { isFor, TO_THE_TEAM, type Assignment } from '../domain/teamwork';
import { TeamworkRepository } from '../persistence/teamwork.repository';
import { TurnRepository } from '../persistence/turn.repository';
import { Supply, type SupplyFacts } from './supply';
import { closedGates, gatesFor, startGates, type Gate, type GateFacts, type Purpose } from '../domain/gates';
import { SafetyChecks } from './safety-checks';

/** Nothing starts any more. */
const ENDED: ReadonlySet<string> = new Set(['completed', 'closed', 'aborted', 'skipped', 'cancelled']);

type Machine = 'connected' | 'disconnected';

/** What the gates ask about a person, looked up once for a whole queue. */
interface Actor {
  readonly id: string;
  readonly isStudent: boolean;
  readonly teams: ReadonlySet<string>;
  readonly qualifications: ReadonlySet<string>;
}

/** What the gates ask about a job besides itself and its order. */
interface Surroundings {
  readonly occupant: JobOrder | null;
  readonly machine: Machine;
  readonly unit: WorkUnitNow | undefined;
  /** Somebody works on the unit, or its test run is missing, whatever the machine says. */
  readonly repaired: boolean;
  readonly closedFor: string | null;
  readonly actor: Actor | null;
  readonly given: Assignment;
  readonly safety: SafetyState;
}

const NOTHING_TO_CHECK: SafetyState = { state: 'not-needed' };

@Injectable()
export class StartGates {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly personnel: PersonnelApi,
    private readonly connectivity: ConnectivityApi,
    private readonly equipment: EquipmentApi,
    private readonly maintenance: MaintenanceApi,
    private readonly supply: Supply,
    private readonly teamwork: TeamworkRepository,
    private readonly safety: SafetyChecks,
    private readonly turns: TurnRepository,
    private readonly floor: FloorClock,
  ) {}

  /** The gates of jobs that have not ended, by job; for the person asking, or for nobody in particular. */
  async of(jobs: readonly JobOrder[], actorId: string | null): Promise<ReadonlyMap<string, readonly Gate[]>> {
    const qualifications = [...new Set(jobs.flatMap((job) => job.qualification ?? []))];
    // One after the other: a start asks inside its transaction, whose one connection answers one question at a time.
    const orders = await this.workOrders.ordersByIds([...new Set(jobs.map((job) => job.workOrderId))]);
    const machines = await this.machines([
      ...new Set(jobs.flatMap((job) => (job.control === 'machine' ? job.workUnitId : []))),
    ]);
    const actor = actorId ? await this.actor(actorId, qualifications) : null;
    const given = await this.teamwork.assignments(jobs.map(({ id }) => id));
    const workUnitIds = [...new Set(jobs.map((job) => job.workUnitId))];
    const workUnits = await this.equipment.workUnitsNow(workUnitIds);
    const unitOf = new Map(workUnits.map((unit) => [unit.id, unit]));
    const closed = await this.equipment.closedLines(
      workUnits.map(({ lineId }) => lineId),
      this.floor.now(),
    );
    const repaired = await this.maintenance.outOfUse(workUnitIds);
    const occupying = await this.workOrders.occupying(workUnitIds);
    const safety = await this.safety.states(workUnits);
    const orderOf = new Map(orders.map((order) => [order.id, order]));
    const supply = await this.supply.of(jobs, orderOf);
    return new Map(
      jobs.flatMap((job) => {
        const supplied = supply.get(job.id);
        const order = orderOf.get(job.workOrderId);
        if (ENDED.has(job.status)) return [];
        const unit = unitOf.get(job.workUnitId);
        const others = occupying.filter(({ id, workUnitId }) => id !== job.id && workUnitId === job.workUnitId);
        const occupant = (others.length >= (unit?.capacity ?? 1) && others[0]) || null;
        const machine = machines.get(job.workUnitId) ?? 'disconnected';
        const around = {
          occupant,
          machine,
          actor,
          given: given.get(job.id) ?? TO_THE_TEAM,
          unit,
          repaired: repaired.has(job.workUnitId),
          closedFor: (unit && closed.get(unit.lineId)) ?? null,
          safety: safety.get(job.workUnitId) ?? NOTHING_TO_CHECK,
        };
        if (!order || !supplied) return [];
        return [[job.id, startGates({ ...factsOf(job, order, around), ...supplied })] as const];
      }),
    );
  }

  /**
   * In the caller's unit of work; whoever else would begin at the same work unit waits for its end.
   * @throws DomainError `execution.gates-closed` with the codes of the closed ones
   */
  async require(job: JobOrder, actorId: string | null, purpose: Purpose): Promise<void> {
    await this.turns.take('work-unit', job.workUnitId);
    const gates = (await this.of([job], actorId)).get(job.id);
    if (!gates) {
      throw new DomainError('conflict', 'lifecycle.transition-not-allowed', {
        lifecycle: 'job-order',
        state: job.status,
        action: purpose === 'resume' ? 'resume' : 'start',
      });
    }
    refuse(closedGates(gatesFor(purpose, gates)));
  }

  /** @throws DomainError `execution.gates-closed` when a student lacks the qualification of the operation today */
  async requireQualified({ qualification }: JobOrder, personId: string): Promise<void> {
    if (qualification === null) return;
    const { isStudent, qualifications } = await this.actor(personId, [qualification]);
    if (!isStudent || qualifications.has(qualification)) return;
    refuse([{ code: 'qualification', open: false, params: { qualification } }]);
  }

  private async machines(workUnitIds: readonly string[]): Promise<ReadonlyMap<string, Machine>> {
    const connections = workUnitIds.length > 0 ? await this.connectivity.connectionsOf(workUnitIds) : [];
    return new Map(
      connections.map(({ workUnitId, status }) => [workUnitId, status === 'connected' ? status : 'disconnected']),
    );
  }

  private async actor(actorId: string, qualifications: readonly string[]): Promise<Actor> {
    const at = this.floor.now();
    const person = await this.personnel.person(actorId);
    // Nobody else is asked for a team or a qualification.
    if (person?.kind !== 'student')
      return { id: actorId, isStudent: false, teams: new Set(), qualifications: new Set() };
    const teams = await this.personnel.teamsOf(actorId);
    const held = new Set<string>();
    for (const code of qualifications) if (await this.personnel.hasQualification(actorId, code, at)) held.add(code);
    return { id: actorId, isStudent: true, teams: new Set(teams), qualifications: held };
  }
}

/** @throws DomainError `execution.gates-closed` unless there is none */
function refuse(closed: readonly Gate[]): void {
  if (closed.length === 0) return;
  throw new DomainError(
    'conflict',
    'execution.gates-closed',
    { gates: closed.map((gate) => gate.code) },
    closed.map((gate) => ({ pointer: '', code: `gate.${gate.code}`, params: gate.params })),
  );
}

/** Instructors may act anywhere; a student needs the team's order and the qualification. */
function factsOf(
  job: JobOrder,
  order: WorkOrder,
  { occupant, machine, unit, repaired, closedFor, actor, given, safety }: Surroundings,
): Omit<GateFacts, keyof SupplyFacts> {
  const inTeam = order.teamId === null || (actor?.teams.has(order.teamId) ?? false);
  return {
    orderStatus: order.status,
    jobStatus: job.status,
    remainingIsPositive: decimal.isPositive(job.balance.remaining),
    occupiedBy: occupant?.number ?? null,
    outOfUse: outOfUse(unit, repaired),
    closedFor,
    requiredQualification: job.qualification,
    actor: actor && {
      qualified: !actor.isStudent || job.qualification === null || actor.qualifications.has(job.qualification),
      // Who is chosen need not be of the team; others of the team are told so by a gate of its own.
      inTeam: !actor.isStudent || inTeam || isFor(given, actor.id, inTeam),
      mayWhenClosed: !actor.isStudent,
      chosen: !actor.isStudent || given.mode !== 'people' || given.personIds.includes(actor.id),
    },
    safety,
    machine: job.control === 'machine' ? machine : 'none',
    refused: job.trouble && { action: job.trouble.action, code: job.trouble.code },
  };
}

function outOfUse(unit: WorkUnitNow | undefined, repaired: boolean): GateFacts['outOfUse'] {
  if (repaired) return 'maintenance';
  return unit?.state === 'fault' || unit?.state === 'maintenance' ? unit.state : null;
}
