import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who delivered a lot: its incoming inspection counts by supplier. */
export class MaterialSupplier1764000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE material.lot ADD COLUMN supplier text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE material.lot DROP COLUMN supplier');
  }
}
