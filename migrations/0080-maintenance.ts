import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Maintenance: orders, plans with what machines have counted, items of inspection rounds and the rounds made. */
export class Maintenance1764000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA maintenance;
      CREATE TABLE maintenance.plan (
        id uuid PRIMARY KEY,
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        title text NOT NULL,
        work text NOT NULL,
        basis text NOT NULL CHECK (basis IN ('days', 'weeks', 'months', 'hours', 'cycles')),
        every int NOT NULL CHECK (every > 0),
        -- From here it is counted: when it was done last, and what the machine had counted then.
        base_at timestamptz NOT NULL,
        base_cycles numeric(18,6) NOT NULL DEFAULT 0,
        occurrence int NOT NULL DEFAULT 1,
        done_at timestamptz,
        active boolean NOT NULL DEFAULT true,
        version int NOT NULL DEFAULT 1
      );
      CREATE INDEX plan_work_unit ON maintenance.plan (work_unit_id);
      CREATE TABLE maintenance.meter (
        work_unit_id uuid PRIMARY KEY REFERENCES equipment.work_unit (id),
        cycles numeric(18,6) NOT NULL
      );
      CREATE SEQUENCE maintenance.order_number;
      CREATE TABLE maintenance.work (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        kind text NOT NULL CHECK (kind IN ('corrective', 'preventive')),
        origin text NOT NULL CHECK (origin IN ('hand', 'fault', 'andon-call', 'round', 'plan')),
        origin_id uuid,
        occurrence int,
        status text NOT NULL,
        title text NOT NULL,
        note text,
        job_order_id uuid,
        work_order_id uuid,
        attempt_id uuid,
        requested_by uuid,
        requested_at timestamptz NOT NULL,
        assignee_id uuid,
        due_at timestamptz,
        started_by uuid,
        started_at timestamptz,
        finished_by uuid,
        finished_at timestamptz,
        cause text CHECK (cause IN ('S', 'E', 'T', 'M', 'Q', 'H', 'U', 'X')),
        action text,
        parts jsonb NOT NULL DEFAULT '[]',
        verified_by uuid,
        verified_at timestamptz,
        test_run text,
        version int NOT NULL DEFAULT 1,
        CHECK ((kind = 'preventive') = (origin = 'plan')),
        CHECK ((origin IN ('andon-call', 'round', 'plan')) = (origin_id IS NOT NULL)),
        CHECK ((status IN ('in-progress', 'done', 'closed')) = (started_at IS NOT NULL)),
        CHECK ((status IN ('done', 'closed')) = (finished_at IS NOT NULL)),
        CHECK ((status = 'closed') = (verified_at IS NOT NULL))
      );
      -- Each time a plan falls due makes one order, a call or an item one that is not cancelled.
      CREATE UNIQUE INDEX work_of_plan ON maintenance.work (origin_id, occurrence) WHERE origin = 'plan';
      CREATE UNIQUE INDEX work_of_origin ON maintenance.work (origin_id)
        WHERE origin IN ('andon-call', 'round') AND status <> 'cancelled';
      CREATE INDEX work_open ON maintenance.work (work_unit_id) WHERE status NOT IN ('closed', 'cancelled');
      CREATE INDEX work_work_unit ON maintenance.work (work_unit_id, id);
      CREATE TABLE maintenance.item (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        position int NOT NULL,
        text text NOT NULL,
        text_en text NOT NULL,
        method text NOT NULL,
        method_en text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('check', 'number')),
        unit text,
        lower numeric(18,6),
        upper numeric(18,6),
        period text NOT NULL CHECK (period IN ('shift', 'day', 'week')),
        active boolean NOT NULL DEFAULT true,
        -- Before it was looked at nowhere, nobody missed it.
        since timestamptz NOT NULL,
        CHECK (kind = 'number' OR (unit IS NULL AND lower IS NULL AND upper IS NULL)),
        CHECK (lower IS NULL OR upper IS NULL OR lower <= upper)
      );
      CREATE INDEX item_work_unit ON maintenance.item (work_unit_id, position);
      CREATE TABLE maintenance.round (
        id uuid PRIMARY KEY,
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        period text NOT NULL CHECK (period IN ('shift', 'day', 'week')),
        starts_at timestamptz NOT NULL,
        status text NOT NULL CHECK (status IN ('good', 'findings')),
        answers jsonb NOT NULL,
        done_by uuid NOT NULL,
        done_at timestamptz NOT NULL,
        job_order_id uuid,
        work_order_id uuid,
        attempt_id uuid,
        UNIQUE (work_unit_id, period, starts_at)
      );
      CREATE INDEX round_done ON maintenance.round (done_at);
    `);
    await requireLedgerEntry(runner, 'maintenance.work', 'status');
    await requireLedgerEntry(runner, 'maintenance.round', 'status');
    await grantSchema(runner, 'maintenance');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA maintenance CASCADE');
  }
}
