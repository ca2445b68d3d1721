import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Who is to do a job order, whose turn it is in a team, and what one person leaves to the next. */
export class ExecutionTeamwork1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE execution.team_round (
        work_order_id uuid PRIMARY KEY,
        round int NOT NULL CHECK (round > 0)
      );
      -- Only where somebody has decided otherwise than "the order's team".
      CREATE TABLE execution.job_assignment (
        job_order_id uuid PRIMARY KEY,
        mode text NOT NULL CHECK (mode IN ('people', 'qualified')),
        person_ids uuid[] NOT NULL,
        reason text,
        assigned_at timestamptz NOT NULL,
        CHECK ((mode = 'people') = (cardinality(person_ids) > 0))
      );
      CREATE TABLE execution.hand_over (
        id uuid PRIMARY KEY,
        job_order_id uuid NOT NULL,
        written_by uuid,
        written_at timestamptz NOT NULL,
        reason text,
        note text,
        remaining numeric(18,6) NOT NULL,
        taken_by uuid,
        taken_at timestamptz
      );
      CREATE INDEX hand_over_job ON execution.hand_over (job_order_id, id DESC);
    `);
    await grantSchema(runner, 'execution');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE execution.team_round, execution.job_assignment, execution.hand_over');
  }
}
