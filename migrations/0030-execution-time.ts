import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Who spent which time on which job order. */
export class ExecutionTime1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE execution.time_booking (
        id uuid PRIMARY KEY,
        job_order_id uuid NOT NULL,
        work_order_id uuid NOT NULL,
        person_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('setup', 'run', 'wait', 'help')),
        started_at timestamptz NOT NULL,
        ended_at timestamptz CHECK (ended_at >= started_at)
      );
      CREATE UNIQUE INDEX time_booking_open ON execution.time_booking (job_order_id, person_id) WHERE ended_at IS NULL;
      CREATE INDEX time_booking_order ON execution.time_booking (work_order_id, started_at);
      CREATE INDEX time_booking_job ON execution.time_booking (job_order_id, started_at);
      CREATE INDEX time_booking_person ON execution.time_booking (person_id, started_at);
    `);
    await requireLedgerEntry(runner, 'execution.time_booking', 'ended_at');
    await grantSchema(runner, 'execution');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE execution.time_booking');
  }
}
