import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Endpoints, tag maps, leases, machine jobs and their commands, counter bases, gaps, telemetry by day. */
export class Connectivity1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA connectivity;
      CREATE TABLE connectivity.connection (
        id uuid PRIMARY KEY,
        work_unit_id uuid NOT NULL UNIQUE,
        endpoint_url text NOT NULL,
        security_mode text NOT NULL CHECK (security_mode IN ('None', 'Sign', 'SignAndEncrypt')),
        security_policy text NOT NULL,
        user_name text,
        secret bytea,
        trust text NOT NULL CHECK (trust IN ('known', 'first-use')),
        template text NOT NULL,
        job_receiver_node text,
        job_responses_node text,
        enabled boolean NOT NULL,
        version int NOT NULL DEFAULT 1,
        status text NOT NULL DEFAULT 'stopped'
          CHECK (status IN ('connecting', 'connected', 'reconnecting', 'stopped')),
        status_since timestamptz,
        error_code text,
        error_params jsonb,
        alive_at timestamptz,
        current_job text NOT NULL DEFAULT ''
      );
      CREATE TABLE connectivity.tag (
        connection_id uuid NOT NULL REFERENCES connectivity.connection (id) ON DELETE CASCADE,
        key text NOT NULL,
        node_id text NOT NULL,
        role text NOT NULL,
        sampling_ms int NOT NULL,
        queue_size int NOT NULL,
        deadband double precision,
        unit text,
        name text NOT NULL,
        name_en text NOT NULL,
        counter_type text NOT NULL DEFAULT 'UInt32' CHECK (counter_type IN ('UInt16', 'UInt32')),
        counter_kept boolean NOT NULL DEFAULT false,
        position smallint NOT NULL,
        PRIMARY KEY (connection_id, key)
      );
      CREATE TABLE connectivity.lease (
        connection_id uuid PRIMARY KEY REFERENCES connectivity.connection (id) ON DELETE CASCADE,
        owner text NOT NULL,
        until timestamptz NOT NULL
      );
      CREATE TABLE connectivity.counter_base (
        connection_id uuid NOT NULL REFERENCES connectivity.connection (id) ON DELETE CASCADE,
        key text NOT NULL,
        value bigint NOT NULL,
        server_started_at timestamptz,
        read_at timestamptz NOT NULL,
        PRIMARY KEY (connection_id, key)
      );
      CREATE TABLE connectivity.machine_job (
        id uuid PRIMARY KEY,
        job_order_id uuid NOT NULL,
        run int NOT NULL,
        opc_job_order_id text NOT NULL UNIQUE,
        work_unit_id uuid NOT NULL,
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        work_order_id uuid,
        attempt_id uuid,
        trial_job_id uuid,
        quantity numeric(18,6),
        stored_quantity numeric(18,6),
        order_content jsonb,
        desired text NOT NULL,
        state text NOT NULL DEFAULT 'absent' CHECK (state IN
          ('absent', 'not-allowed-to-start', 'allowed-to-start', 'running', 'interrupted', 'ended', 'aborted')),
        substate text,
        observed_at timestamptz,
        produced numeric(18,6),
        good numeric(18,6),
        counted_good numeric(18,6) NOT NULL DEFAULT 0,
        counted_scrap numeric(18,6) NOT NULL DEFAULT 0,
        last_error text,
        last_error_params jsonb,
        requested_at timestamptz NOT NULL,
        UNIQUE (job_order_id, run)
      );
      CREATE INDEX machine_job_work_unit ON connectivity.machine_job (work_unit_id, requested_at DESC);
      CREATE TABLE connectivity.machine_command (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        machine_job_id uuid NOT NULL REFERENCES connectivity.machine_job (id),
        work_unit_id uuid NOT NULL,
        action text NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        answered_at timestamptz,
        ok boolean
      );
      CREATE INDEX machine_command_pending ON connectivity.machine_command (work_unit_id, seq)
        WHERE answered_at IS NULL;
      CREATE INDEX machine_command_job ON connectivity.machine_command (machine_job_id, seq);
      CREATE TABLE connectivity.gap (
        id uuid PRIMARY KEY,
        connection_id uuid NOT NULL REFERENCES connectivity.connection (id) ON DELETE CASCADE,
        work_unit_id uuid NOT NULL,
        from_at timestamptz NOT NULL,
        to_at timestamptz NOT NULL,
        reason text NOT NULL,
        server_restarted boolean NOT NULL,
        resumed boolean NOT NULL,
        keys text[]
      );
      CREATE INDEX gap_work_unit ON connectivity.gap (work_unit_id, from_at);
      CREATE INDEX gap_connection ON connectivity.gap (connection_id, from_at);
      CREATE UNLOGGED TABLE connectivity.newest (
        connection_id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        tag_values jsonb NOT NULL
      );
      CREATE TABLE connectivity.telemetry (
        at timestamptz NOT NULL,
        work_unit_id uuid NOT NULL,
        key text NOT NULL,
        value double precision,
        quality smallint NOT NULL
      ) PARTITION BY RANGE (at);
      CREATE INDEX telemetry_series ON connectivity.telemetry (work_unit_id, key, at);
      COMMENT ON COLUMN connectivity.telemetry.quality IS '0 good, 1 uncertain, 2 bad (value is null)';
    `);
    await runner.query(`
      -- The application's role owns no table, so the partition of a day is made by this function alone.
      CREATE FUNCTION connectivity.ensure_telemetry_day(day date) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, connectivity AS $$
      DECLARE
        part text := 'telemetry_' || to_char(day, 'YYYYMMDD');
      BEGIN
        IF to_regclass('connectivity.' || part) IS NOT NULL THEN
          RETURN;
        END IF;
        PERFORM pg_advisory_xact_lock(hashtext('connectivity.telemetry'));
        EXECUTE format(
          'CREATE TABLE IF NOT EXISTS connectivity.%I PARTITION OF connectivity.telemetry FOR VALUES FROM (%L) TO (%L)',
          part, to_char(day, 'YYYY-MM-DD') || ' 00:00:00+00', to_char(day + 1, 'YYYY-MM-DD') || ' 00:00:00+00');
        EXECUTE format('GRANT SELECT, INSERT ON connectivity.%I TO linelab_app', part);
      END $$;

      CREATE FUNCTION connectivity.drop_telemetry_before(day date) RETURNS int
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, connectivity AS $$
      DECLARE
        part text;
        dropped int := 0;
      BEGIN
        FOR part IN
          SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
          WHERE i.inhparent = 'connectivity.telemetry'::regclass
            AND c.relname < 'telemetry_' || to_char(day, 'YYYYMMDD')
        LOOP
          EXECUTE format('DROP TABLE connectivity.%I', part);
          dropped := dropped + 1;
        END LOOP;
        RETURN dropped;
      END $$;
      REVOKE EXECUTE ON FUNCTION connectivity.ensure_telemetry_day(date), connectivity.drop_telemetry_before(date)
        FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION connectivity.ensure_telemetry_day(date), connectivity.drop_telemetry_before(date)
        TO linelab_app;
    `);
    await grantSchema(runner, 'connectivity');
    await requireLedgerEntry(runner, 'connectivity.machine_job', 'state');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA connectivity CASCADE');
  }
}
