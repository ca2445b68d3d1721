import { Injectable } from '@nestjs/common';
import { PersonnelApi } from '#modules/personnel';
import { WorkOrderApi, type JobOrder } from '#modules/work-order';
import { DomainError } from '#libs/kernel';
import type { Principal } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { rolesInRound, TO_THE_TEAM, type Assignment, type AssignmentMode, type TeamRole } from '../domain/teamwork';
import { TeamworkRepository } from '../persistence/teamwork.repository';
import { NamesSeen, type SeenPerson } from './names-seen';
import { refsOf } from './refs';

export interface TeamMate extends SeenPerson {
  readonly roles: readonly TeamRole[];
}

export interface JobTeam {
  /** Null for an order of no team. */
  readonly team: { readonly code: string; readonly name: string; readonly nameEn: string } | null;
  /** How often the roles have gone round. */
  readonly round: number;
  readonly members: readonly TeamMate[];
  readonly assignment: {
    readonly mode: AssignmentMode;
    readonly people: readonly SeenPerson[];
    readonly reason: string | null;
  };
}

/** Who does a job: its team with rotating roles, chosen people, or whoever is qualified. */
@Injectable()
export class Teamwork {
  constructor(
    private readonly teamwork: TeamworkRepository,
    private readonly workOrders: WorkOrderApi,
    private readonly personnel: PersonnelApi,
    private readonly names: NamesSeen,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  async of(caller: Principal, job: JobOrder): Promise<JobTeam> {
    const members = await this.membersOf(job);
    const round = await this.teamwork.round(job.workOrderId);
    const assignment = (await this.teamwork.assignments([job.id])).get(job.id) ?? TO_THE_TEAM;
    const seen = await this.names.by(caller, [...members.ids, ...assignment.personIds]);
    return {
      team: members.team,
      round,
      members: rolesInRound(members.ids, round).map(({ personId, roles }) => ({ ...seen(personId), roles })),
      assignment: {
        mode: assignment.mode,
        people: assignment.personIds.map(seen),
        reason: assignment.reason,
      },
    };
  }

  /** Everybody takes over the part of the one before. @throws DomainError conflict `execution.no-team` */
  async rotate(job: JobOrder): Promise<void> {
    const { ids } = await this.membersOf(job);
    if (ids.length === 0) throw new DomainError('conflict', 'execution.no-team');
    await this.unitOfWork.run(async () => {
      const round = await this.teamwork.nextRound(job.workOrderId);
      this.ledger.append({
        type: 'team.roles-rotated',
        subjectId: job.workOrderId,
        ...refsOf(job),
        payload: { round, roles: rolesInRound(ids, round) },
      });
    });
  }

  /**
   * Says who is to do a job from now on; also in place of somebody absent.
   * @throws DomainError invalid `execution.assign-nobody`, conflict of an ended job
   */
  async assign(job: JobOrder, mode: AssignmentMode, people: readonly string[], reason: string | null): Promise<void> {
    const personIds = mode === 'people' ? [...new Set(people)] : [];
    if (mode === 'people') await this.requirePeople(personIds);
    if (['completed', 'closed', 'aborted', 'cancelled', 'skipped'].includes(job.status))
      throw new DomainError('conflict', 'lifecycle.transition-not-allowed', {
        lifecycle: 'job-order',
        state: job.status,
        action: 'assign',
      });
    const assignment: Assignment = { mode, personIds, reason };
    const { ids } = await this.membersOf(job);
    await this.unitOfWork.run(async () => {
      await this.workOrders.assign(job.id, mode === 'team' ? ids : personIds);
      await this.teamwork.assign(job.id, assignment, this.floor.now());
      this.ledger.append({
        type: 'job-order.assigned',
        subjectId: job.id,
        ...refsOf(job),
        reason,
        payload: { mode, personIds },
      });
    });
  }

  private async requirePeople(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) throw new DomainError('invalid', 'execution.assign-nobody');
    const known = new Set((await this.personnel.persons(ids)).map(({ id }) => id));
    const unknown = ids.find((id) => !known.has(id));
    if (unknown) throw new DomainError('not-found', 'entity.not-found', { type: 'person', id: unknown });
  }

  private async membersOf(job: JobOrder): Promise<{ team: JobTeam['team']; ids: readonly string[] }> {
    const { teamId } = await this.workOrders.order(job.workOrderId);
    const team = teamId ? await this.personnel.team(teamId) : null;
    if (!team) return { team: null, ids: [] };
    const { code, name, nameEn, members } = team;
    return { team: { code, name, nameEn }, ids: members.map(({ personId }) => personId) };
  }
}
