import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** How far what gateways have seen has been written, so that what waited on disk is written once. */
export class ConnectivitySpool1764000000111 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE connectivity.spool_mark (
        connection_id uuid PRIMARY KEY REFERENCES connectivity.connection (id) ON DELETE CASCADE,
        run uuid NOT NULL,
        seq bigint NOT NULL DEFAULT 0,
        view jsonb NOT NULL DEFAULT '{}',
        spool jsonb,
        last_spool jsonb
      );
      COMMENT ON COLUMN connectivity.spool_mark.run IS 'the watch that wrote last; only it may write on';
      COMMENT ON COLUMN connectivity.spool_mark.view IS 'what was known of the machine after its last written fact';
      COMMENT ON COLUMN connectivity.spool_mark.spool IS 'what waits on the disk of the gateway; null when nothing does';
      CREATE TABLE connectivity.telemetry_mark (
        run uuid PRIMARY KEY,
        seq bigint NOT NULL DEFAULT 0
      );
      COMMENT ON TABLE connectivity.telemetry_mark IS 'up to which of its records the samples of a watch are written';
    `);
    await grantSchema(runner, 'connectivity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE connectivity.telemetry_mark, connectivity.spool_mark');
  }
}
