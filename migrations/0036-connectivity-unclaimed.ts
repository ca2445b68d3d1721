import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pieces a machine made while no job was seen in it, until a job that is short of them claims them. */
export class ConnectivityUnclaimed1764000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE connectivity.unclaimed_count (
        id uuid PRIMARY KEY,
        connection_id uuid NOT NULL REFERENCES connectivity.connection (id) ON DELETE CASCADE,
        role text NOT NULL CHECK (role IN ('good-count', 'scrap-count')),
        at timestamptz NOT NULL,
        pieces int NOT NULL CHECK (pieces >= 0)
      );
      CREATE INDEX unclaimed_count_at ON connectivity.unclaimed_count (connection_id, at);
      CREATE INDEX machine_job_short ON connectivity.machine_job (work_unit_id)
        WHERE state IN ('ended', 'aborted') AND produced > counted_good + counted_scrap;
      GRANT SELECT, INSERT, UPDATE, DELETE ON connectivity.unclaimed_count TO linelab_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX connectivity.machine_job_short;
      DROP TABLE connectivity.unclaimed_count;
    `);
  }
}
