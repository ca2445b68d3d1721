import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Nonconformances, their dispositions, the lots in doubt and the 8D report. */
export class Nonconformance1764000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA nonconformance;
      CREATE TABLE nonconformance.report (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        source text NOT NULL CHECK (source IN ('station', 'inspection', 'spc', 'partner', 'receipt')),
        source_id uuid,
        severity text NOT NULL CHECK (severity IN ('critical', 'major', 'minor')),
        status text NOT NULL,
        material_id uuid NOT NULL REFERENCES material.material (id),
        work_order_id uuid REFERENCES work_order.work_order (id),
        job_order_id uuid REFERENCES work_order.job_order (id),
        work_unit_id uuid REFERENCES equipment.work_unit (id),
        attempt_id uuid,
        trial_job_id uuid,
        organisation_id uuid,
        team_id uuid,
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        lot_id uuid REFERENCES material.lot (id),
        serials text[] NOT NULL DEFAULT '{}',
        found numeric(18,6) NOT NULL CHECK (found > 0),
        unit text NOT NULL,
        standing text NOT NULL CHECK (standing IN ('unreported', 'rework', 'scrap', 'stock', 'elsewhere')),
        posting_id uuid,
        defect_code text,
        characteristic text,
        measured text,
        description text NOT NULL,
        picture_id uuid,
        found_by uuid,
        found_at timestamptz NOT NULL,
        containment text,
        contained_at timestamptz,
        order_held boolean NOT NULL DEFAULT false,
        cause text CHECK (cause IN ('man', 'machine', 'material', 'method', 'environment', 'measurement')),
        cause_note text,
        effective_on date,
        effective boolean,
        effective_note text,
        effective_by uuid,
        closed_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CHECK ((status = 'closed') = (closed_at IS NOT NULL))
      );
      -- What opens one by itself opens it once.
      CREATE UNIQUE INDEX report_source ON nonconformance.report (source, source_id) WHERE source_id IS NOT NULL;
      -- A report of scrap or rework is about one nonconformance.
      CREATE UNIQUE INDEX report_posting ON nonconformance.report (posting_id)
        WHERE posting_id IS NOT NULL AND status <> 'cancelled';
      CREATE INDEX report_open ON nonconformance.report (id) WHERE status NOT IN ('closed', 'cancelled');
      CREATE INDEX report_order ON nonconformance.report (work_order_id);
      CREATE INDEX report_job ON nonconformance.report (job_order_id);
      CREATE INDEX report_material ON nonconformance.report (material_id, found_at);
      CREATE INDEX report_organisation ON nonconformance.report (organisation_id, id) WHERE organisation_id IS NOT NULL;
      CREATE INDEX report_team ON nonconformance.report (team_id, id);
      CREATE INDEX report_found ON nonconformance.report (found_at);

      CREATE TABLE nonconformance.disposition (
        id uuid PRIMARY KEY,
        report_id uuid NOT NULL REFERENCES nonconformance.report (id),
        kind text NOT NULL CHECK (kind IN ('rework', 'repair', 'concession', 'scrap', 'return', 'sort')),
        quantity numeric(18,6) NOT NULL CHECK (quantity > 0),
        serials text[] NOT NULL DEFAULT '{}',
        note text NOT NULL,
        status text NOT NULL CHECK (status IN ('proposed', 'approved', 'executed', 'withdrawn')),
        valid_until date,
        proposed_by uuid,
        proposed_at timestamptz NOT NULL,
        approved_by uuid,
        approved_at timestamptz,
        customer text NOT NULL CHECK (customer IN ('not-needed', 'asked', 'agreed', 'refused')),
        customer_at timestamptz,
        customer_note text,
        executed_by uuid,
        executed_at timestamptz,
        outcome text,
        rework_job_id uuid REFERENCES work_order.job_order (id),
        inspected_by uuid,
        inspected_at timestamptz,
        inspected_ok boolean,
        inspected_note text
      );
      CREATE INDEX disposition_report ON nonconformance.disposition (report_id);

      CREATE TABLE nonconformance.suspect (
        report_id uuid NOT NULL REFERENCES nonconformance.report (id),
        lot_id uuid NOT NULL REFERENCES material.lot (id),
        depth int NOT NULL,
        quantity numeric(18,6) NOT NULL,
        held boolean NOT NULL,
        released_at timestamptz,
        released_by uuid,
        release_note text,
        PRIMARY KEY (report_id, lot_id)
      );
      CREATE INDEX suspect_lot ON nonconformance.suspect (lot_id) WHERE released_at IS NULL;

      CREATE TABLE nonconformance.section (
        report_id uuid NOT NULL REFERENCES nonconformance.report (id),
        code text NOT NULL CHECK (code IN ('D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8')),
        body text NOT NULL,
        whys text[] NOT NULL DEFAULT '{}',
        owner_id uuid,
        due_on date,
        done_on date,
        written_by uuid,
        written_at timestamptz NOT NULL,
        PRIMARY KEY (report_id, code)
      );
    `);
    await requireLedgerEntry(runner, 'nonconformance.report', 'status');
    await grantSchema(runner, 'nonconformance');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA nonconformance CASCADE');
  }
}
