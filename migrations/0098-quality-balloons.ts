import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['characteristic', 'inspection_characteristic'];

const SYMBOLS = [
  'straightness',
  'flatness',
  'roundness',
  'cylindricity',
  'line-profile',
  'surface-profile',
  'parallelism',
  'perpendicularity',
  'angularity',
  'position',
  'coaxiality',
  'symmetry',
  'circular-run-out',
  'total-run-out',
];

/** Requirements in words, geometrical tolerances, where a characteristic stands on its drawing; plans count changes. */
export class QualityBalloons1764000000098 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await runner.query(`
        ALTER TABLE quality.${table}
          ADD COLUMN requirement text NOT NULL DEFAULT '',
          ADD COLUMN symbol text CHECK (symbol IN (${SYMBOLS.map((symbol) => `'${symbol}'`).join(', ')})),
          ADD COLUMN datums text[] NOT NULL DEFAULT '{}',
          ADD COLUMN zone text,
          ADD COLUMN revision_id uuid REFERENCES routing.document_revision (id),
          ADD COLUMN page int CHECK (page > 0),
          -- Fractions of the sheet, from its upper left corner.
          ADD COLUMN x double precision CHECK (x BETWEEN 0 AND 1),
          ADD COLUMN y double precision CHECK (y BETWEEN 0 AND 1),
          ADD CHECK (num_nulls(revision_id, page, x, y) IN (0, 4)),
          ADD CHECK (symbol IS NULL OR (lsl IS NULL AND usl IS NOT NULL AND usl > 0)),
          ADD CHECK (symbol IS NOT NULL OR datums = '{}');
      `);
    await runner.query('ALTER TABLE quality.operation_plan ADD COLUMN version int NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE quality.operation_plan DROP COLUMN version');
    for (const table of TABLES)
      await runner.query(`
        ALTER TABLE quality.${table} DROP COLUMN requirement, DROP COLUMN symbol, DROP COLUMN datums, DROP COLUMN zone,
          DROP COLUMN revision_id, DROP COLUMN page, DROP COLUMN x, DROP COLUMN y;
      `);
  }
}
