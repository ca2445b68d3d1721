import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/**
 * Stock by location, the movements behind it, lots that gather an order's work, numbers by the school's pattern. What
 * lay in a lot before gets a movement of its own, so that the books begin balanced.
 */
export class MaterialStock1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE material.lot ADD COLUMN work_order_id uuid UNIQUE;
      ALTER TABLE material.lot DROP CONSTRAINT lot_check, DROP CONSTRAINT lot_received_check;
      ALTER TABLE material.lot ADD CHECK (received >= 0), ADD CHECK (quantity >= 0);
      CREATE INDEX lot_number_prefix ON material.lot (number text_pattern_ops);
      CREATE INDEX lot_supplier_lot ON material.lot (supplier_lot text_pattern_ops) WHERE supplier_lot IS NOT NULL;

      CREATE TABLE material.stock (
        lot_id uuid NOT NULL REFERENCES material.lot (id),
        location text NOT NULL,
        quantity numeric(18,6) NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (lot_id, location)
      );
      CREATE INDEX stock_location ON material.stock (location, lot_id);

      -- From a location to a location; null is outside: a supplier, a made piece, a bin for scrap.
      CREATE TABLE material.movement (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('receive', 'produce', 'issue', 'return', 'transfer', 'consume', 'scrap',
          'give-back', 'split', 'count')),
        lot_id uuid NOT NULL REFERENCES material.lot (id),
        material_id uuid NOT NULL REFERENCES material.material (id),
        quantity numeric(18,6) NOT NULL CHECK (quantity > 0),
        from_location text,
        to_location text,
        -- What a lot went into or was split from.
        other_lot_id uuid REFERENCES material.lot (id),
        work_order_id uuid,
        job_order_id uuid,
        -- What asked for it, such as a report; for finding its movements again.
        source_id uuid,
        reason text,
        reverses uuid UNIQUE REFERENCES material.movement (id),
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid,
        CHECK (from_location IS NOT NULL OR to_location IS NOT NULL),
        CHECK (from_location IS DISTINCT FROM to_location)
      );
      CREATE INDEX movement_lot ON material.movement (lot_id, id);
      CREATE INDEX movement_material ON material.movement (material_id, id);
      CREATE INDEX movement_source ON material.movement (source_id) WHERE source_id IS NOT NULL;

      CREATE FUNCTION material.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a movement is never changed; post its reversal' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER movement_immutable BEFORE UPDATE OR DELETE ON material.movement
        FOR EACH ROW EXECUTE FUNCTION material.refuse_change();

      ALTER TABLE material.genealogy ADD COLUMN reverses uuid REFERENCES material.genealogy (id);
      -- Holds the few that were taken back and nothing of the millions that stand: every trace asks it.
      CREATE UNIQUE INDEX genealogy_reverses ON material.genealogy (reverses) WHERE reverses IS NOT NULL;

      INSERT INTO material.stock (lot_id, location, quantity)
        SELECT id, coalesce(location, 'RECV'), quantity FROM material.lot WHERE quantity > 0;
      INSERT INTO material.movement (id, kind, lot_id, material_id, quantity, to_location, job_order_id, at)
        SELECT uuidv7(), 'receive', id, material_id, quantity, coalesce(location, 'RECV'), job_order_id, received_at
        FROM material.lot WHERE quantity > 0;
      ALTER TABLE material.lot DROP COLUMN location;

      CREATE SEQUENCE material.serial_number;
      CREATE TABLE material.numbering (
        kind text PRIMARY KEY CHECK (kind IN ('lot', 'serial')),
        pattern text NOT NULL,
        version int NOT NULL DEFAULT 1
      );
      INSERT INTO material.numbering VALUES ('lot', 'LOT-{seq:6}'), ('serial', '{code}-{yy}{seq:5}');
    `);
    await grantSchema(runner, 'material');
    await runner.query('REVOKE UPDATE, DELETE ON material.genealogy, material.movement FROM linelab_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE material.lot ADD COLUMN location text;
      UPDATE material.lot SET location = (SELECT location FROM material.stock WHERE lot_id = lot.id LIMIT 1);
      DROP TABLE material.numbering, material.movement, material.stock;
      DROP SEQUENCE material.serial_number;
      DROP FUNCTION material.refuse_change();
      DELETE FROM material.genealogy WHERE reverses IS NOT NULL;
      ALTER TABLE material.genealogy DROP COLUMN reverses;
      ALTER TABLE material.lot DROP COLUMN work_order_id;
      DROP INDEX material.lot_number_prefix, material.lot_supplier_lot;
    `);
  }
}
