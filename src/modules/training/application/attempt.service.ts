import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { attempt as lifecycle, type AttemptAction } from '#libs/lifecycles';
import { PersonnelApi } from '#modules/personnel';
import { WorkOrderApi } from '#modules/work-order';
import { FloorClock } from '#platform/clock';
import { currentContext } from '#platform/context';
import { UnitOfWork } from '#platform/database';
import { requireVersion } from '#platform/http';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { AttemptRepository, type StoredAssignment } from '../persistence/attempt.repository';
import type { Attempt, CreatedAssignment, NewAssignment } from '../training.types';
import { isAssignable } from './assignable';
import { TaskService } from './task.service';

export interface AttemptCommand {
  readonly reason?: string;
  /** The version the caller has seen; another one is refused with `precondition.stale` (412). */
  readonly expectedVersion?: number;
  readonly at?: Date;
}

/** The past tense of each action: the last part of its entry's type. */
const PAST: Readonly<Record<AttemptAction, string>> = {
  start: 'started',
  submit: 'submitted',
  'auto-score': 'auto-scored',
  review: 'reviewed',
  publish: 'published',
  appeal: 'appealed',
  moderate: 'moderated',
  archive: 'archived',
  void: 'voided',
};

@Injectable()
export class AttemptService {
  constructor(
    private readonly attempts: AttemptRepository,
    private readonly tasks: TaskService,
    private readonly personnel: PersonnelApi,
    private readonly workOrders: WorkOrderApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly floor: FloorClock,
  ) {}

  /**
   * Gives a team a task with an order to make; from now on the order's entries carry the attempt.
   * @throws DomainError `entity.not-found` (task, team, order), conflict `training.order-assigned` {number} when the
   *   order has an attempt, `training.order-ended` {number, status} when nothing can happen to it any more, invalid
   *   `training.window-reversed`
   */
  async assign(input: NewAssignment): Promise<CreatedAssignment> {
    return this.unitOfWork.run(async () => {
      const now = this.floor.now();
      const task = await this.tasks.task(input.taskId);
      if (!(await this.personnel.team(input.teamId)))
        throw new DomainError('not-found', 'entity.not-found', { type: 'team', id: input.teamId });
      const { number, status, lineMode, trialJobId } = await this.workOrders.order(input.workOrderId);
      if (!isAssignable(status)) throw new DomainError('conflict', 'training.order-ended', { number, status });
      const { startsAt = null, dueAt = null } = input;
      if (startsAt && dueAt && startsAt > dueAt)
        throw new DomainError('invalid', 'request.invalid', {}, [
          { pointer: '/dueAt', code: 'training.window-reversed' },
        ]);
      const assignment: StoredAssignment = {
        id: newId(),
        taskId: task.id,
        teamId: input.teamId,
        workOrderId: input.workOrderId,
        rubricId: input.rubricId ?? null,
        startsAt,
        dueAt,
        createdAt: now,
        createdBy: currentContext().actorId,
      };
      const attemptId = newId();
      await this.attempts.addAssignment(assignment);
      if (!(await this.attempts.addAttempt(attemptId, assignment, lifecycle.initial)))
        throw new DomainError('conflict', 'training.order-assigned', { number });
      await this.workOrders.setContext(input.workOrderId, { attemptId, teamId: input.teamId });
      this.ledger.append({
        type: 'attempt.assigned',
        subjectId: attemptId,
        attemptId,
        workOrderId: input.workOrderId,
        trialJobId,
        lineMode,
        payload: { to: lifecycle.initial, assignmentId: assignment.id, taskId: task.id, teamId: input.teamId },
      });
      return { assignmentId: assignment.id, attemptId, taskId: task.id };
    });
  }

  /**
   * Moves an attempt on. One that is voided before anything began leaves its order free, for a merge or another team.
   * @throws DomainError `entity.not-found`, `lifecycle.transition-not-allowed` (409), `precondition.stale` (412)
   */
  async act(id: string, action: AttemptAction, { reason, expectedVersion, at }: AttemptCommand = {}): Promise<Attempt> {
    return this.unitOfWork.run(async () => {
      const before = await this.lock(id);
      if (expectedVersion !== undefined) requireVersion(before.version, expectedVersion);
      const now = at ?? this.floor.now();
      const time = now.toISOString();
      const after = {
        ...before,
        status: lifecycle.next(before.status, action),
        startedAt: action === 'start' ? time : before.startedAt,
        submittedAt: action === 'submit' ? time : before.submittedAt,
        publishedAt: action === 'publish' ? time : before.publishedAt,
        version: before.version + 1,
      };
      await this.attempts.save(after);
      this.append(after, `attempt.${PAST[action]}`, now, { from: before.status, to: after.status }, reason);
      if (action === 'void' && before.status === 'assigned') await this.leave(before);
      return after;
    });
  }

  /**
   * Something about the attempt changed that is no state (a score): its version goes up, so that who looked before has to
   * look again, and an entry of `type` says what.
   */
  async revise(
    id: string,
    type: string,
    payload: Readonly<Record<string, unknown>>,
    reason?: string,
  ): Promise<Attempt> {
    return this.unitOfWork.run(async () => {
      const before = await this.lock(id);
      const after = { ...before, version: before.version + 1 };
      await this.attempts.save(after);
      this.append(after, type, this.floor.now(), payload, reason);
      return after;
    });
  }

  private async leave({ id, workOrderId }: Attempt): Promise<void> {
    const order = await this.workOrders.order(workOrderId);
    if (order.attemptId === id && isAssignable(order.status))
      await this.workOrders.setContext(workOrderId, { attemptId: null });
  }

  private async lock(id: string): Promise<Attempt> {
    const found = await this.attempts.lock(id);
    if (!found) throw new DomainError('not-found', 'entity.not-found', { type: 'attempt', id });
    return found;
  }

  /** No reference to the order: what happens to a grade is not for readers of the order's timeline. */
  private append(
    { id, status }: Attempt,
    type: string,
    occurredAt: Date,
    payload: Readonly<Record<string, unknown>>,
    reason: string | undefined,
  ): void {
    this.ledger.append({
      type,
      subjectId: id,
      attemptId: id,
      occurredAt,
      reason: reason ?? null,
      payload: { status, ...payload },
    });
  }
}
