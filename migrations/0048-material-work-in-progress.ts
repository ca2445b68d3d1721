import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Where unfinished pieces of an order were put, beside the stock of what is finished or bought. */
export class MaterialWorkInProgress1764000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE material.work_in_progress (
        job_order_id uuid PRIMARY KEY,
        -- The lot that gathers the order's work.
        lot_id uuid NOT NULL REFERENCES material.lot (id),
        location text NOT NULL,
        quantity numeric(18,6) NOT NULL CHECK (quantity > 0),
        -- Number on the box.
        label text,
        put_by uuid,
        put_at timestamptz NOT NULL
      );
      CREATE INDEX work_in_progress_lot ON material.work_in_progress (lot_id);
      CREATE INDEX work_in_progress_location ON material.work_in_progress (location);
    `);
    await grantSchema(runner, 'material');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE material.work_in_progress');
  }
}
