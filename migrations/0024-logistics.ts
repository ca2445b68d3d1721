import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Transports inside the school, and counts of what lies there. */
export class Logistics1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA logistics;
      CREATE SEQUENCE logistics.transport_number;
      CREATE TABLE logistics.transport_task (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        lot_id uuid NOT NULL REFERENCES material.lot (id),
        quantity numeric(18,6) NOT NULL CHECK (quantity > 0),
        from_location text NOT NULL,
        to_location text NOT NULL,
        status text NOT NULL,
        -- Who carries it: a person, or the machine of a work unit (AGV, stacker crane).
        person_id uuid,
        work_unit_id uuid,
        run int NOT NULL DEFAULT 0,
        job_order_id uuid,
        note text,
        problem text,
        requested_at timestamptz NOT NULL,
        requested_by uuid,
        picked_up_at timestamptz,
        ended_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CHECK (from_location <> to_location),
        CHECK (person_id IS NULL OR work_unit_id IS NULL)
      );
      CREATE INDEX transport_task_status ON logistics.transport_task (status, id);
      CREATE INDEX transport_task_lot ON logistics.transport_task (lot_id, id);

      CREATE SEQUENCE logistics.count_number;
      CREATE TABLE logistics.stock_count (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        location text NOT NULL,
        status text NOT NULL,
        note text,
        reason text,
        opened_at timestamptz NOT NULL,
        opened_by uuid,
        counted_at timestamptz,
        counted_by uuid,
        posted_at timestamptz,
        posted_by uuid,
        version int NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX stock_count_open ON logistics.stock_count (location) WHERE status IN ('open', 'counted');
      CREATE INDEX stock_count_id ON logistics.stock_count (status, id);
      CREATE TABLE logistics.stock_count_line (
        count_id uuid NOT NULL REFERENCES logistics.stock_count (id) ON DELETE CASCADE,
        lot_id uuid NOT NULL REFERENCES material.lot (id),
        -- What the books said when it was counted.
        expected numeric(18,6) NOT NULL CHECK (expected >= 0),
        counted numeric(18,6) CHECK (counted >= 0),
        PRIMARY KEY (count_id, lot_id)
      );
    `);
    await requireLedgerEntry(runner, 'logistics.transport_task', 'status');
    await requireLedgerEntry(runner, 'logistics.stock_count', 'status');
    await grantSchema(runner, 'logistics');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA logistics CASCADE');
  }
}
