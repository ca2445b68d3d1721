import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { type JobOrder, WorkOrderApi } from '#modules/work-order';
import { DomainError } from '#libs/kernel';
import { actorOf, type Principal } from '#platform/auth';
import { currentContext } from '#platform/context';
import type { QueueItem } from './station-view.service';

/**
 * Whose jobs somebody may see and work on: a station those at its work unit, a student those of the own teams' orders and
 * of orders given to no team. For anybody else a job does not exist.
 */
@Injectable()
export class JobAccess {
  constructor(
    private readonly workOrders: WorkOrderApi,
    private readonly personnel: PersonnelApi,
  ) {}

  /**
   * @returns the job
   * @throws DomainError `entity.not-found` for a job outside the caller's scope; `execution.state-changed` (409) when a
   *   late command expected another state than it finds
   */
  async require(caller: Principal, jobOrderId: string): Promise<JobOrder> {
    const job = await this.workOrders.jobOrder(jobOrderId);
    // Only of students it matters whose order it is.
    const teamId = isStudent(caller) ? (await this.workOrders.order(job.workOrderId)).teamId : null;
    if (!inScope(caller, job.workUnitId, teamId, await this.teamsOf(caller)))
      throw new DomainError('not-found', 'entity.not-found', { type: 'job-order', id: jobOrderId });
    requireExpected(job);
    return job;
  }

  /**
   * Who acts on a job here. A shared screen shows every job of its work unit; a student still works on those of the own
   * teams only.
   * @throws DomainError `execution.other-team` (403), and what {@link require} and `actorOf` throw
   */
  async requireToAct(caller: Principal, jobOrderId: string): Promise<{ job: JobOrder; actorId: string }> {
    const actorId = actorOf(caller);
    const job = await this.require(caller, jobOrderId);
    if (caller.kind !== 'station' || (await this.personnel.person(actorId))?.kind !== 'student')
      return { job, actorId };
    const { teamId } = await this.workOrders.order(job.workOrderId);
    if (teamId === null || (await this.personnel.teamsOf(actorId)).includes(teamId)) return { job, actorId };
    throw new DomainError('forbidden', 'execution.other-team');
  }

  async visible(caller: Principal, items: readonly QueueItem[]): Promise<QueueItem[]> {
    const [teams, orders] = await Promise.all([
      this.teamsOf(caller),
      this.workOrders.ordersByIds([...new Set(items.map(({ job }) => job.workOrderId))]),
    ]);
    const teamOf = new Map(orders.map((order) => [order.id, order.teamId]));
    return items.filter(({ job }) => inScope(caller, job.workUnitId, teamOf.get(job.workOrderId) ?? null, teams));
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

function inScope(caller: Principal, workUnitId: string, teamId: string | null, teams: ReadonlySet<string>): boolean {
  if (caller.kind === 'station') return caller.workUnitId === workUnitId;
  return !isStudent(caller) || teamId === null || teams.has(teamId);
}
