import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Which teaching task an order template is for: every order made from it becomes an assignment. */
export class TrainingTemplateTask1764000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE training.template_task (
        template_id uuid PRIMARY KEY REFERENCES work_order.template (id),
        task_id uuid NOT NULL REFERENCES training.task (id),
        rubric_id uuid
      );
      CREATE INDEX template_task_task ON training.template_task (task_id);
    `);
    await grantSchema(runner, 'training');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE training.template_task');
  }
}
