import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Teaching tasks, their assignments to teams, and the attempts that tie an order to a grade. */
export class Training1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA training;
      CREATE TABLE training.task (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        title text NOT NULL,
        title_en text NOT NULL,
        objectives text NOT NULL,
        objectives_en text NOT NULL,
        source text NOT NULL CHECK (source IN ('work-order', 'trial-job', 'simulation')),
        trial_job_id uuid,
        material_id uuid,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        created_by uuid,
        CHECK ((source = 'trial-job') = (trial_job_id IS NOT NULL))
      );
      CREATE TABLE training.assignment (
        id uuid PRIMARY KEY,
        task_id uuid NOT NULL REFERENCES training.task (id),
        team_id uuid NOT NULL,
        work_order_id uuid NOT NULL REFERENCES work_order.work_order (id),
        rubric_id uuid,
        starts_at timestamptz,
        due_at timestamptz,
        created_at timestamptz NOT NULL,
        created_by uuid,
        CHECK (starts_at IS NULL OR due_at IS NULL OR starts_at <= due_at)
      );
      CREATE INDEX assignment_task ON training.assignment (task_id);
      CREATE INDEX assignment_team ON training.assignment (team_id, id DESC);
      CREATE TABLE training.attempt (
        id uuid PRIMARY KEY,
        assignment_id uuid NOT NULL REFERENCES training.assignment (id),
        team_id uuid NOT NULL,
        work_order_id uuid NOT NULL,
        status text NOT NULL,
        assigned_at timestamptz NOT NULL,
        started_at timestamptz,
        submitted_at timestamptz,
        published_at timestamptz,
        version int NOT NULL DEFAULT 1
      );
      CREATE INDEX attempt_assignment ON training.attempt (assignment_id);
      CREATE INDEX attempt_team ON training.attempt (team_id, status, id DESC);
      CREATE INDEX attempt_status ON training.attempt (status, id DESC);
      -- An order carries one attempt; a void one makes room for the next.
      CREATE UNIQUE INDEX attempt_order ON training.attempt (work_order_id) WHERE status <> 'void';
    `);
    await requireLedgerEntry(runner, 'training.attempt', 'status');
    await grantSchema(runner, 'training');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA training CASCADE');
  }
}
