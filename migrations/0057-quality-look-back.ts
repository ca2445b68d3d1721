import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** What is looked at again after a gauge has failed its calibration. */
export class QualityLookBack1764000000057 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quality.look_back (
        id uuid PRIMARY KEY,
        gauge_id uuid NOT NULL REFERENCES quality.gauge (id),
        calibration_id uuid NOT NULL REFERENCES quality.calibration (id),
        -- The last good calibration; null: there was none, and everything is looked at.
        since date,
        since_at timestamptz,
        status text NOT NULL,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz,
        note text,
        version int NOT NULL DEFAULT 1
      );
      CREATE INDEX look_back_gauge ON quality.look_back (gauge_id, id);
      CREATE INDEX look_back_status ON quality.look_back (status, id);

      CREATE TABLE quality.look_back_subject (
        look_back_id uuid NOT NULL REFERENCES quality.look_back (id),
        -- The order; what is inspected itself where it belongs to none.
        subject_id uuid NOT NULL,
        work_order_id uuid,
        measurements int NOT NULL,
        verdict text CHECK (verdict IN ('reviewed', 'suspect')),
        note text,
        decided_by uuid,
        decided_at timestamptz,
        PRIMARY KEY (look_back_id, subject_id),
        CHECK ((verdict IS NULL) = (decided_at IS NULL))
      );
    `);
    await requireLedgerEntry(runner, 'quality.look_back', 'status');
    await grantSchema(runner, 'quality');
    await runner.query(`
      REVOKE UPDATE, DELETE ON quality.measurement, quality.inspection_characteristic, quality.calibration,
        quality.first_article_signature FROM linelab_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE quality.look_back_subject, quality.look_back');
  }
}
