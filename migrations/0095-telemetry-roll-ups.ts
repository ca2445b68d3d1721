import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** What was measured, by the minute and by the hour, in partitions of a month. */
const rollUp = (level: 'minute' | 'hour'): string => `
  CREATE TABLE connectivity.telemetry_${level} (
    at timestamptz NOT NULL,
    work_unit_id uuid NOT NULL,
    key text NOT NULL,
    samples int NOT NULL,
    uncertain int NOT NULL,
    bad int NOT NULL,
    mean double precision,
    min double precision,
    max double precision,
    first double precision,
    last double precision,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    unwatched_seconds double precision NOT NULL,
    PRIMARY KEY (work_unit_id, key, at)
  ) PARTITION BY RANGE (at);
  COMMENT ON COLUMN connectivity.telemetry_${level}.at IS 'when the ${level} begins';
  COMMENT ON COLUMN connectivity.telemetry_${level}.samples IS 'those with a value; the uncertain ones are among them';
  COMMENT ON COLUMN connectivity.telemetry_${level}.bad IS 'those without a value';
  COMMENT ON COLUMN connectivity.telemetry_${level}.unwatched_seconds IS 'how much of the ${level} lies in gaps';`;

/** Telemetry by the minute and the hour, courses of states, and how long each is kept. */
export class TelemetryRollUps1764000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${rollUp('minute')}
      ${rollUp('hour')}
      CREATE TABLE connectivity.telemetry_state (
        at timestamptz NOT NULL,
        work_unit_id uuid NOT NULL,
        key text NOT NULL,
        value text,
        quality smallint NOT NULL
      ) PARTITION BY RANGE (at);
      CREATE INDEX telemetry_state_series ON connectivity.telemetry_state (work_unit_id, key, at);
      COMMENT ON TABLE connectivity.telemetry_state IS 'values that are no measured figures, as they change';
      CREATE TABLE connectivity.telemetry_tag (
        work_unit_id uuid NOT NULL,
        key text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('numeric', 'state')),
        PRIMARY KEY (work_unit_id, key, kind)
      );
      COMMENT ON TABLE connectivity.telemetry_tag IS 'every tag that ever had telemetry';
      CREATE TABLE connectivity.telemetry_due (
        level text NOT NULL CHECK (level IN ('minute', 'hour')),
        at timestamptz NOT NULL,
        writes int NOT NULL DEFAULT 1,
        PRIMARY KEY (level, at)
      );
      COMMENT ON TABLE connectivity.telemetry_due IS 'minutes and hours that have changed since they were rolled up';
      CREATE TABLE connectivity.telemetry_kept (
        level text PRIMARY KEY CHECK (level IN ('raw', 'minute', 'hour', 'state')),
        from_at timestamptz NOT NULL
      );
      COMMENT ON TABLE connectivity.telemetry_kept IS 'what is older has been dropped';
      INSERT INTO connectivity.telemetry_kept
        SELECT level, timestamptz 'epoch' FROM unnest(ARRAY['raw', 'minute', 'hour', 'state']) AS level;
      INSERT INTO connectivity.telemetry_tag
        SELECT DISTINCT work_unit_id, key, 'numeric' FROM connectivity.telemetry;
      INSERT INTO connectivity.telemetry_due (level, at)
        SELECT DISTINCT 'minute', date_trunc('minute', at, 'UTC') FROM connectivity.telemetry;
    `);
    await runner.query(`
      CREATE FUNCTION connectivity.ensure_telemetry_month(level text, month date) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, connectivity SET timezone = 'UTC' AS $$
      DECLARE
        parent text := CASE WHEN level IN ('minute', 'hour', 'state') THEN 'telemetry_' || level END;
        first_day date := date_trunc('month', month)::date;
        part text := parent || '_' || to_char(month, 'YYYYMM');
      BEGIN
        IF to_regclass('connectivity.' || part) IS NOT NULL THEN
          RETURN;
        END IF;
        PERFORM pg_advisory_xact_lock(hashtext('connectivity.telemetry'));
        EXECUTE format(
          'CREATE TABLE IF NOT EXISTS connectivity.%I PARTITION OF connectivity.%I FOR VALUES FROM (%L) TO (%L)',
          part, parent, first_day::timestamptz, (first_day + interval '1 month')::timestamptz);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON connectivity.%I TO linelab_app', part);
      END $$;

      DROP FUNCTION connectivity.drop_telemetry_before(date);

      -- Drops the partitions of a level that end at or before an instant, oldest first. One of which something is still
      -- to be rolled up stays, and so do all after it.
      CREATE FUNCTION connectivity.forget_telemetry(of_level text, before timestamptz)
      RETURNS TABLE (from_at timestamptz, to_at timestamptz, dropped boolean)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, connectivity SET timezone = 'UTC' AS $$
      #variable_conflict use_variable
      DECLARE
        parent text := CASE WHEN of_level = 'raw' THEN 'telemetry'
          WHEN of_level IN ('minute', 'hour', 'state') THEN 'telemetry_' || of_level END;
        span interval := CASE of_level WHEN 'raw' THEN interval '1 day' ELSE interval '1 month' END;
        locked boolean := false;
        part text;
      BEGIN
        FOR part IN
          SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
          WHERE i.inhparent = ('connectivity.' || parent)::regclass ORDER BY c.relname
        LOOP
          from_at := to_timestamp(rpad(substring(part FROM '[0-9]+$'), 8, '01'), 'YYYYMMDD');
          to_at := from_at + span;
          EXIT WHEN to_at > before;
          IF NOT locked THEN
            -- Whoever is writing ends first; what he wrote is due by then.
            EXECUTE format('LOCK TABLE ONLY connectivity.%I IN ACCESS EXCLUSIVE MODE', parent);
            locked := true;
          END IF;
          dropped := NOT EXISTS (SELECT FROM telemetry_due d WHERE d.at >= from_at AND d.at < to_at
            AND (of_level = 'raw' AND d.level = 'minute' OR of_level = 'minute'));
          IF dropped THEN
            EXECUTE format('DROP TABLE connectivity.%I', part);
            UPDATE telemetry_kept k SET from_at = greatest(k.from_at, to_at) WHERE k.level = of_level;
          END IF;
          RETURN NEXT;
          EXIT WHEN NOT dropped;
        END LOOP;
      END $$;
      REVOKE EXECUTE ON FUNCTION connectivity.ensure_telemetry_month(text, date),
        connectivity.forget_telemetry(text, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION connectivity.ensure_telemetry_month(text, date),
        connectivity.forget_telemetry(text, timestamptz) TO linelab_app;
    `);
    await grantSchema(runner, 'connectivity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION connectivity.forget_telemetry(text, timestamptz);
      DROP FUNCTION connectivity.ensure_telemetry_month(text, date);
      DROP TABLE connectivity.telemetry_kept, connectivity.telemetry_due, connectivity.telemetry_tag,
        connectivity.telemetry_state, connectivity.telemetry_hour, connectivity.telemetry_minute;
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
      REVOKE EXECUTE ON FUNCTION connectivity.drop_telemetry_before(date) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION connectivity.drop_telemetry_before(date) TO linelab_app;
    `);
  }
}
