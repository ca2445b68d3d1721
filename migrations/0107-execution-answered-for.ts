import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** What people answer for: the program in a machine, and pieces out of limits that were reported good. */
export class ExecutionAnsweredFor1764000000107 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE execution.program_confirmation (
        id uuid PRIMARY KEY,
        job_order_id uuid NOT NULL,
        program text NOT NULL,
        confirmed_by uuid,
        confirmed_at timestamptz NOT NULL
      );
      COMMENT ON COLUMN execution.program_confirmation.program IS 'as the machine showed it then';
      CREATE UNIQUE INDEX program_confirmation_job ON execution.program_confirmation (job_order_id, program);
      CREATE TABLE execution.accepted_piece (
        posting_id uuid NOT NULL,
        job_order_id uuid NOT NULL,
        piece int NOT NULL CHECK (piece > 0),
        PRIMARY KEY (posting_id, piece)
      );
      CREATE INDEX accepted_piece_job ON execution.accepted_piece (job_order_id);
    `);
    await grantSchema(runner, 'execution');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE execution.program_confirmation, execution.accepted_piece');
  }
}
