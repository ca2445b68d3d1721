import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Rubrics, scores with the facts they were computed from, overrides, published grades: all append-only. */
export class Assessment1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA assessment;
      CREATE TABLE assessment.rubric (
        id uuid PRIMARY KEY,
        code text NOT NULL,
        version int NOT NULL CHECK (version > 0),
        name text NOT NULL,
        name_en text NOT NULL,
        allow_renormalise boolean NOT NULL,
        cap numeric(5,2) NOT NULL CHECK (cap BETWEEN 0 AND 100),
        criteria jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        created_by uuid,
        UNIQUE (code, version)
      );
      -- The basic rubric every school begins with; a school's own version of it is version 2.
      INSERT INTO assessment.rubric VALUES ('01900000-0000-7000-8000-000000000001', 'BASIC', 1, '基本评分标准',
        'Basic rubric', true, 59, '[
          {"id": "conformance", "name": "工艺符合性", "nameEn": "Process conformance", "weight": 0.3, "type": "auto",
           "evaluator": "conformance", "params": {}, "criticalBelow": null},
          {"id": "cycle-time", "name": "节拍", "nameEn": "Cycle time", "weight": 0.2, "type": "auto",
           "evaluator": "cycle-time", "params": {}, "criticalBelow": null},
          {"id": "first-pass-yield", "name": "一次合格率", "nameEn": "First pass yield", "weight": 0.2, "type": "auto",
           "evaluator": "first-pass-yield", "params": {}, "criticalBelow": null},
          {"id": "dimension", "name": "尺寸", "nameEn": "Dimensions", "weight": 0.3, "type": "auto",
           "evaluator": "dimension", "params": {}, "criticalBelow": null}
        ]', '2026-01-01T00:00:00Z', NULL);
      CREATE TABLE assessment.score (
        id uuid PRIMARY KEY,
        attempt_id uuid NOT NULL REFERENCES training.attempt (id),
        version int NOT NULL CHECK (version > 0),
        rubric_id uuid NOT NULL REFERENCES assessment.rubric (id),
        facts jsonb NOT NULL,
        criteria jsonb NOT NULL,
        computed_at timestamptz NOT NULL,
        computed_by uuid,
        UNIQUE (attempt_id, version)
      );
      CREATE TABLE assessment.override (
        id uuid PRIMARY KEY,
        attempt_id uuid NOT NULL REFERENCES training.attempt (id),
        score_id uuid NOT NULL REFERENCES assessment.score (id),
        criterion_id text NOT NULL,
        auto_score numeric(7,4),
        score numeric(7,4) NOT NULL CHECK (score BETWEEN 0 AND 100),
        reason text NOT NULL CHECK (length(reason) >= 10),
        at timestamptz NOT NULL,
        by_id uuid
      );
      CREATE INDEX override_attempt ON assessment.override (attempt_id, id);
      CREATE TABLE assessment.grade (
        id uuid PRIMARY KEY,
        attempt_id uuid NOT NULL REFERENCES training.attempt (id),
        version int NOT NULL CHECK (version > 0),
        score_id uuid NOT NULL REFERENCES assessment.score (id),
        team_id uuid NOT NULL,
        total numeric(7,4) NOT NULL CHECK (total BETWEEN 0 AND 100),
        sheet jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        published_by uuid,
        UNIQUE (attempt_id, version)
      );
      CREATE INDEX grade_team ON assessment.grade (team_id, id DESC);

      CREATE FUNCTION assessment.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
    `);
    await grantSchema(runner, 'assessment');
    for (const table of ['rubric', 'score', 'override', 'grade']) {
      await runner.query(`
        CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON assessment.${table}
          FOR EACH ROW EXECUTE FUNCTION assessment.refuse_change();
        REVOKE UPDATE, DELETE ON assessment.${table} FROM linelab_app;
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA assessment CASCADE');
  }
}
