import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Connections can be retired, keep their last trouble, and tell how far the machine's clock is off. */
export class ConnectivityDesk1764000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connectivity.connection
        ADD retired_at timestamptz,
        ADD skew_ms bigint,
        ADD trouble_code text,
        ADD trouble_params jsonb,
        ADD trouble_at timestamptz,
        ADD CONSTRAINT connection_retired_is_off CHECK (retired_at IS NULL OR NOT enabled),
        DROP CONSTRAINT connection_work_unit_id_key;
      CREATE UNIQUE INDEX connection_work_unit ON connectivity.connection (work_unit_id) WHERE retired_at IS NULL;
      COMMENT ON COLUMN connectivity.connection.skew_ms IS 'clock of the machine minus ours, as last compared';
      COMMENT ON COLUMN connectivity.connection.trouble_at IS 'when it last could not be connected, and why';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX connectivity.connection_work_unit;
      DELETE FROM connectivity.connection WHERE retired_at IS NOT NULL;
      ALTER TABLE connectivity.connection
        DROP CONSTRAINT connection_retired_is_off,
        DROP COLUMN retired_at,
        DROP COLUMN skew_ms,
        DROP COLUMN trouble_code,
        DROP COLUMN trouble_params,
        DROP COLUMN trouble_at,
        ADD CONSTRAINT connection_work_unit_id_key UNIQUE (work_unit_id);
    `);
  }
}
