import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DomainError } from '#libs/kernel';
import { FloorClock } from '#platform/clock';
import { Settings } from '#platform/config';
import { currentContext } from '#platform/context';
import { RunningNumbers, UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { TaskRepository } from '../persistence/task.repository';
import type { NewTask, Task } from '../training.types';

@Injectable()
export class TaskService {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly running: RunningNumbers,
    private readonly unitOfWork: UnitOfWork,
    private readonly floor: FloorClock,
    private readonly settings: Settings,
  ) {}

  /** @throws DomainError not-found `entity.not-found` */
  async task(id: string): Promise<Task> {
    const task = await this.tasks.byId(id);
    if (!task) throw new DomainError('not-found', 'entity.not-found', { type: 'task', id });
    return task;
  }

  /** The library, newest first; one more than `limit` when there is a next page. */
  async page(before: string | null, limit: number): Promise<Task[]> {
    return this.tasks.page(before, limit);
  }

  /** @throws DomainError conflict `training.task-exists` {code} */
  async create(input: NewTask): Promise<Task> {
    return this.unitOfWork.run(async () => {
      const now = this.floor.now();
      if (input.code && (await this.tasks.codesTaken([input.code])).length > 0)
        throw new DomainError('conflict', 'training.task-exists', { code: input.code });
      const task = {
        id: newId(),
        code: input.code ?? (await this.nextCode(now)),
        title: input.title,
        titleEn: input.titleEn ?? input.title,
        objectives: input.objectives ?? '',
        objectivesEn: input.objectivesEn ?? input.objectives ?? '',
        source: input.source ?? 'work-order',
        trialJobId: input.trialJobId ?? null,
        materialId: input.materialId ?? null,
        version: 1,
        createdAt: now.toISOString(),
      } satisfies Task;
      await this.tasks.add(task, currentContext().actorId);
      return task;
    });
  }

  private async nextCode(now: Date): Promise<string> {
    const year = DateTime.fromJSDate(now, { zone: this.settings.get('zone') }).year;
    const serial = await this.running.next(`task:${year}`);
    return `T-${year}-${serial.padStart(4, '0')}`;
  }
}
