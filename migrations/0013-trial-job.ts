import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Requests of companies, from the draft to the delivered report. The only place that knows whose work it is. */
export class TrialJob1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA trial_job;
      CREATE TABLE trial_job.trial_job (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        organisation_id uuid NOT NULL REFERENCES identity.organisation (id),
        status text NOT NULL,
        request jsonb NOT NULL,
        quote jsonb,
        closed_reason text,
        work_order_id uuid UNIQUE REFERENCES work_order.work_order (id),
        routing_version_id uuid,
        material_id uuid,
        task_id uuid,
        assignment_id uuid,
        attempt_id uuid,
        team_id uuid,
        created_at timestamptz NOT NULL,
        created_by uuid,
        submitted_at timestamptz,
        updated_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        search text NOT NULL GENERATED ALWAYS AS
          (lower(number || ' ' || coalesce(request ->> 'partName', '') || ' ' || coalesce(request ->> 'partNumber', '')))
          STORED
      );
      CREATE INDEX trial_job_organisation ON trial_job.trial_job (organisation_id, id DESC);
      CREATE INDEX trial_job_status ON trial_job.trial_job (status, id DESC);

      CREATE TABLE trial_job.attachment (
        file_id uuid PRIMARY KEY,
        trial_job_id uuid NOT NULL REFERENCES trial_job.trial_job (id),
        kind text NOT NULL CHECK (kind IN ('drawing', 'model', 'contract', 'other', 'report')),
        revision text NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size bigint NOT NULL,
        uploaded_at timestamptz NOT NULL
      );
      CREATE INDEX attachment_trial_job ON trial_job.attachment (trial_job_id, uploaded_at);

      CREATE TABLE trial_job.question (
        id uuid PRIMARY KEY,
        trial_job_id uuid NOT NULL REFERENCES trial_job.trial_job (id),
        text text NOT NULL,
        asked_at timestamptz NOT NULL,
        answer text,
        answered_at timestamptz,
        CHECK ((answer IS NULL) = (answered_at IS NULL))
      );
      CREATE INDEX question_trial_job ON trial_job.question (trial_job_id, id);

      CREATE TABLE trial_job.report (
        id uuid PRIMARY KEY,
        trial_job_id uuid NOT NULL REFERENCES trial_job.trial_job (id),
        serial int NOT NULL,
        number text NOT NULL UNIQUE,
        locale text NOT NULL CHECK (locale IN ('zh-CN', 'en')),
        requested_at timestamptz NOT NULL,
        ready_at timestamptz,
        file_id uuid,
        UNIQUE (trial_job_id, serial),
        CHECK ((ready_at IS NULL) = (file_id IS NULL))
      );

      -- The letter that stands for a company wherever students look, given once and for all.
      CREATE TABLE trial_job.alias (
        organisation_id uuid PRIMARY KEY REFERENCES identity.organisation (id),
        serial int NOT NULL UNIQUE CHECK (serial > 0)
      );
    `);
    await requireLedgerEntry(runner, 'trial_job.trial_job', 'status');
    await grantSchema(runner, 'trial_job');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA trial_job CASCADE');
  }
}
