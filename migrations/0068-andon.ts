import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Andon calls from the stations, and when a call goes to the next level. */
export class Andon1764000000068 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA andon;
      CREATE TABLE andon.call (
        id uuid PRIMARY KEY,
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        kind text NOT NULL CHECK (kind IN ('help', 'material', 'quality', 'stop', 'safety')),
        status text NOT NULL,
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 4),
        note text,
        job_order_id uuid,
        work_order_id uuid,
        attempt_id uuid,
        raised_by uuid,
        raised_at timestamptz NOT NULL,
        acknowledged_by uuid,
        acknowledged_at timestamptz,
        arrived_at timestamptz,
        resolved_by uuid,
        resolved_at timestamptz,
        cause text CHECK (cause IN ('S', 'E', 'T', 'M', 'Q', 'H', 'U', 'X')),
        action text,
        closed_by uuid,
        closed_at timestamptz,
        escalates_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CHECK ((status IN ('raised', 'cancelled')) = (acknowledged_at IS NULL)),
        CHECK ((status IN ('resolved', 'closed')) = (resolved_at IS NOT NULL)),
        CHECK ((status = 'closed') = (closed_at IS NOT NULL))
      );
      -- Who presses once more while a call waits means the same call.
      CREATE UNIQUE INDEX call_waiting ON andon.call (work_unit_id, kind)
        WHERE status NOT IN ('resolved', 'closed', 'cancelled');
      CREATE INDEX call_open ON andon.call (id) WHERE status NOT IN ('closed', 'cancelled');
      CREATE INDEX call_work_unit ON andon.call (work_unit_id, kind, raised_at);
      CREATE INDEX call_raised ON andon.call (raised_at);
      CREATE INDEX call_raised_by ON andon.call (raised_by, id);
      CREATE INDEX call_escalates ON andon.call (escalates_at) WHERE escalates_at IS NOT NULL;

      CREATE TABLE andon.escalation (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        rules jsonb NOT NULL,
        version int NOT NULL DEFAULT 1
      );
      INSERT INTO andon.escalation (rules) VALUES ('[
        {"level": 2, "afterSeconds": 180, "unless": "acknowledged"},
        {"level": 3, "afterSeconds": 600, "unless": "resolved"},
        {"level": 4, "afterSeconds": 1800, "unless": "resolved"}]');
    `);
    await requireLedgerEntry(runner, 'andon.call', 'status');
    await grantSchema(runner, 'andon');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA andon CASCADE');
  }
}
