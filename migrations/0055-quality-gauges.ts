import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Gauges and their calibrations, which gauge an inspection measures with, and which class a characteristic asks for. */
export class QualityGauges1764000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quality.gauge (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        gauge_class text NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        serial_number text,
        measuring_range text,
        resolution numeric(18,6) CHECK (resolution > 0),
        unit text,
        location text NOT NULL,
        -- A gauge that stands at one work unit and measures only there; null: carried to where it is needed.
        work_unit_id uuid REFERENCES equipment.work_unit (id),
        interval_months int NOT NULL CHECK (interval_months BETWEEN 1 AND 120),
        status text NOT NULL,
        calibrated_on date,
        due_on date,
        reason text,
        version int NOT NULL DEFAULT 1,
        CHECK ((resolution IS NULL) = (unit IS NULL)),
        CHECK ((calibrated_on IS NULL) = (due_on IS NULL))
      );
      CREATE INDEX gauge_class ON quality.gauge (gauge_class, code) WHERE status <> 'retired';
      CREATE INDEX gauge_due ON quality.gauge (due_on);

      CREATE TABLE quality.calibration (
        id uuid PRIMARY KEY,
        gauge_id uuid NOT NULL REFERENCES quality.gauge (id),
        calibrated_on date NOT NULL,
        result text NOT NULL CHECK (result IN ('pass', 'fail')),
        due_on date,
        calibrated_by text NOT NULL,
        certificate text,
        file_id uuid,
        as_found text,
        as_left text,
        recorded_by uuid,
        recorded_at timestamptz NOT NULL,
        CHECK ((result = 'pass') = (due_on IS NOT NULL)),
        CHECK (due_on > calibrated_on)
      );
      CREATE INDEX calibration_gauge ON quality.calibration (gauge_id, calibrated_on, id);

      CREATE TABLE quality.inspection_gauge (
        inspection_id uuid NOT NULL REFERENCES quality.inspection (id),
        gauge_class text NOT NULL,
        gauge_id uuid NOT NULL REFERENCES quality.gauge (id),
        chosen_by uuid,
        chosen_at timestamptz NOT NULL,
        PRIMARY KEY (inspection_id, gauge_class)
      );

      ALTER TABLE quality.characteristic ADD COLUMN gauge_class text;
      ALTER TABLE quality.inspection_characteristic ADD COLUMN gauge_class text;
      ALTER TABLE quality.measurement ADD COLUMN gauge_id uuid REFERENCES quality.gauge (id);
      CREATE INDEX measurement_gauge ON quality.measurement (gauge_id, measured_at) WHERE gauge_id IS NOT NULL;
    `);
    await requireLedgerEntry(runner, 'quality.gauge', 'status');
    await grantSchema(runner, 'quality');
    // What was measured and certified stands; a correction is a row of its own.
    await runner.query(
      'REVOKE UPDATE, DELETE ON quality.measurement, quality.inspection_characteristic, quality.calibration FROM linelab_app',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE quality.measurement DROP COLUMN gauge_id;
      ALTER TABLE quality.inspection_characteristic DROP COLUMN gauge_class;
      ALTER TABLE quality.characteristic DROP COLUMN gauge_class;
      DROP TABLE quality.inspection_gauge, quality.calibration, quality.gauge;
    `);
  }
}
