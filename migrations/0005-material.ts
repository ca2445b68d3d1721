import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Materials, their lots, and who was made of whom. */
export class Material1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA material;
      CREATE TABLE material.material (
        id uuid PRIMARY KEY,
        code text NOT NULL,
        revision text NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        specification text NOT NULL DEFAULT '',
        unit text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('raw', 'component', 'product')),
        tracking text NOT NULL CHECK (tracking IN ('none', 'lot', 'serial')),
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (code, revision)
      );
      CREATE INDEX material_kind ON material.material (kind, code, revision);
      CREATE SEQUENCE material.lot_number;
      CREATE TABLE material.lot (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        material_id uuid NOT NULL REFERENCES material.material (id),
        status text NOT NULL,
        received numeric(18,6) NOT NULL CHECK (received > 0),
        quantity numeric(18,6) NOT NULL CHECK (quantity >= 0 AND quantity <= received),
        supplier_lot text,
        location text,
        job_order_id uuid,
        received_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1
      );
      CREATE INDEX lot_material ON material.lot (material_id, status, id);
      CREATE INDEX lot_status ON material.lot (status, id);
      CREATE INDEX lot_job_order ON material.lot (job_order_id) WHERE job_order_id IS NOT NULL;
      CREATE TABLE material.genealogy (
        id uuid PRIMARY KEY,
        produced_lot_id uuid NOT NULL REFERENCES material.lot (id),
        consumed_lot_id uuid NOT NULL REFERENCES material.lot (id),
        quantity numeric(18,6) NOT NULL CHECK (quantity > 0),
        unit text NOT NULL,
        job_order_id uuid,
        at timestamptz NOT NULL,
        by_person_id uuid,
        CHECK (produced_lot_id <> consumed_lot_id)
      );
      CREATE INDEX genealogy_produced ON material.genealogy (produced_lot_id);
      CREATE INDEX genealogy_consumed ON material.genealogy (consumed_lot_id);
      CREATE INDEX genealogy_job_order ON material.genealogy (job_order_id) WHERE job_order_id IS NOT NULL;
    `);
    await requireLedgerEntry(runner, 'material.lot', 'status');
    await grantSchema(runner, 'material');
    await runner.query('REVOKE UPDATE, DELETE ON material.genealogy FROM linelab_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA material CASCADE');
  }
}
