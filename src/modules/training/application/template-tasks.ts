import { Injectable } from '@nestjs/common';
import { WorkOrderApi } from '#modules/work-order';
import { UnitOfWork } from '#platform/database';
import { Ledger } from '#platform/ledger';
import { TemplateTaskRepository } from '../persistence/template-task.repository';
import type { TemplateTask } from '../training.types';
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
   * @throws DomainError not-found `entity.not-found` (order template, task)
   */
  async set(templateId: string, taskId: string, rubricId: string | null): Promise<TemplateTask> {
    return this.unitOfWork.run(async () => {
      const name = await this.workOrders.templateName(templateId);
      const { code, title, titleEn } = await this.tasks.task(taskId);
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
}
