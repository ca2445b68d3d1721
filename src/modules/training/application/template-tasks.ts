import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { WorkOrderApi } from '#modules/work-order';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { TemplateTaskRepository } from '../persistence/template-task.repository';
import type { Task, TemplateTask } from '../training.types';
import { isAssignable } from './assignable';
import { AttemptService } from './attempt.service';
import { TaskService } from './task.service';

/** Order templates that teach: which task the orders made from them are for, and by what they are scored. */
@Injectable()
export class TemplateTasks {
  constructor(
    private readonly rows: TemplateTaskRepository,
    private readonly tasks: TaskService,
    private readonly attempts: AttemptService,
    private readonly workOrders: WorkOrderApi,
    private readonly unitOfWork: UnitOfWork,
    private readonly ledger: Ledger,
  ) {}

  async list(): Promise<TemplateTask[]> {
    return this.rows.list();
  }

  /**
   * From now on; orders that are made already stay as they are.
   * @throws DomainError not-found `entity.not-found` (order template, task), conflict `training.other-product` {task,
   *   template} at `/taskId` for a task that was made for another product
   */
  async set(templateId: string, taskId: string, rubricId: string | null): Promise<TemplateTask> {
    return this.unitOfWork.run(async () => {
      const name = await this.workOrders.templateName(templateId);
      const task = await this.tasks.task(taskId);
      const { code, title, titleEn } = task;
      if (!(await this.fits(templateId, task))) {
        const params = { task: code, template: name };
        throw new DomainError('conflict', 'training.other-product', params, [
          { pointer: '/taskId', code: 'training.other-product', params },
        ]);
      }
      await this.rows.put(templateId, taskId, rubricId);
      this.ledger.append({
        type: 'template-task.set',
        subjectId: templateId,
        payload: { name, taskId, task: code, rubricId },
      });
      return { templateId, taskId, taskCode: code, title, titleEn, rubricId };
    });
  }

  /** Orders made from the template are plain orders again. @throws DomainError not-found `entity.not-found` */
  async clear(templateId: string): Promise<void> {
    await this.unitOfWork.run(async () => {
      const name = await this.workOrders.templateName(templateId);
      if (!(await this.rows.ofTemplate(templateId))) return;
      await this.rows.remove(templateId);
      this.ledger.append({ type: 'template-task.cleared', subjectId: templateId, payload: { name } });
    });
  }

  /** The template's orders may make another product now; then its task is none of theirs any more. */
  async dropUnfit(templateId: string): Promise<void> {
    const link = await this.rows.ofTemplate(templateId);
    if (link && !(await this.fits(templateId, await this.tasks.task(link.taskId)))) await this.clear(templateId);
  }

  /** Gives the order's team the template's task; nothing for an order without a team, or one that has its attempt. */
  async assignOrder(workOrderId: string, templateId: string): Promise<void> {
    const link = await this.rows.ofTemplate(templateId);
    if (!link) return;
    const { teamId, attemptId, status, dueAt } = await this.workOrders.order(workOrderId);
    if (!teamId || attemptId || !isAssignable(status)) return;
    await this.attempts.assign({
      taskId: link.taskId,
      rubricId: link.rubricId,
      teamId,
      workOrderId,
      dueAt: dueAt ? new Date(dueAt) : null,
    });
  }

  /** A task that is for no product in particular fits every template. */
  private async fits(templateId: string, { materialId }: Pick<Task, 'materialId'>): Promise<boolean> {
    return materialId === null || this.workOrders.templateMakes(templateId, materialId);
  }
}
