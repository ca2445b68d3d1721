import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** The rhythm of a lesson: the safety check before the first start of the day, and the end of class. */
export class ExecutionLesson1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE execution.safety_list (
        id uuid PRIMARY KEY,
        scope text NOT NULL CHECK (scope IN ('equipment-class', 'work-unit')),
        -- Code of the work unit or name of the class.
        target text NOT NULL,
        contact text NOT NULL,
        points jsonb NOT NULL,
        version int NOT NULL DEFAULT 1,
        UNIQUE (scope, target)
      );
      CREATE TABLE execution.safety_check (
        id uuid PRIMARY KEY,
        work_unit_id uuid NOT NULL,
        -- Of the site's zone.
        day date NOT NULL,
        passed boolean NOT NULL,
        contact text NOT NULL,
        answers jsonb NOT NULL,
        checked_by uuid NOT NULL,
        checked_at timestamptz NOT NULL
      );
      CREATE INDEX safety_check_unit ON execution.safety_check (work_unit_id, day, id DESC);
      CREATE TABLE execution.lesson_end (
        id uuid PRIMARY KEY,
        class_id uuid NOT NULL,
        note text,
        ended_by uuid,
        ended_at timestamptz NOT NULL,
        resumed_by uuid,
        resumed_at timestamptz
      );
      CREATE UNIQUE INDEX lesson_end_open ON execution.lesson_end (class_id) WHERE resumed_at IS NULL;
      CREATE TABLE execution.lesson_end_job (
        lesson_end_id uuid NOT NULL REFERENCES execution.lesson_end (id),
        job_order_id uuid NOT NULL,
        remaining numeric(18,6) NOT NULL,
        -- Whether it ran and was paused by the end of class; else it had stopped before.
        paused boolean NOT NULL,
        -- Where the work in progress was put, how many, and the number of its label.
        place text,
        quantity numeric(18,6),
        label text,
        put_away_by uuid,
        put_away_at timestamptz,
        -- What became of it at the next lesson: resumed, or left in the queue and why.
        outcome text CHECK (outcome IN ('resumed', 'asked', 'queued', 'ended')),
        problem jsonb,
        PRIMARY KEY (lesson_end_id, job_order_id)
      );
      CREATE INDEX lesson_end_job_job ON execution.lesson_end_job (job_order_id);
    `);
    await grantSchema(runner, 'execution');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE execution.lesson_end_job, execution.lesson_end, execution.safety_check, execution.safety_list',
    );
  }
}
