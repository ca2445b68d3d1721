import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Tags that are computed of others, and rules that make a machine's state of its tags. */
export class ConnectivityExpressions1764000000113 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connectivity.tag
        ALTER node_id DROP NOT NULL,
        ADD expression text,
        ADD CONSTRAINT tag_source CHECK ((node_id IS NULL) <> (expression IS NULL));
      CREATE TABLE connectivity.state_rule (
        connection_id uuid NOT NULL REFERENCES connectivity.connection (id) ON DELETE CASCADE,
        position smallint NOT NULL,
        state text NOT NULL CHECK (state IN
          ('producing', 'setup', 'starved', 'blocked', 'idle', 'fault', 'maintenance', 'off')),
        expression text NOT NULL,
        PRIMARY KEY (connection_id, position)
      );
      COMMENT ON TABLE connectivity.state_rule IS 'the first that is true tells the state; none: it is unknown';
    `);
    await grantSchema(runner, 'connectivity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE connectivity.state_rule;
      DELETE FROM connectivity.tag WHERE node_id IS NULL;
      ALTER TABLE connectivity.tag
        DROP CONSTRAINT tag_source,
        DROP COLUMN expression,
        ALTER node_id SET NOT NULL;
    `);
  }
}
