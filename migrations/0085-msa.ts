import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Measurement system studies, their appraisers and what these have read. */
export class Msa1764000000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA msa;
      CREATE TABLE msa.study (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        status text NOT NULL,
        -- The gauge as it was registered then, so that a report stays what it was.
        gauge_id uuid NOT NULL REFERENCES quality.gauge (id),
        gauge_code text NOT NULL,
        gauge_name text NOT NULL,
        gauge_name_en text NOT NULL,
        resolution numeric(18,6) NOT NULL CHECK (resolution > 0),
        unit text NOT NULL,
        material_id uuid REFERENCES material.material (id),
        operation_number int,
        balloon text,
        characteristic text NOT NULL,
        characteristic_en text NOT NULL,
        tolerance numeric(18,6) CHECK (tolerance > 0),
        parts int NOT NULL CHECK (parts BETWEEN 2 AND 25),
        trials int NOT NULL CHECK (trials BETWEEN 2 AND 10),
        methods text[] NOT NULL CHECK (methods <@ '{average-and-range,anova}' AND cardinality(methods) > 0),
        -- The order in which the parts are given to each appraiser follows from it.
        seed text NOT NULL,
        class_id uuid REFERENCES personnel.class (id),
        attempt_id uuid,
        work_order_id uuid,
        planned_at timestamptz NOT NULL,
        begun_at timestamptz,
        evaluated_at timestamptz,
        closed_at timestamptz,
        reason text,
        version int NOT NULL DEFAULT 1,
        CHECK ((material_id IS NULL) = (operation_number IS NULL) AND (material_id IS NULL) = (balloon IS NULL)),
        CHECK ((status = 'closed') = (closed_at IS NOT NULL)),
        CHECK (status NOT IN ('evaluated', 'closed') OR evaluated_at IS NOT NULL)
      );
      CREATE INDEX study_gauge ON msa.study (gauge_id, id);
      CREATE TABLE msa.appraiser (
        study_id uuid NOT NULL REFERENCES msa.study (id),
        letter text NOT NULL CHECK (letter ~ '^[A-Y]$'),
        person_id uuid NOT NULL REFERENCES personnel.person (id),
        PRIMARY KEY (study_id, letter),
        UNIQUE (study_id, person_id)
      );
      CREATE INDEX appraiser_person ON msa.appraiser (person_id, study_id);
      CREATE TABLE msa.reading (
        id uuid PRIMARY KEY,
        study_id uuid NOT NULL,
        letter text NOT NULL,
        part int NOT NULL CHECK (part > 0),
        trial int NOT NULL CHECK (trial > 0),
        entered text NOT NULL,
        value numeric NOT NULL,
        entered_by uuid NOT NULL,
        entered_at timestamptz NOT NULL,
        -- A corrected reading stays; the one that took its place names it.
        current boolean NOT NULL DEFAULT true,
        replaces uuid UNIQUE REFERENCES msa.reading (id),
        reason text,
        FOREIGN KEY (study_id, letter) REFERENCES msa.appraiser (study_id, letter),
        CHECK ((replaces IS NULL) = (reason IS NULL))
      );
      -- Of each part in each trial there is one reading that counts.
      CREATE UNIQUE INDEX reading_cell ON msa.reading (study_id, letter, part, trial) WHERE current;
    `);
    await requireLedgerEntry(runner, 'msa.study', 'status');
    await grantSchema(runner, 'msa');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA msa CASCADE');
  }
}
