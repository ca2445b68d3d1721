import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Signatures under first-article reports, with the measurements each stands on. */
export class Conformity1764000000116 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA conformity;
      CREATE TABLE conformity.report_signature (
        id uuid PRIMARY KEY,
        work_order_id uuid NOT NULL REFERENCES work_order.work_order (id),
        signed_by uuid NOT NULL,
        signed_at timestamptz NOT NULL,
        note text NOT NULL,
        -- Ids of measurements, in order: the same ones are signed for once.
        evidence uuid[] NOT NULL CHECK (cardinality(evidence) > 0),
        UNIQUE (work_order_id, evidence)
      );
    `);
    await grantSchema(runner, 'conformity');
    await runner.query('REVOKE UPDATE, DELETE ON conformity.report_signature FROM linelab_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA conformity CASCADE');
  }
}
