import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Work orders, their job orders with all quantities, the immutable postings behind the quantities, assigned people. */
export class WorkOrder1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA work_order;
      CREATE TABLE work_order.work_order (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        material_id uuid NOT NULL REFERENCES material.material (id),
        material_code text NOT NULL,
        material_name text NOT NULL,
        material_name_en text NOT NULL,
        unit text NOT NULL,
        quantity numeric(18,6) NOT NULL CHECK (quantity > 0),
        over_tolerance_percent numeric(5,2) NOT NULL DEFAULT 0 CHECK (over_tolerance_percent >= 0),
        routing_version_id uuid NOT NULL REFERENCES routing.routing_version (id),
        directive jsonb,
        status text NOT NULL,
        status_before_hold text,
        hold_reason text,
        priority smallint NOT NULL CHECK (priority BETWEEN 1 AND 5),
        due_at timestamptz,
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        team_id uuid,
        alias text,
        confidentiality smallint NOT NULL CHECK (confidentiality BETWEEN 0 AND 3),
        attempt_id uuid,
        trial_job_id uuid,
        created_at timestamptz NOT NULL,
        created_by uuid,
        released_at timestamptz,
        started_at timestamptz,
        completed_at timestamptz,
        closed_at timestamptz,
        version int NOT NULL DEFAULT 1,
        search text NOT NULL GENERATED ALWAYS AS
          (lower(number || ' ' || material_code || ' ' || material_name || ' ' || material_name_en || ' ' ||
            coalesce(alias, ''))) STORED,
        CHECK ((status = 'on-hold') = (status_before_hold IS NOT NULL)),
        CHECK (status = 'draft' OR directive IS NOT NULL)
      );
      -- One index for each order of the list, with and without a status; a missing due date sorts last.
      CREATE INDEX work_order_status_number ON work_order.work_order (status, number DESC);
      CREATE INDEX work_order_priority ON work_order.work_order
        (priority, coalesce(due_at, 'infinity'::timestamptz), number);
      CREATE INDEX work_order_due ON work_order.work_order (coalesce(due_at, 'infinity'::timestamptz), number);
      CREATE INDEX work_order_team ON work_order.work_order (team_id, number DESC) WHERE team_id IS NOT NULL;
      CREATE INDEX work_order_material ON work_order.work_order (material_id, number DESC);
      CREATE INDEX work_order_attempt ON work_order.work_order (attempt_id) WHERE attempt_id IS NOT NULL;
      CREATE INDEX work_order_trial_job ON work_order.work_order (trial_job_id) WHERE trial_job_id IS NOT NULL;

      CREATE TABLE work_order.job_order (
        id uuid PRIMARY KEY,
        work_order_id uuid NOT NULL REFERENCES work_order.work_order (id),
        number text NOT NULL UNIQUE,
        -- Place in the sorted routing graph: locks are always taken in this order.
        seq smallint NOT NULL,
        operation_id uuid NOT NULL,
        operation_number int NOT NULL,
        code text NOT NULL,
        name text NOT NULL,
        name_en text NOT NULL,
        work_unit_id uuid NOT NULL,
        work_unit_code text NOT NULL,
        control text NOT NULL CHECK (control IN ('machine', 'person')),
        reporting text NOT NULL CHECK (reporting IN ('machine', 'person')),
        setup_seconds numeric(12,3) NOT NULL CHECK (setup_seconds >= 0),
        run_seconds numeric(12,3) NOT NULL CHECK (run_seconds >= 0),
        transfer_batch numeric(18,6) CHECK (transfer_batch > 0),
        qualification text,
        decimals smallint NOT NULL CHECK (decimals BETWEEN 0 AND 6),
        status text NOT NULL,
        hold_reason text,
        held_by_order boolean NOT NULL DEFAULT false,
        priority smallint NOT NULL,
        due_at timestamptz,
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        attempt_id uuid,
        trial_job_id uuid,
        expected numeric(18,6) NOT NULL CHECK (expected >= 0),
        issued numeric(18,6) NOT NULL CHECK (issued >= 0),
        returned numeric(18,6) NOT NULL DEFAULT 0 CHECK (returned >= 0),
        received numeric(18,6) NOT NULL CHECK (received >= 0),
        good numeric(18,6) NOT NULL DEFAULT 0 CHECK (good >= 0),
        first_pass_good numeric(18,6) NOT NULL DEFAULT 0 CHECK (first_pass_good BETWEEN 0 AND good),
        scrap numeric(18,6) NOT NULL DEFAULT 0 CHECK (scrap >= 0),
        rework numeric(18,6) NOT NULL DEFAULT 0 CHECK (rework >= 0),
        transferred numeric(18,6) NOT NULL DEFAULT 0 CHECK (transferred BETWEEN 0 AND good),
        created_at timestamptz NOT NULL,
        dispatched_at timestamptz,
        started_at timestamptz,
        ended_at timestamptz,
        version int NOT NULL DEFAULT 1,
        UNIQUE (work_order_id, seq),
        UNIQUE (work_order_id, operation_id),
        CHECK (good + scrap + rework <= received)
      );
      CREATE INDEX job_order_queue ON work_order.job_order
        (work_unit_id, status, priority, coalesce(due_at, 'infinity'::timestamptz), number);
      CREATE INDEX job_order_attempt ON work_order.job_order (attempt_id) WHERE attempt_id IS NOT NULL;

      -- The routing graph of an order. A skipped operation is bypassed: its links sleep, new ones lead around it.
      CREATE TABLE work_order.job_link (
        from_id uuid NOT NULL REFERENCES work_order.job_order (id),
        to_id uuid NOT NULL REFERENCES work_order.job_order (id),
        planned boolean NOT NULL,
        active boolean NOT NULL DEFAULT true,
        PRIMARY KEY (from_id, to_id),
        CHECK (from_id <> to_id)
      );
      CREATE INDEX job_link_to ON work_order.job_link (to_id);

      CREATE TABLE work_order.job_assignment (
        job_order_id uuid NOT NULL REFERENCES work_order.job_order (id),
        person_id uuid NOT NULL,
        assigned_at timestamptz NOT NULL,
        PRIMARY KEY (job_order_id, person_id)
      );
      CREATE INDEX job_assignment_person ON work_order.job_assignment (person_id, job_order_id);

      CREATE TABLE work_order.posting (
        id uuid PRIMARY KEY,
        job_order_id uuid NOT NULL REFERENCES work_order.job_order (id),
        pass text NOT NULL CHECK (pass IN ('first', 'rework')),
        good numeric(18,6) NOT NULL,
        scrap numeric(18,6) NOT NULL,
        rework numeric(18,6) NOT NULL,
        reason_code text,
        reason text,
        source text NOT NULL CHECK (source IN ('person', 'machine')),
        source_key text NOT NULL UNIQUE,
        reverses uuid UNIQUE REFERENCES work_order.posting (id),
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid,
        CHECK (CASE WHEN reverses IS NULL
          THEN least(good, scrap, rework) >= 0 AND good + scrap + rework > 0
          ELSE greatest(good, scrap, rework) <= 0 AND good + scrap + rework < 0 END)
      );
      CREATE INDEX posting_job_order ON work_order.posting (job_order_id, recorded_at);

      CREATE FUNCTION work_order.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a posting is never changed; post its reversal' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER posting_immutable BEFORE UPDATE OR DELETE ON work_order.posting
        FOR EACH ROW EXECUTE FUNCTION work_order.refuse_change();
    `);
    await requireLedgerEntry(runner, 'work_order.work_order', 'status');
    await requireLedgerEntry(runner, 'work_order.job_order', 'status');
    await grantSchema(runner, 'work_order');
    await runner.query('REVOKE UPDATE, DELETE ON work_order.posting FROM linelab_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA work_order CASCADE');
  }
}
