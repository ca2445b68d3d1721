import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { attempt as lifecycle } from '#libs/lifecycles';
import { PersonnelApi, type Team } from '#modules/personnel';
import { WorkOrderApi, type JobOrder, type WorkOrder } from '#modules/work-order';
import { may, type Principal } from '#platform/auth';
import {
  AttemptRepository,
  type AttemptFilter,
  type AttemptRecord,
  type TeamScope,
} from '../persistence/attempt.repository';
import type { Assignment, Attempt, AttemptDetail, MyTask } from '../training.types';

const DONE: ReadonlySet<string> = new Set(['completed', 'closed']);
const LEFT_OUT: ReadonlySet<string> = new Set(['skipped', 'cancelled']);
const SHOWN_TO_STUDENTS = lifecycle.states.filter((state) => state !== 'void' && state !== 'archived');
const MOST_TASKS = 50;

/** Tasks and attempts as their readers may see them. */
@Injectable()
export class TrainingReader {
  constructor(
    private readonly attempts: AttemptRepository,
    private readonly personnel: PersonnelApi,
    private readonly workOrders: WorkOrderApi,
  ) {}

  /** Staff see every team's, students those of their own teams. */
  async scopeOf(caller: Principal): Promise<TeamScope> {
    if (may(caller, 'assignment.read-all')) return 'all';
    return caller.actorId ? this.personnel.teamsOf(caller.actorId) : [];
  }

  async find(caller: Principal, id: string): Promise<Attempt | null> {
    return (await this.attempts.byIds([id], await this.scopeOf(caller)))[0] ?? null;
  }

  /** @throws DomainError not-found `entity.not-found`, also for the attempt of another team */
  async detail(caller: Principal, id: string): Promise<AttemptDetail> {
    const found = await this.find(caller, id);
    if (!found) throw new DomainError('not-found', 'entity.not-found', { type: 'attempt', id });
    // One after the other: also asked at the end of a command, inside its transaction.
    const order = await this.workOrders.order(found.workOrderId);
    const team = await this.personnel.team(found.teamId);
    return {
      ...found,
      workOrderNumber: order.number,
      teamName: team?.name ?? '',
      teamNameEn: team?.nameEn ?? '',
      allowedActions: may(caller, 'attempt.void') ? lifecycle.actionsFrom(found.status) : [],
    };
  }

  /** Newest first, one more than `limit` when there is a next page. */
  async assignments(caller: Principal, filter: AttemptFilter): Promise<Assignment[]> {
    const records = await this.attempts.page(filter, await this.scopeOf(caller));
    const teams = await this.teamsOf(records);
    const numbers = await this.orderNumbers(records);
    return records.map((record) => ({
      id: record.assignmentId,
      taskId: record.taskId,
      taskCode: record.taskCode,
      title: record.title,
      titleEn: record.titleEn,
      teamId: record.teamId,
      teamName: teams.get(record.teamId)?.name ?? '',
      teamNameEn: teams.get(record.teamId)?.nameEn ?? '',
      workOrderId: record.workOrderId,
      workOrderNumber: numbers.get(record.workOrderId) ?? '',
      attemptId: record.id,
      attemptStatus: record.status,
      rubricId: record.rubricId,
      startsAt: record.startsAt,
      dueAt: record.dueAt,
      createdAt: record.createdAt,
    }));
  }

  /** What the caller's teams have to do and have handed in: first what is due first. */
  async myTasks(caller: Principal): Promise<MyTask[]> {
    const teams = caller.actorId ? await this.personnel.teamsOf(caller.actorId) : [];
    const filter = { status: SHOWN_TO_STUDENTS, before: null, limit: MOST_TASKS };
    const records = (await this.attempts.page(filter, teams)).slice(0, MOST_TASKS);
    const orderIds = records.map(({ workOrderId }) => workOrderId);
    const orders = new Map((await this.workOrders.ordersByIds(orderIds)).map((order) => [order.id, order]));
    const jobs = await this.workOrders.jobOrdersOf(orderIds);
    const tasks = records.flatMap((record) => {
      const order = orders.get(record.workOrderId);
      return order
        ? [
            myTask(
              record,
              order,
              jobs.filter(({ workOrderId }) => workOrderId === order.id),
            ),
          ]
        : [];
    });
    const rank = ({ status, dueAt }: MyTask): string =>
      `${lifecycle.states.indexOf(status) > 1 ? 1 : 0}${dueAt ?? '9999'}`;
    return tasks.sort((a, b) => rank(a).localeCompare(rank(b)));
  }

  private async teamsOf(records: readonly AttemptRecord[]): Promise<ReadonlyMap<string, Team>> {
    const ids = [...new Set(records.map(({ teamId }) => teamId))];
    return new Map((await this.personnel.teamsByIds(ids)).map((team) => [team.id, team]));
  }

  private async orderNumbers(records: readonly AttemptRecord[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(records.map(({ workOrderId }) => workOrderId))];
    return new Map((await this.workOrders.ordersByIds(ids)).map(({ id, number }) => [id, number]));
  }
}

function myTask(record: AttemptRecord, order: WorkOrder, jobs: readonly JobOrder[]): MyTask {
  const counted = jobs.filter(({ status }) => !LEFT_OUT.has(status));
  const open = counted.filter(({ status }) => !DONE.has(status));
  return {
    attemptId: record.id,
    title: record.title,
    titleEn: record.titleEn,
    objectives: record.objectives,
    objectivesEn: record.objectivesEn,
    status: record.status,
    startsAt: record.startsAt,
    dueAt: record.dueAt,
    workOrder: {
      id: order.id,
      number: order.number,
      alias: order.alias,
      materialCode: order.materialCode,
      materialName: order.materialName,
      materialNameEn: order.materialNameEn,
      quantity: order.quantity,
      unit: order.unit,
      status: order.status,
    },
    progress: { done: counted.length - open.length, total: counted.length },
    next: nextOf(open),
  };
}

/** What runs comes before what is to come; within that the order of the routing. */
function nextOf(open: readonly JobOrder[]): MyTask['next'] {
  const active: ReadonlySet<string> = new Set(['running', 'held', 'suspended', 'dispatched']);
  const job = open.find(({ status }) => active.has(status)) ?? open[0];
  if (!job) return null;
  const { id, number, name, nameEn, workUnitId, workUnitCode, status } = job;
  return { jobOrderId: id, number, name, nameEn, workUnitId, workUnitCode, status };
}
