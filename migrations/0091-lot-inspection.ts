import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Sampling rules with their revisions, lots under inspection, and the severity of each class with its history. */
export class LotInspection1764000000091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA lot_inspection;
      CREATE TABLE lot_inspection.rule (
        id uuid PRIMARY KEY,
        material_id uuid NOT NULL REFERENCES material.material (id),
        -- Empty: whoever delivers it, if no rule of the supplier's own says otherwise.
        supplier text NOT NULL DEFAULT '',
        kind text NOT NULL CHECK (kind IN ('incoming', 'final')),
        active boolean NOT NULL DEFAULT true,
        body jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        revision int NOT NULL DEFAULT 1,
        UNIQUE (material_id, kind, supplier),
        CHECK (kind = 'incoming' OR supplier = '')
      );
      CREATE TABLE lot_inspection.rule_revision (
        rule_id uuid NOT NULL REFERENCES lot_inspection.rule (id),
        revision int NOT NULL,
        active boolean NOT NULL,
        body jsonb NOT NULL,
        changed_by uuid,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (rule_id, revision)
      );
      CREATE TABLE lot_inspection.inspection (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        -- What it was opened for, once: a receipt, an order that was completed, an inspection whose lot came again.
        source text NOT NULL UNIQUE,
        kind text NOT NULL CHECK (kind IN ('incoming', 'final')),
        status text NOT NULL,
        material_id uuid NOT NULL REFERENCES material.material (id),
        supplier text NOT NULL DEFAULT '',
        lot_ids uuid[] NOT NULL CHECK (cardinality(lot_ids) > 0),
        quantity numeric(18,6) NOT NULL CHECK (quantity > 0),
        unit text NOT NULL,
        rule_id uuid NOT NULL,
        rule_revision int NOT NULL,
        -- Frozen; absent while inspection of a class is discontinued.
        plan jsonb,
        original boolean NOT NULL,
        resubmits uuid REFERENCES lot_inspection.inspection (id),
        work_order_id uuid REFERENCES work_order.work_order (id),
        attempt_id uuid,
        trial_job_id uuid,
        organisation_id uuid,
        team_id uuid,
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        opened_at timestamptz NOT NULL,
        inspector_id uuid,
        started_at timestamptz,
        found jsonb,
        findings jsonb NOT NULL DEFAULT '[]',
        verdicts jsonb,
        judged_at timestamptz,
        decided_by uuid,
        decided_at timestamptz,
        note text,
        sorted_out int,
        ncr_id uuid REFERENCES nonconformance.report (id),
        ncr_number text,
        version int NOT NULL DEFAULT 1,
        FOREIGN KEY (rule_id, rule_revision) REFERENCES lot_inspection.rule_revision (rule_id, revision),
        CHECK (original = (resubmits IS NULL)),
        CHECK ((status IN ('passed', 'failed', 'accepted', 'rejected', 'sorting', 'sorted', 'resubmitted'))
          = (verdicts IS NOT NULL))
      );
      CREATE INDEX inspection_material ON lot_inspection.inspection (material_id, id);
      CREATE INDEX inspection_lots ON lot_inspection.inspection USING gin (lot_ids);
      CREATE INDEX inspection_undecided ON lot_inspection.inspection (id)
        WHERE status IN ('open', 'in-progress', 'passed', 'failed', 'sorting');
      CREATE INDEX inspection_order ON lot_inspection.inspection (work_order_id) WHERE work_order_id IS NOT NULL;
      CREATE INDEX inspection_organisation ON lot_inspection.inspection (organisation_id, id)
        WHERE organisation_id IS NOT NULL;
      CREATE INDEX inspection_rule ON lot_inspection.inspection (rule_id, rule_revision);
      CREATE INDEX inspection_resubmits ON lot_inspection.inspection (resubmits) WHERE resubmits IS NOT NULL;
      CREATE INDEX inspection_ncr ON lot_inspection.inspection (ncr_id) WHERE ncr_id IS NOT NULL;

      CREATE TABLE lot_inspection.severity (
        id uuid PRIMARY KEY,
        material_id uuid NOT NULL REFERENCES material.material (id),
        supplier text NOT NULL DEFAULT '',
        kind text NOT NULL CHECK (kind IN ('incoming', 'final')),
        class text NOT NULL CHECK (class IN ('A', 'B', 'C')),
        status text NOT NULL CHECK (status IN ('normal', 'tightened', 'reduced', 'discontinued')),
        state jsonb NOT NULL,
        version int NOT NULL DEFAULT 1,
        UNIQUE (material_id, supplier, kind, class)
      );
      CREATE TABLE lot_inspection.severity_change (
        id uuid PRIMARY KEY,
        severity_id uuid NOT NULL REFERENCES lot_inspection.severity (id),
        from_status text NOT NULL,
        to_status text NOT NULL,
        reason text NOT NULL,
        note text,
        inspection_id uuid REFERENCES lot_inspection.inspection (id),
        changed_by uuid,
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX severity_change_severity ON lot_inspection.severity_change (severity_id, id);
      CREATE INDEX severity_change_inspection ON lot_inspection.severity_change (inspection_id)
        WHERE inspection_id IS NOT NULL;
    `);
    await requireLedgerEntry(runner, 'lot_inspection.rule', 'revision');
    await requireLedgerEntry(runner, 'lot_inspection.inspection', 'status');
    await grantSchema(runner, 'lot_inspection');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA lot_inspection CASCADE');
  }
}
