import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Recalls: what was found to be touched, as it stood when the recall was declared. */
export class Traceability1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA traceability;
      CREATE SEQUENCE traceability.recall_number;
      CREATE TABLE traceability.recall (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('lot', 'machine')),
        lot_id uuid REFERENCES material.lot (id),
        work_unit_id uuid,
        from_at timestamptz,
        to_at timestamptz,
        reason text NOT NULL,
        -- Whether what was available was put on hold with it.
        held boolean NOT NULL,
        -- Whether the bounds of the search were reached: there may be more than is listed.
        more boolean NOT NULL,
        declared_at timestamptz NOT NULL,
        declared_by uuid,
        CHECK ((kind = 'lot') = (lot_id IS NOT NULL)),
        CHECK ((kind = 'machine') = (work_unit_id IS NOT NULL AND from_at IS NOT NULL AND to_at IS NOT NULL))
      );
      CREATE TABLE traceability.recall_line (
        recall_id uuid NOT NULL REFERENCES traceability.recall (id),
        lot_id uuid NOT NULL REFERENCES material.lot (id),
        depth int NOT NULL,
        status text NOT NULL,
        quantity numeric(18,6) NOT NULL,
        locations text NOT NULL,
        PRIMARY KEY (recall_id, lot_id)
      );
    `);
    await grantSchema(runner, 'traceability');
    await runner.query('REVOKE UPDATE, DELETE ON traceability.recall, traceability.recall_line FROM linelab_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA traceability CASCADE');
  }
}
