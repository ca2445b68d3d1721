import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { AttemptAction, AttemptState } from '#libs/lifecycles';
import type { Principal } from '#platform/auth';
import { AttemptService, type AttemptCommand } from './application/attempt.service';
import { TaskService } from './application/task.service';
import { TrainingReader } from './application/training-reader';
import { AttemptRepository } from './persistence/attempt.repository';
import type {
  Attempt,
  Assignment,
  AttemptDetail,
  CreatedAssignment,
  NewAssignment,
  NewTask,
  Task,
} from './training.types';

/** The front door of training. Commands join the caller's unit of work. */
@Injectable()
export class TrainingApi {
  constructor(
    private readonly tasks: TaskService,
    private readonly service: AttemptService,
    private readonly attempts: AttemptRepository,
    private readonly reader: TrainingReader,
  ) {}

  /** @throws DomainError conflict `training.task-exists` {code} */
  async createTask(task: NewTask): Promise<Task> {
    return this.tasks.create(task);
  }

  /**
   * Gives a team a task with an order to make; the order's entries carry the attempt from now on.
   * @throws DomainError `entity.not-found`, conflict `training.order-assigned`, `training.order-ended`
   */
  async createAssignment(assignment: NewAssignment): Promise<CreatedAssignment> {
    return this.service.assign(assignment);
  }

  /** @throws DomainError not-found `entity.not-found` */
  async attempt(id: string): Promise<Attempt> {
    const [found] = await this.attempts.byIds([id]);
    if (!found) throw new DomainError('not-found', 'entity.not-found', { type: 'attempt', id });
    return found;
  }

  /** The attempt as the caller may see it. @throws DomainError not-found, also for another team's */
  async attemptFor(caller: Principal, id: string): Promise<AttemptDetail> {
    return this.reader.detail(caller, id);
  }

  /** Attempts in some states the caller may see, newest first, one more than `limit` when there is a next page. */
  async assignmentsFor(
    caller: Principal,
    filter: { readonly status: readonly AttemptState[]; readonly before: string | null; readonly limit: number },
  ): Promise<Assignment[]> {
    return this.reader.assignments(caller, filter);
  }

  /**
   * Moves an attempt on; writes `attempt.<past tense>`.
   * @throws DomainError `entity.not-found`, `lifecycle.transition-not-allowed` (409), `precondition.stale` (412)
   */
  async act(id: string, action: AttemptAction, command?: AttemptCommand): Promise<Attempt> {
    return this.service.act(id, action, command);
  }

  /** Counts the attempt's version up because its score changed, with an entry of `type`. */
  async revise(
    id: string,
    type: string,
    payload: Readonly<Record<string, unknown>>,
    reason?: string,
  ): Promise<Attempt> {
    return this.service.revise(id, type, payload, reason);
  }
}
