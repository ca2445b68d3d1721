import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of instruments: how their tables are read, which were taken in, and which value came from which line. */
export class QualityMeasurementFiles1764000000127 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quality.measurement_source (
        id uuid PRIMARY KEY,
        name text NOT NULL UNIQUE,
        -- Signs, line and names of the headings; see libs/measurement-files.
        layout jsonb NOT NULL,
        version int NOT NULL DEFAULT 1
      );

      CREATE TABLE quality.measurement_file (
        id uuid PRIMARY KEY,
        inspection_id uuid NOT NULL REFERENCES quality.inspection (id),
        name text NOT NULL,
        -- The same bytes are taken in once, whichever inspection they are sent to.
        sha256 text NOT NULL UNIQUE,
        format text NOT NULL CHECK (format IN ('csv', 'dfq', 'qif')),
        source_id uuid REFERENCES quality.measurement_source (id),
        file_id uuid NOT NULL,
        taken int NOT NULL,
        known int NOT NULL,
        taken_by uuid,
        taken_at timestamptz NOT NULL
      );
      CREATE INDEX measurement_file_inspection ON quality.measurement_file (inspection_id, id);

      CREATE TABLE quality.file_measurement (
        measurement_id uuid PRIMARY KEY REFERENCES quality.measurement (id),
        measurement_file_id uuid NOT NULL REFERENCES quality.measurement_file (id),
        line int NOT NULL,
        -- As it stands in the file; the measurement has it in the unit of the plan.
        read text NOT NULL,
        read_unit text,
        serial text,
        result_id text
      );
      CREATE INDEX file_measurement_file ON quality.file_measurement (measurement_file_id);

      GRANT SELECT, INSERT, UPDATE ON quality.measurement_source TO linelab_app;
      GRANT SELECT, INSERT ON quality.measurement_file, quality.file_measurement TO linelab_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE quality.file_measurement, quality.measurement_file, quality.measurement_source');
  }
}
