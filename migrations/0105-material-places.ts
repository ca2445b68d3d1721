import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** The bins of the school: goods are put where somebody has made a place on purpose. Those in use are places already. */
export class MaterialPlaces1764000000105 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE material.bin (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        created_at timestamptz NOT NULL,
        created_by uuid
      );
      INSERT INTO material.bin (id, code, created_at)
      SELECT gen_random_uuid(), code, now() FROM (
        SELECT location FROM material.stock
        UNION SELECT to_location FROM material.movement
        UNION SELECT from_location FROM material.movement
      ) AS used (code)
      WHERE code IS NOT NULL AND code NOT IN ('RECV', 'TRANSIT') AND code NOT LIKE 'LS-%';
    `);
    await grantSchema(runner, 'material');
    await runner.query('REVOKE UPDATE, DELETE ON material.genealogy, material.movement FROM linelab_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE material.bin');
  }
}
