import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Faults an instructor has put into machines of the virtual line, and what became of them. */
export class ConnectivityFaults1764000000097 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE connectivity.machine_fault (
        id uuid PRIMARY KEY,
        work_unit_id uuid NOT NULL,
        fault text NOT NULL,
        after_seconds int NOT NULL DEFAULT 0 CHECK (after_seconds >= 0),
        after_parts int NOT NULL DEFAULT 0 CHECK (after_parts >= 0),
        lasts_seconds int CHECK (lasts_seconds > 0),
        injected_at timestamptz NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        accepted boolean NOT NULL DEFAULT false,
        began_at timestamptz,
        signal text,
        clear_asked_by uuid,
        clear_asked_at timestamptz,
        ended_at timestamptz,
        ending text CHECK (ending IN ('remedy', 'time', 'withdrawn', 'refused', 'lost')),
        error_code text,
        error_params jsonb,
        CONSTRAINT machine_fault_one_trigger CHECK (after_seconds = 0 OR after_parts = 0),
        CONSTRAINT machine_fault_ended CHECK ((ended_at IS NULL) = (ending IS NULL))
      );
      COMMENT ON COLUMN connectivity.machine_fault.requested_at IS 'wall clock: how long the machine is waited for';
      CREATE UNIQUE INDEX machine_fault_open ON connectivity.machine_fault (work_unit_id, fault)
        WHERE ended_at IS NULL;
      CREATE INDEX machine_fault_past ON connectivity.machine_fault (id) WHERE ended_at IS NOT NULL;
    `);
    await requireLedgerEntry(runner, 'connectivity.machine_fault', 'ending');
    await grantSchema(runner, 'connectivity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE connectivity.machine_fault');
  }
}
