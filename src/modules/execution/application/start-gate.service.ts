import { Injectable } from '@nestjs/common';
import { ConnectivityApi } from '#modules/connectivity';
import { PersonnelApi } from '#modules/personnel';
import { WorkOrderApi, type JobOrder, type WorkOrder } from '#modules/work-order';
import { decimal, DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { closedGates, startGates, type Gate, type GateFacts } from '../domain/gates';

const OCCUPYING = new Set(['running', 'held']);

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
    private readonly floor: FloorClock,
  ) {}

  /** The gates of jobs of some work units' queues, by job; for the person asking, or for nobody in particular. */
  async ofQueues(jobs: readonly JobOrder[], actorId: string | null): Promise<ReadonlyMap<string, readonly Gate[]>> {
    const qualifications = [...new Set(jobs.flatMap((job) => job.qualification ?? []))];
    const [orders, machines, actor] = await Promise.all([
      this.workOrders.ordersByIds([...new Set(jobs.map((job) => job.workOrderId))]),
      this.machines([...new Set(jobs.flatMap((job) => (job.control === 'machine' ? job.workUnitId : [])))]),
      actorId ? this.actor(actorId, qualifications) : null,
    ]);
    const occupants = new Map(jobs.filter((job) => OCCUPYING.has(job.status)).map((job) => [job.workUnitId, job]));
    const orderOf = new Map(orders.map((order) => [order.id, order]));
    return new Map(
      jobs.flatMap((job) => {
        const order = orderOf.get(job.workOrderId);
        const occupant = occupants.get(job.workUnitId) ?? null;
        const machine = machines.get(job.workUnitId) ?? 'disconnected';
        return order ? [[job.id, startGates(factsOf(job, order, occupant, machine, actor))] as const] : [];
      }),
    );
  }

  /** @throws DomainError `execution.gates-closed` with the codes of the closed ones */
  async require(job: JobOrder, actorId: string | null): Promise<void> {
    const queue = await this.workOrders.queueOf(job.workUnitId);
    const gates = (await this.ofQueues(queue, actorId)).get(job.id);
    if (!gates) {
      throw new DomainError('conflict', 'lifecycle.transition-not-allowed', {
        lifecycle: 'job-order',
        state: job.status,
        action: 'start',
      });
    }
    const closed = closedGates(gates);
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
    const [teams, held] = await Promise.all([
      this.personnel.teamsOf(actorId),
      Promise.all(
        qualifications.map(async (code) => ((await this.personnel.hasQualification(actorId, code, at)) ? [code] : [])),
      ),
    ]);
    return { isStudent: true, teams: new Set(teams), qualifications: new Set(held.flat()) };
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
    occupiedBy: occupant && occupant.id !== job.id ? occupant.number : null,
    requiredQualification: job.qualification,
    actor: actor && {
      qualified: !actor.isStudent || job.qualification === null || actor.qualifications.has(job.qualification),
      inTeam: !actor.isStudent || order.teamId === null || actor.teams.has(order.teamId),
    },
    machine: job.control === 'machine' ? machine : 'none',
  };
}
