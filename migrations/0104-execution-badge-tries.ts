import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** Badges nobody wears, shown at the screens of a work unit one after the other. */
export class ExecutionBadgeTries1764000000104 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE execution.badge_tries (
        work_unit_id uuid PRIMARY KEY,
        -- Wrong ones in a row; a right one begins anew.
        failures int NOT NULL DEFAULT 0,
        locked_until timestamptz
      );
    `);
    await grantSchema(runner, 'execution');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE execution.badge_tries');
  }
}
