import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** NC programs people had brought into machines for jobs they do themselves, and what became of each. */
export class ConnectivityProgramLoads1764000000106 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE connectivity.program_load (
        id uuid PRIMARY KEY,
        job_order_id uuid NOT NULL,
        work_unit_id uuid NOT NULL,
        work_order_id uuid,
        attempt_id uuid,
        trial_job_id uuid,
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        program jsonb NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        answered_at timestamptz,
        shown text,
        error_code text,
        error_params jsonb
      );
      COMMENT ON COLUMN connectivity.program_load.id IS 'that of the entry machine-job.program-requested';
      COMMENT ON COLUMN connectivity.program_load.requested_at IS 'wall clock: how long the machine is waited for';
      CREATE UNIQUE INDEX program_load_asked ON connectivity.program_load (job_order_id) WHERE answered_at IS NULL;
      CREATE INDEX program_load_pending ON connectivity.program_load (work_unit_id) WHERE answered_at IS NULL;
      CREATE INDEX program_load_job ON connectivity.program_load (job_order_id, id);
    `);
    await grantSchema(runner, 'connectivity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE connectivity.program_load');
  }
}
