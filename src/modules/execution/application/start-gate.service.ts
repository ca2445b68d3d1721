import { Injectable } from '@nestjs/common';
import { ConnectivityApi } from '#modules/connectivity';
import { EquipmentApi } from '#modules/equipment';
import { PersonnelApi } from '#modules/personnel';
import { WorkOrderApi, type JobOrder, type WorkOrder } from '#modules/work-order';
import { decimal, DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { TurnRepository } from '../persistence/turn.repository';
import { closedGates, gatesFor, startGates, type Gate, type GateFacts } from '../domain/gates';

/** Nothing starts any more. */
const ENDED: ReadonlySet<string> = new Set(['completed', 'closed', 'aborted', 'skipped', 'cancelled']);

type Machine = 'connected' | 'disconnected';

/** What the gates ask about a person, looked up once for a whole queue. */
interface Actor {
  readonly isStudent: boolean;
  readonly teams: ReadonlySet<string>;
  readonly qualifications: ReadonlySet<string>;
}

@Injectable()
export class StartGates {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly personnel: PersonnelApi,
    private readonly connectivity: ConnectivityApi,
    private readonly equipment: EquipmentApi,
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
    const workUnitIds = [...new Set(jobs.map((job) => job.workUnitId))];
    const workUnits = await this.equipment.workUnitsByIds(workUnitIds);
    const capacities = new Map(workUnits.map(({ id, capacity }) => [id, capacity]));
    const occupying = await this.workOrders.occupying(workUnitIds);
    const orderOf = new Map(orders.map((order) => [order.id, order]));
    return new Map(
      jobs.flatMap((job) => {
        const order = orderOf.get(job.workOrderId);
        if (ENDED.has(job.status)) return [];
        const others = occupying.filter(({ id, workUnitId }) => id !== job.id && workUnitId === job.workUnitId);
        const occupant = (others.length >= (capacities.get(job.workUnitId) ?? 1) && others[0]) || null;
        const machine = machines.get(job.workUnitId) ?? 'disconnected';
        return order ? [[job.id, startGates(factsOf(job, order, occupant, machine, actor))] as const] : [];
      }),
    );
  }

  /**
   * In the caller's unit of work; whoever else would begin at the same work unit waits for its end.
   * @throws DomainError `execution.gates-closed` with the codes of the closed ones
   */
  async require(job: JobOrder, actorId: string | null, purpose: 'start' | 'resume' | 'retry'): Promise<void> {
    await this.turns.take('work-unit', job.workUnitId);
    const gates = (await this.of([job], actorId)).get(job.id);
    if (!gates) {
      throw new DomainError('conflict', 'lifecycle.transition-not-allowed', {
        lifecycle: 'job-order',
        state: job.status,
        action: purpose === 'resume' ? 'resume' : 'start',
      });
    }
    const closed = closedGates(gatesFor(purpose, gates));
    if (closed.length === 0) return;
    throw new DomainError(
      'conflict',
      'execution.gates-closed',
      { gates: closed.map((gate) => gate.code) },
      closed.map((gate) => ({ pointer: '', code: `gate.${gate.code}`, params: gate.params })),
    );
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
    if (person?.kind !== 'student') return { isStudent: false, teams: new Set(), qualifications: new Set() };
    const teams = await this.personnel.teamsOf(actorId);
    const held = new Set<string>();
    for (const code of qualifications) if (await this.personnel.hasQualification(actorId, code, at)) held.add(code);
    return { isStudent: true, teams: new Set(teams), qualifications: held };
  }
}

/** Instructors may act anywhere; a student needs the team's order and the qualification. */
function factsOf(
  job: JobOrder,
  order: WorkOrder,
  occupant: JobOrder | null,
  machine: Machine,
  actor: Actor | null,
): GateFacts {
  return {
    orderStatus: order.status,
    jobStatus: job.status,
    remainingIsPositive: decimal.isPositive(job.balance.remaining),
    occupiedBy: occupant?.number ?? null,
    requiredQualification: job.qualification,
    actor: actor && {
      qualified: !actor.isStudent || job.qualification === null || actor.qualifications.has(job.qualification),
      inTeam: !actor.isStudent || order.teamId === null || actor.teams.has(order.teamId),
    },
    machine: job.control === 'machine' ? machine : 'none',
    refused: job.trouble && { action: job.trouble.action, code: job.trouble.code },
  };
}
