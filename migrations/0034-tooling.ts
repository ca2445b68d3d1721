import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Tools and fixtures: the register, where each was set up and when, and what its life was used for. */
export class Tooling1764000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA tooling;
      CREATE TABLE tooling.tool (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        tool_class text NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('cutting-tool', 'fixture', 'other')),
        location text NOT NULL,
        life_unit text CHECK (life_unit IN ('pieces', 'minutes', 'uses')),
        life_limit numeric(18,6) CHECK (life_limit > 0),
        warn_percent int NOT NULL CHECK (warn_percent BETWEEN 1 AND 100),
        life_used numeric(18,6) NOT NULL DEFAULT 0 CHECK (life_used >= 0),
        renewals int NOT NULL DEFAULT 0,
        status text NOT NULL,
        work_unit_id uuid REFERENCES equipment.work_unit (id),
        job_order_id uuid,
        issued_at timestamptz,
        reason text,
        version int NOT NULL DEFAULT 1,
        CHECK ((life_unit IS NULL) = (life_limit IS NULL)),
        CHECK (status <> 'issued' OR work_unit_id IS NOT NULL),
        CHECK (status NOT IN ('available', 'retired') OR work_unit_id IS NULL)
      );
      CREATE INDEX tool_class ON tooling.tool (tool_class, code) WHERE status <> 'retired';
      CREATE INDEX tool_work_unit ON tooling.tool (work_unit_id) WHERE work_unit_id IS NOT NULL;

      CREATE TABLE tooling.stay (
        id uuid PRIMARY KEY,
        tool_id uuid NOT NULL REFERENCES tooling.tool (id),
        work_unit_id uuid NOT NULL REFERENCES equipment.work_unit (id),
        job_order_id uuid,
        started_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE UNIQUE INDEX stay_open ON tooling.stay (tool_id) WHERE ended_at IS NULL;
      CREATE INDEX stay_work_unit ON tooling.stay (work_unit_id, started_at);

      CREATE TABLE tooling.use (
        tool_id uuid NOT NULL REFERENCES tooling.tool (id),
        -- A posting, or the ledger entry of a start or a stop: it counts once.
        source_id text NOT NULL,
        reverses text,
        amount numeric(18,6) NOT NULL,
        renewals int NOT NULL,
        job_order_id uuid NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (tool_id, source_id)
      );
      CREATE INDEX use_source ON tooling.use (source_id);
    `);
    await requireLedgerEntry(runner, 'tooling.tool', 'status');
    await grantSchema(runner, 'tooling');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA tooling CASCADE');
  }
}
