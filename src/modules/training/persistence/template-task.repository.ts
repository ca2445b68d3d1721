import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { TemplateTask } from '../training.types';

const SELECT = `SELECT l.template_id AS "templateId", l.task_id AS "taskId", t.code AS "taskCode", t.title,
    t.title_en AS "titleEn", l.rubric_id AS "rubricId"
  FROM training.template_task l JOIN training.task t ON t.id = l.task_id`;

@Injectable()
export class TemplateTaskRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** As many as there are templates; a school has some dozens. */
  async list(): Promise<TemplateTask[]> {
    return this.query(`${SELECT} ORDER BY l.template_id`, []);
  }

  async ofTemplate(templateId: string): Promise<TemplateTask | null> {
    const [found] = await this.query<TemplateTask>(`${SELECT} WHERE l.template_id = $1`, [templateId]);
    return found ?? null;
  }

  async put(templateId: string, taskId: string, rubricId: string | null): Promise<void> {
    await this.query(
      `INSERT INTO training.template_task (template_id, task_id, rubric_id) VALUES ($1, $2, $3)
       ON CONFLICT (template_id) DO UPDATE SET task_id = $2, rubric_id = $3`,
      [templateId, taskId, rubricId],
    );
  }

  async remove(templateId: string): Promise<void> {
    await this.query('DELETE FROM training.template_task WHERE template_id = $1', [templateId]);
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
