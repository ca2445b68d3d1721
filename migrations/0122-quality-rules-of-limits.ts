import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules belong to the limits they judge with: other rules judge what is measured later, never what was judged. */
export class QualityRulesOfLimits1764000000122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE quality.control_limits ADD COLUMN rules jsonb;
      UPDATE quality.control_limits l SET rules = c.rules FROM quality.control_chart c WHERE c.id = l.chart_id;
      ALTER TABLE quality.control_limits ALTER COLUMN rules SET NOT NULL;
      COMMENT ON COLUMN quality.control_chart.rules IS 'those of the newest limits, and of the ones that are frozen next';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE quality.control_limits DROP COLUMN rules');
  }
}
