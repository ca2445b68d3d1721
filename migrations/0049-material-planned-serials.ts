import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Serial numbers that pieces of an order have before they are finished. */
export class MaterialPlannedSerials1764000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE material.planned_serial (
        number text PRIMARY KEY,
        material_id uuid NOT NULL REFERENCES material.material (id),
        work_order_id uuid NOT NULL,
        -- The piece, once it has been in stock.
        lot_id uuid UNIQUE REFERENCES material.lot (id),
        -- The report that scrapped it.
        scrapped_by uuid
      );
      CREATE INDEX planned_serial_order ON material.planned_serial (work_order_id, number);
      CREATE INDEX planned_serial_scrapped ON material.planned_serial (scrapped_by) WHERE scrapped_by IS NOT NULL;
    `);
    await grantSchema(runner, 'material');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE material.planned_serial');
  }
}
