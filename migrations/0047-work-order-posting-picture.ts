import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The picture of what was scrapped or is to be reworked, beside its reason. */
export class WorkOrderPostingPicture1764000000047 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_order.posting ADD COLUMN picture_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE work_order.posting DROP COLUMN picture_id');
  }
}
