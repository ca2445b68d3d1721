import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Telemetry somebody asked for as a file. */
export class TelemetryExports1764000000096 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE connectivity.telemetry_export (
        id uuid PRIMARY KEY,
        work_unit_id uuid NOT NULL,
        keys text[] NOT NULL,
        from_at timestamptz NOT NULL,
        to_at timestamptz NOT NULL,
        level text NOT NULL CHECK (level IN ('raw', 'minute', 'hour')),
        locale text NOT NULL,
        requested_by uuid NOT NULL,
        requested_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'making' CHECK (state IN ('making', 'ready', 'cancelled', 'failed')),
        rows_total int NOT NULL,
        rows_done int NOT NULL DEFAULT 0,
        error_code text,
        error_params jsonb,
        file_id uuid,
        CONSTRAINT telemetry_export_ready_has_file CHECK ((state = 'ready') = (file_id IS NOT NULL))
      );
      CREATE INDEX telemetry_export_own ON connectivity.telemetry_export (requested_by, id);
    `);
    await grantSchema(runner, 'connectivity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE connectivity.telemetry_export');
  }
}
