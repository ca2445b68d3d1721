import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { type JobOrder, WorkOrderApi } from '#modules/work-order';
import { DomainError } from '#libs/kernel';
import { actorOf, type Principal } from '#platform/auth';
import { isFor, TO_THE_TEAM, type Assignment } from '../domain/teamwork';
import { TeamworkRepository } from '../persistence/teamwork.repository';
import { currentContext } from '#platform/context';
import type { QueueItem } from './queue-item';

interface Acting {
  readonly job: JobOrder;
  readonly actorId: string;
}

/**
 * Whose jobs somebody may see and work on: a station those at its work unit, a student those of the own teams' orders and
 * of orders given to no team, and what is given to the student or to
 * whoever is qualified. For anybody else a job does not exist.
 */
@Injectable()
export class JobAccess {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly personnel: PersonnelApi,
    private readonly teamwork: TeamworkRepository,
  ) {}

  /**
   * @returns the job
   * @throws DomainError `entity.not-found` for a job outside the caller's scope; `execution.state-changed` (409) when a
   *   late command expected another state than it finds
   */
  async require(caller: Principal, jobOrderId: string): Promise<JobOrder> {
    const job = await this.found(caller, jobOrderId);
    requireExpected(job);
    return job;
  }

  /** Whether the job exists for the caller. */
  async maySee(caller: Principal, jobOrderId: string): Promise<boolean> {
    return this.concerns(caller, await this.workOrders.jobOrder(jobOrderId));
  }

  /** @throws DomainError `entity.not-found` for an order outside the caller's scope */
  async requireOrder(caller: Principal, workOrderId: string): Promise<void> {
    const { teamId } = await this.workOrders.order(workOrderId);
    if (!isStudent(caller) || teamId === null || (await this.teamsOf(caller)).has(teamId)) return;
    throw new DomainError('not-found', 'entity.not-found', { type: 'work-order', id: workOrderId });
  }

  /**
   * Who stops a job here, or helps with it. A shared screen shows every job of its work unit; a student still touches those
   * of the own teams only.
   * @throws DomainError `execution.other-team` (403), and what {@link require} and `actorOf` throw
   */
  async requireToAct(caller: Principal, jobOrderId: string): Promise<Acting> {
    const { job, actorId, given, inTeam } = await this.acting(caller, await this.require(caller, jobOrderId));
    if (given === null || inTeam || isFor(given, actorId, inTeam)) return { job, actorId };
    throw new DomainError('forbidden', 'execution.other-team');
  }

  /**
   * Who does a job here: of a team only those it is given to.
   * @throws DomainError `execution.given-to-others` (403), and what {@link requireToAct} throws
   */
  async requireToWork(caller: Principal, jobOrderId: string): Promise<Acting> {
    return this.working(caller, await this.require(caller, jobOrderId));
  }

  /**
   * The same for what says by itself what it expected when it comes late, which is not a state of the job.
   * @throws DomainError as {@link requireToWork}
   */
  async requireToMeasure(caller: Principal, jobOrderId: string): Promise<Acting> {
    return this.working(caller, await this.found(caller, jobOrderId));
  }

  async visible(caller: Principal, items: readonly QueueItem[]): Promise<QueueItem[]> {
    if (caller.kind === 'station') return items.filter(({ job }) => job.workUnitId === caller.workUnitId);
    if (!isStudent(caller)) return [...items];
    const [teams, orders, given] = await Promise.all([
      this.teamsOf(caller),
      this.workOrders.ordersByIds([...new Set(items.map(({ job }) => job.workOrderId))]),
      this.teamwork.assignments(items.map(({ job }) => job.id)),
    ]);
    const teamOf = new Map(orders.map((order) => [order.id, order.teamId]));
    return items.filter(({ job }) => inScope(caller, teamOf.get(job.workOrderId) ?? null, teams, given.get(job.id)));
  }

  private async found(caller: Principal, jobOrderId: string): Promise<JobOrder> {
    const job = await this.workOrders.jobOrder(jobOrderId);
    if (await this.concerns(caller, job)) return job;
    throw new DomainError('not-found', 'entity.not-found', { type: 'job-order', id: jobOrderId });
  }

  private async working(caller: Principal, job: JobOrder): Promise<Acting> {
    const { actorId, given, inTeam } = await this.acting(caller, job);
    if (given === null || isFor(given, actorId, inTeam)) return { job, actorId };
    throw new DomainError('forbidden', inTeam ? 'execution.given-to-others' : 'execution.other-team');
  }

  /** `given` is null for whoever is no student: rules of teams are not for them. */
  private async acting(
    caller: Principal,
    job: JobOrder,
  ): Promise<Acting & { readonly given: Assignment | null; readonly inTeam: boolean }> {
    const actorId = actorOf(caller);
    const isOfAStudent =
      caller.kind === 'station' ? (await this.personnel.person(actorId))?.kind === 'student' : isStudent(caller);
    if (!isOfAStudent) return { job, actorId, given: null, inTeam: false };
    const { teamId } = await this.workOrders.order(job.workOrderId);
    const given = (await this.teamwork.assignments([job.id])).get(job.id) ?? TO_THE_TEAM;
    const inTeam = teamId === null || (await this.personnel.teamsOf(actorId)).includes(teamId);
    return { job, actorId, given, inTeam };
  }

  private async concerns(caller: Principal, job: JobOrder): Promise<boolean> {
    if (caller.kind === 'station') return caller.workUnitId === job.workUnitId;
    if (!isStudent(caller)) return true;
    const { teamId } = await this.workOrders.order(job.workOrderId);
    const given = (await this.teamwork.assignments([job.id])).get(job.id);
    return inScope(caller, teamId, await this.teamsOf(caller), given);
  }

  private async teamsOf(caller: Principal): Promise<ReadonlySet<string>> {
    return new Set(isStudent(caller) && caller.actorId ? await this.personnel.teamsOf(caller.actorId) : []);
  }
}

/** What was done without network was done to a job in a certain state; in another one a person decides. */
function requireExpected({ number, status }: JobOrder): void {
  const expected = currentContext().replay?.expected ?? status;
  if (expected === status) return;
  throw new DomainError('conflict', 'execution.state-changed', { job: number, expected, state: status });
}

const isStudent = (caller: Principal): boolean =>
  caller.kind === 'account' && caller.roles.every((role) => role === 'student');

/** A member of the team sees a job that is given to others, too. */
function inScope(
  { actorId }: Principal,
  teamId: string | null,
  teams: ReadonlySet<string>,
  given: Assignment = TO_THE_TEAM,
): boolean {
  const inTeam = teamId === null || teams.has(teamId);
  return inTeam || (actorId !== null && isFor(given, actorId, inTeam));
}
