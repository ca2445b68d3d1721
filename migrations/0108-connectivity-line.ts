import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** What instructors asked of the virtual line as a whole, and the paces its clock was given. */
export class ConnectivityLine1764000000108 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE connectivity.line_command (
        id uuid PRIMARY KEY,
        action text NOT NULL CHECK (action IN ('pause', 'resume', 'step', 'reset', 'speed')),
        speed int CHECK (speed BETWEEN 1 AND 60),
        seed bigint CHECK (seed > 0),
        scenario text,
        asked_by uuid NOT NULL,
        asked_at timestamptz NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at timestamptz,
        outcome text CHECK (outcome IN ('done', 'refused')),
        error_code text,
        error_params jsonb,
        CONSTRAINT line_command_speed CHECK ((action = 'speed') = (speed IS NOT NULL)),
        CONSTRAINT line_command_reset CHECK (action = 'reset' OR (seed IS NULL AND scenario IS NULL)),
        CONSTRAINT line_command_ended CHECK ((ended_at IS NULL) = (outcome IS NULL))
      );
      COMMENT ON COLUMN connectivity.line_command.requested_at IS 'wall clock: how long the line is waited for';
      CREATE INDEX line_command_open ON connectivity.line_command (id) WHERE ended_at IS NULL;

      CREATE TABLE connectivity.floor_pace (
        command_id uuid PRIMARY KEY REFERENCES connectivity.line_command,
        clock text NOT NULL,
        from_ms double precision NOT NULL,
        floor_ms double precision NOT NULL,
        speed double precision NOT NULL CHECK (speed > 0)
      );
      COMMENT ON COLUMN connectivity.floor_pace.clock IS 'the start of the program it was given under';
      COMMENT ON COLUMN connectivity.floor_pace.from_ms IS 'on the clock as it was started, milliseconds since 1970';
      CREATE INDEX floor_pace_clock ON connectivity.floor_pace (clock);
    `);
    await requireLedgerEntry(runner, 'connectivity.line_command', 'outcome');
    await grantSchema(runner, 'connectivity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE connectivity.floor_pace, connectivity.line_command');
  }
}
