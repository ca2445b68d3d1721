import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform/database';
import type { Task } from '../training.types';

interface TaskRow extends Omit<Task, 'createdAt'> {
  readonly createdAt: Date;
}

const COLUMNS = `id, code, title, title_en AS "titleEn", objectives, objectives_en AS "objectivesEn", source,
  trial_job_id AS "trialJobId", material_id AS "materialId", version, created_at AS "createdAt"`;

const toTask = (row: TaskRow): Task => ({ ...row, createdAt: row.createdAt.toISOString() });

@Injectable()
export class TaskRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(task: Task, createdBy: string | null): Promise<void> {
    await this.query(
      `INSERT INTO training.task (id, code, title, title_en, objectives, objectives_en, source, trial_job_id, material_id,
         version, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        task.id,
        task.code,
        task.title,
        task.titleEn,
        task.objectives,
        task.objectivesEn,
        task.source,
        task.trialJobId,
        task.materialId,
        task.version,
        task.createdAt,
        createdBy,
      ],
    );
  }

  async byId(id: string): Promise<Task | null> {
    const [row] = await this.query<TaskRow>(`SELECT ${COLUMNS} FROM training.task WHERE id = $1`, [id]);
    return row ? toTask(row) : null;
  }

  async codesTaken(codes: readonly string[]): Promise<string[]> {
    const rows = await this.query<{ code: string }>('SELECT code FROM training.task WHERE code = ANY($1)', [codes]);
    return rows.map(({ code }) => code);
  }

  /** Gives a task other texts and, if they differ, its next version. @returns whether there is such a task */
  async rewrite(
    code: string,
    texts: Pick<Task, 'title' | 'titleEn' | 'objectives' | 'objectivesEn'>,
  ): Promise<boolean> {
    if ((await this.codesTaken([code])).length === 0) return false;
    await this.query(
      `UPDATE training.task SET title = $2, title_en = $3, objectives = $4, objectives_en = $5, version = version + 1
       WHERE code = $1 AND (title, title_en, objectives, objectives_en) IS DISTINCT FROM ($2, $3, $4, $5)`,
      [code, texts.title, texts.titleEn, texts.objectives, texts.objectivesEn],
    );
    return true;
  }

  /** Newest first, one row more than `limit` when there is a next page. */
  async page(before: string | null, limit: number): Promise<Task[]> {
    const rows = await this.query<TaskRow>(
      `SELECT ${COLUMNS} FROM training.task WHERE ($1::uuid IS NULL OR id < $1) ORDER BY id DESC LIMIT $2`,
      [before, limit + 1],
    );
    return rows.map(toTask);
  }

  private query<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(sql, [...values]);
  }
}
