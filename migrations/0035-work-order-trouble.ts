import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands between a job order and its machine: a command the machine refused, until it is over. */
export class WorkOrderTrouble1764000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_order.job_order ADD COLUMN trouble jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_order.job_order DROP COLUMN trouble');
  }
}
