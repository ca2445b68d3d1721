import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Station screens and who stands at them, what was recorded step by step. */
export class Execution1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA execution;
      CREATE TABLE execution.station (
        id uuid PRIMARY KEY,
        work_unit_id uuid NOT NULL,
        label text NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        enrolled_by uuid NOT NULL,
        enrolled_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX station_work_unit ON execution.station (work_unit_id) WHERE revoked_at IS NULL;
      CREATE TABLE execution.presence (
        id uuid PRIMARY KEY,
        station_id uuid NOT NULL REFERENCES execution.station (id),
        person_id uuid NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        method text NOT NULL CHECK (method IN ('badge', 'pin')),
        signed_in_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        signed_out_at timestamptz
      );
      CREATE INDEX presence_station ON execution.presence (station_id, signed_in_at DESC) WHERE signed_out_at IS NULL;
      CREATE TABLE execution.step_record (
        id uuid PRIMARY KEY,
        job_order_id uuid NOT NULL,
        step_id uuid NOT NULL,
        step_seq smallint NOT NULL,
        step_kind text NOT NULL,
        mandatory boolean NOT NULL,
        piece int NOT NULL DEFAULT 0,
        value jsonb,
        recorded_by uuid,
        recorded_at timestamptz NOT NULL,
        entry_id uuid NOT NULL
      );
      CREATE INDEX step_record_job ON execution.step_record (job_order_id, recorded_at, id);
    `);
    await grantSchema(runner, 'execution');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA execution CASCADE');
  }
}
