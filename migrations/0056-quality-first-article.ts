import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Which operations ask for a first-article inspection, each occasion of one, and who has signed. */
export class QualityFirstArticle1764000000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quality.operation_plan (
        operation_id uuid PRIMARY KEY REFERENCES routing.operation (id) ON DELETE CASCADE,
        first_article boolean NOT NULL
      );
      CREATE TRIGGER operation_plan_frozen BEFORE INSERT OR UPDATE OR DELETE ON quality.operation_plan
        FOR EACH ROW EXECUTE FUNCTION routing.refuse_frozen_part();

      CREATE TABLE quality.first_article (
        id uuid PRIMARY KEY,
        inspection_id uuid NOT NULL REFERENCES quality.inspection (id),
        piece int NOT NULL CHECK (piece > 0),
        cause text NOT NULL
          CHECK (cause IN ('new-order', 'tool-change', 'program-change', 'after-repair', 'scrapped', 'rejected')),
        status text NOT NULL,
        opened_at timestamptz NOT NULL,
        decided_at timestamptz,
        reason text
      );
      CREATE INDEX first_article_inspection ON quality.first_article (inspection_id, id);
      CREATE UNIQUE INDEX first_article_open ON quality.first_article (inspection_id) WHERE status = 'open';

      CREATE TABLE quality.first_article_signature (
        first_article_id uuid NOT NULL REFERENCES quality.first_article (id),
        role text NOT NULL CHECK (role IN ('self', 'mutual', 'special')),
        person_id uuid NOT NULL,
        signed_at timestamptz NOT NULL,
        PRIMARY KEY (first_article_id, role),
        UNIQUE (first_article_id, person_id)
      );
    `);
    await requireLedgerEntry(runner, 'quality.first_article', 'status');
    await grantSchema(runner, 'quality');
    await runner.query(`
      REVOKE UPDATE, DELETE ON quality.measurement, quality.inspection_characteristic, quality.calibration,
        quality.first_article_signature FROM linelab_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE quality.first_article_signature, quality.first_article, quality.operation_plan');
  }
}
