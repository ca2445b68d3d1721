import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Lots scanned in at a job, for the lines of the bill that are consumed by scan. */
export class ExecutionLoadedLots1764000000046 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE execution.loaded_lot (
        id uuid PRIMARY KEY,
        job_order_id uuid NOT NULL,
        lot_id uuid NOT NULL REFERENCES material.lot (id),
        material_id uuid NOT NULL REFERENCES material.material (id),
        loaded_by uuid,
        loaded_at timestamptz NOT NULL,
        -- What was taken out again stays on record.
        unloaded_at timestamptz
      );
      CREATE UNIQUE INDEX loaded_lot_in ON execution.loaded_lot (job_order_id, lot_id) WHERE unloaded_at IS NULL;
    `);
    await grantSchema(runner, 'execution');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE execution.loaded_lot');
  }
}
