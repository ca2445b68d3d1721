import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** The hierarchy, assets, the calendar, and the states of work units as intervals that never overlap. */
export class Equipment1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Comes with PostgreSQL and is trusted: the owner of the database may create it.
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query(`
      CREATE SCHEMA equipment;
      CREATE TABLE equipment.element (
        id uuid PRIMARY KEY,
        parent_id uuid REFERENCES equipment.element (id),
        level text NOT NULL CHECK (level IN ('site', 'area', 'line', 'work-unit')),
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        name_en text NOT NULL,
        position int NOT NULL,
        CHECK ((level = 'site') = (parent_id IS NULL))
      );
      CREATE INDEX element_parent ON equipment.element (parent_id, position, code);
      CREATE TABLE equipment.line (
        id uuid PRIMARY KEY REFERENCES equipment.element (id),
        mode text NOT NULL CHECK (mode IN ('real', 'virtual'))
      );
      CREATE TABLE equipment.work_unit (
        id uuid PRIMARY KEY REFERENCES equipment.element (id),
        line_id uuid NOT NULL REFERENCES equipment.line (id),
        equipment_class text NOT NULL,
        capacity int NOT NULL CHECK (capacity > 0)
      );
      CREATE INDEX work_unit_line ON equipment.work_unit (line_id);

      CREATE TABLE equipment.asset (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        model text NOT NULL
      );
      CREATE TABLE equipment.asset_assignment (
        id uuid PRIMARY KEY,
        asset_id uuid NOT NULL REFERENCES equipment.asset (id),
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz
      );
      CREATE UNIQUE INDEX asset_assignment_asset ON equipment.asset_assignment (asset_id) WHERE ends_at IS NULL;
      CREATE INDEX asset_assignment_unit ON equipment.asset_assignment (work_unit_id, starts_at);

      CREATE TABLE equipment.shift (
        id uuid PRIMARY KEY,
        line_id uuid NOT NULL REFERENCES equipment.line (id),
        weekday smallint CHECK (weekday BETWEEN 1 AND 7),
        on_date date,
        kind text NOT NULL CHECK (kind IN ('work', 'break', 'closed')),
        name text NOT NULL,
        starts time,
        ends time,
        CHECK ((weekday IS NULL) <> (on_date IS NULL)),
        CHECK ((kind = 'closed') = (starts IS NULL) AND (starts IS NULL) = (ends IS NULL))
      );
      CREATE INDEX shift_line ON equipment.shift (line_id, on_date);

      -- What was said of a unit, as it was said; the intervals are derived from it and can be again.
      CREATE TABLE equipment.observation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        at timestamptz NOT NULL,
        state text NOT NULL,
        source text NOT NULL CHECK (source IN ('opcua', 'person', 'gap')),
        quality text NOT NULL CHECK (quality IN ('good', 'uncertain', 'bad')),
        reason text,
        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (work_unit_id, at, state)
      );
      CREATE TABLE equipment.order_context (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        at timestamptz NOT NULL,
        job_order_id uuid,
        work_order_id uuid,
        attempt_id uuid,
        trial_job_id uuid
      );
      CREATE INDEX order_context_unit ON equipment.order_context (work_unit_id, at, id);

      CREATE TABLE equipment.state_interval (
        id uuid PRIMARY KEY,
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        state text NOT NULL CHECK (state IN
          ('producing', 'setup', 'starved', 'blocked', 'idle', 'fault', 'maintenance', 'off', 'unknown')),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz,
        source text NOT NULL,
        reason text,
        job_order_id uuid,
        work_order_id uuid,
        attempt_id uuid,
        trial_job_id uuid,
        CHECK (ends_at > starts_at),
        CONSTRAINT state_interval_no_overlap EXCLUDE USING gist
          (work_unit_id WITH =, tstzrange(starts_at, ends_at) WITH &&) DEFERRABLE INITIALLY DEFERRED
      );
      CREATE INDEX state_interval_unit ON equipment.state_interval (work_unit_id, starts_at);
      CREATE INDEX state_interval_job ON equipment.state_interval (job_order_id) WHERE job_order_id IS NOT NULL;

      CREATE TABLE equipment.current_state (
        id uuid PRIMARY KEY REFERENCES equipment.work_unit (id),
        state text NOT NULL
      );
    `);
    await grantSchema(runner, 'equipment');
    await requireLedgerEntry(runner, 'equipment.current_state', 'state');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA equipment CASCADE');
  }
}
