import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** The application's role, the ledger with its sequencer and consumers, idempotency keys, files. */
export class Platform1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'linelab_app') THEN
          CREATE ROLE linelab_app NOLOGIN;
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      DO $$ BEGIN
        IF NOT pg_has_role(current_user, 'linelab_app', 'MEMBER') THEN
          EXECUTE format('GRANT linelab_app TO %I', current_user);
        END IF;
      END $$;
    `);
    await runner.query(`
      CREATE SCHEMA ledger;

      CREATE TABLE ledger.entry (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        type text NOT NULL,
        version smallint NOT NULL DEFAULT 1,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        actor_id uuid,
        on_behalf_of uuid,
        reason text,
        correlation_id text NOT NULL,
        causation_id uuid,
        subject_id uuid NOT NULL,
        work_order_id uuid,
        job_order_id uuid,
        work_unit_id uuid,
        attempt_id uuid,
        trial_job_id uuid,
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        payload jsonb NOT NULL
      );
      CREATE INDEX entry_xid ON ledger.entry (xid);
      CREATE INDEX entry_subject ON ledger.entry (subject_id, seq);
      CREATE INDEX entry_work_order ON ledger.entry (work_order_id, seq) WHERE work_order_id IS NOT NULL;
      CREATE INDEX entry_job_order ON ledger.entry (job_order_id, seq) WHERE job_order_id IS NOT NULL;
      CREATE INDEX entry_work_unit ON ledger.entry (work_unit_id, seq) WHERE work_unit_id IS NOT NULL;
      CREATE INDEX entry_attempt ON ledger.entry (attempt_id, seq) WHERE attempt_id IS NOT NULL;
      CREATE INDEX entry_trial_job ON ledger.entry (trial_job_id, seq) WHERE trial_job_id IS NOT NULL;

      CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the ledger is append-only' USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE ON ledger.entry
        FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
      CREATE TRIGGER entry_no_truncate BEFORE TRUNCATE ON ledger.entry
        FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();

      CREATE FUNCTION ledger.require_entry() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT FROM ledger.entry e WHERE e.subject_id = NEW.id AND e.xid = pg_current_xact_id()
        ) THEN
          RAISE EXCEPTION 'a change of %.% needs its ledger entry', TG_TABLE_SCHEMA, TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NULL;
      END $$;

      CREATE TABLE ledger.position (
        pos bigint PRIMARY KEY,
        seq bigint NOT NULL UNIQUE REFERENCES ledger.entry (seq)
      );
      CREATE TRIGGER position_append_only BEFORE UPDATE OR DELETE ON ledger.position
        FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();

      CREATE TABLE ledger.sequencer (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        horizon xid8 NOT NULL,
        last_pos bigint NOT NULL,
        cluster bigint NOT NULL
      );
      INSERT INTO ledger.sequencer (horizon, last_pos, cluster)
        SELECT '0'::xid8, 0, system_identifier FROM pg_control_system();
    `);
    await runner.query(`
      -- Every entry whose transaction ended before the oldest running one gets the next position. Reading seq alone
      -- would miss entries, because identity values become visible out of order.
      CREATE FUNCTION ledger.sequence_entries() RETURNS bigint
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ledger AS $$
      DECLARE
        state ledger.sequencer%ROWTYPE;
        new_horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
        added bigint;
      BEGIN
        SELECT * INTO state FROM ledger.sequencer FOR UPDATE;
        IF new_horizon <= state.horizon THEN
          RETURN state.last_pos;
        END IF;
        INSERT INTO ledger.position (pos, seq)
          SELECT state.last_pos + row_number() OVER (ORDER BY e.seq), e.seq
          FROM ledger.entry e WHERE e.xid >= state.horizon AND e.xid < new_horizon;
        GET DIAGNOSTICS added = ROW_COUNT;
        UPDATE ledger.sequencer SET horizon = new_horizon, last_pos = state.last_pos + added;
        RETURN state.last_pos + added;
      END $$;

      -- After a restore into another cluster the old transaction numbers mean nothing: everything without a position
      -- gets one now, before anybody writes, and counting starts at this cluster's horizon.
      CREATE FUNCTION ledger.adopt_cluster() RETURNS boolean
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ledger AS $$
      DECLARE
        here bigint := (SELECT system_identifier FROM pg_control_system());
        state ledger.sequencer%ROWTYPE;
        added bigint;
      BEGIN
        SELECT * INTO state FROM ledger.sequencer FOR UPDATE;
        IF state.cluster = here THEN
          RETURN false;
        END IF;
        INSERT INTO ledger.position (pos, seq)
          SELECT state.last_pos + row_number() OVER (ORDER BY e.seq), e.seq
          FROM ledger.entry e WHERE NOT EXISTS (SELECT FROM ledger.position p WHERE p.seq = e.seq);
        GET DIAGNOSTICS added = ROW_COUNT;
        UPDATE ledger.sequencer
          SET horizon = pg_snapshot_xmax(pg_current_snapshot()), last_pos = state.last_pos + added, cluster = here;
        RETURN true;
      END $$;

      CREATE TABLE ledger.consumer (
        name text PRIMARY KEY,
        pos bigint NOT NULL DEFAULT 0,
        failed_pos bigint,
        failures smallint NOT NULL DEFAULT 0,
        retry_at timestamptz
      );
      CREATE TABLE ledger.parked (
        consumer text NOT NULL,
        pos bigint NOT NULL,
        error text NOT NULL,
        parked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer, pos)
      );

      GRANT USAGE ON SCHEMA ledger TO linelab_app;
      GRANT SELECT, INSERT ON ledger.entry TO linelab_app;
      GRANT SELECT ON ledger.position, ledger.sequencer TO linelab_app;
      GRANT SELECT, INSERT, UPDATE ON ledger.consumer TO linelab_app;
      GRANT SELECT, INSERT, DELETE ON ledger.parked TO linelab_app;
      REVOKE EXECUTE ON FUNCTION ledger.sequence_entries(), ledger.adopt_cluster() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ledger.sequence_entries(), ledger.adopt_cluster() TO linelab_app;
    `);
    await runner.query(`
      CREATE SCHEMA platform;
      CREATE TABLE platform.idempotency (
        actor text NOT NULL,
        route text NOT NULL,
        key text NOT NULL,
        body_hash bytea NOT NULL,
        status smallint,
        response jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (actor, route, key)
      );
      CREATE INDEX idempotency_created ON platform.idempotency (created_at);
      CREATE TABLE platform.number (
        series text PRIMARY KEY,
        last bigint NOT NULL
      );
      CREATE TABLE platform.file (
        id uuid PRIMARY KEY,
        sha256 text NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size bigint NOT NULL,
        owner_type text NOT NULL,
        owner_id uuid NOT NULL,
        uploaded_by uuid,
        uploaded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX file_owner ON platform.file (owner_type, owner_id);
      CREATE INDEX file_content ON platform.file (sha256);
      CREATE TABLE platform.site (
        singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton),
        school_name text NOT NULL,
        set_up_at timestamptz NOT NULL DEFAULT now()
      );
    `);
    await grantSchema(runner, 'platform');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA platform CASCADE; DROP SCHEMA ledger CASCADE');
  }
}
