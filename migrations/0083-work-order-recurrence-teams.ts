import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A recurring order may be one for each of several teams. */
export class WorkOrderRecurrenceTeams1764000000083 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_order.recurrence ADD COLUMN team_ids uuid[] NOT NULL DEFAULT '{}';
      ALTER TABLE work_order.recurrence_day ADD COLUMN team_id uuid, DROP CONSTRAINT recurrence_day_pkey;
      -- A day has its order once for each team; without teams, once.
      CREATE UNIQUE INDEX recurrence_day_once ON work_order.recurrence_day (recurrence_id, day, team_id)
        NULLS NOT DISTINCT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX work_order.recurrence_day_once;
      DELETE FROM work_order.recurrence_day WHERE team_id IS NOT NULL;
      ALTER TABLE work_order.recurrence_day DROP COLUMN team_id, ADD PRIMARY KEY (recurrence_id, day);
      ALTER TABLE work_order.recurrence DROP COLUMN team_ids;
    `);
  }
}
