import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Inspection plans, inspections with their frozen copy of the plan, measurements. */
export class Quality1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const plan = `
        balloon text NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('variable', 'attribute')),
        nominal numeric,
        lsl numeric,
        usl numeric,
        unit text NOT NULL,
        decimals smallint NOT NULL CHECK (decimals BETWEEN 0 AND 9),
        class text NOT NULL CHECK (class IN ('A', 'B', 'C')),
        mandatory boolean NOT NULL,
        sampling text NOT NULL CHECK (sampling IN ('each', 'first', 'every')),
        sampling_every int CHECK (sampling_every > 1),
        seq int NOT NULL,
        CHECK ((sampling = 'every') = (sampling_every IS NOT NULL)),
        CHECK (lsl IS NULL OR usl IS NULL OR lsl < usl),
        CHECK ((kind = 'attribute') = (lsl IS NULL AND usl IS NULL)),`;
    await runner.query(`
      CREATE SCHEMA quality;
      CREATE TABLE quality.characteristic (
        id uuid PRIMARY KEY,
        operation_id uuid NOT NULL REFERENCES routing.operation (id) ON DELETE CASCADE,
        ${plan}
        UNIQUE (operation_id, balloon)
      );
      CREATE TRIGGER characteristic_frozen BEFORE INSERT OR UPDATE OR DELETE ON quality.characteristic
        FOR EACH ROW EXECUTE FUNCTION routing.refuse_frozen_part();

      CREATE TABLE quality.inspection (
        id uuid PRIMARY KEY,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        work_order_id uuid,
        job_order_id uuid,
        work_unit_id uuid,
        operation_id uuid NOT NULL REFERENCES routing.operation (id),
        attempt_id uuid,
        trial_job_id uuid,
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        quantity numeric(18,6) NOT NULL CHECK (quantity >= 0),
        status text NOT NULL,
        opened_at timestamptz NOT NULL,
        decided_at timestamptz,
        version int NOT NULL DEFAULT 1,
        UNIQUE (subject_type, subject_id)
      );
      CREATE INDEX inspection_work_unit ON quality.inspection (work_unit_id, id);
      CREATE INDEX inspection_work_order ON quality.inspection (work_order_id, id);
      CREATE INDEX inspection_status ON quality.inspection (status, id);
      CREATE TABLE quality.inspection_characteristic (
        inspection_id uuid NOT NULL REFERENCES quality.inspection (id),
        characteristic_id uuid NOT NULL,
        ${plan}
        PRIMARY KEY (inspection_id, characteristic_id)
      );
      CREATE TABLE quality.measurement (
        id uuid PRIMARY KEY,
        inspection_id uuid NOT NULL,
        characteristic_id uuid NOT NULL,
        piece int NOT NULL CHECK (piece > 0),
        entered text NOT NULL,
        value numeric,
        verdict text CHECK (verdict IN ('ok', 'ng')),
        violated text CHECK (violated IN ('lsl', 'usl')),
        source text NOT NULL CHECK (source IN ('person', 'instrument')),
        data_quality text NOT NULL CHECK (data_quality IN ('good', 'uncertain', 'bad')),
        instrument text,
        measured_by uuid,
        measured_at timestamptz NOT NULL,
        entry_id uuid NOT NULL,
        supersedes uuid UNIQUE REFERENCES quality.measurement (id),
        FOREIGN KEY (inspection_id, characteristic_id)
          REFERENCES quality.inspection_characteristic (inspection_id, characteristic_id),
        CHECK (data_quality <> 'bad' OR verdict IS NULL)
      );
      CREATE INDEX measurement_inspection ON quality.measurement (inspection_id, characteristic_id, piece, id);
      CREATE UNIQUE INDEX measurement_first ON quality.measurement (inspection_id, characteristic_id, piece)
        WHERE supersedes IS NULL;
    `);
    await requireLedgerEntry(runner, 'quality.inspection', 'status');
    await requireLedgerEntry(runner, 'quality.measurement', 'verdict');
    await grantSchema(runner, 'quality');
    // What was measured stands; a correction is a row of its own.
    await runner.query(
      'REVOKE UPDATE, DELETE ON quality.measurement, quality.inspection_characteristic FROM linelab_app',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA quality CASCADE');
  }
}
