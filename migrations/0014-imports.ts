import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Which workbooks have been taken in, and when. */
export class Imports1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.import_run (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        sha256 text NOT NULL,
        counts jsonb NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX import_run_name ON platform.import_run (name);
    `);
    await grantSchema(runner, 'platform');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.import_run');
  }
}
