import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands for each stretch of a long control chart when it is drawn from afar. Made from the points as they are
 * judged; a chart of before gets its own with its next measurement, and is read point by point until then.
 */
export class QualityChartBlocks1764000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quality.chart_block (
        chart_id uuid NOT NULL REFERENCES quality.control_chart (id) ON DELETE CASCADE,
        -- Blocks follow one another from the first point of the chart, all of the same length.
        number int NOT NULL CHECK (number >= 0),
        from_at timestamptz NOT NULL,
        from_id uuid NOT NULL,
        to_at timestamptz NOT NULL,
        to_id uuid NOT NULL,
        -- How many of its points have marks.
        marked smallint NOT NULL,
        -- The points that stand for it: place within the block, key, figures and marks.
        places smallint[] NOT NULL,
        ids bigint[] NOT NULL,
        location double precision[] NOT NULL,
        spread double precision[] NOT NULL,
        marks int[] NOT NULL,
        PRIMARY KEY (chart_id, number)
      );
      CREATE INDEX chart_block_to ON quality.chart_block (chart_id, to_at, to_id);
      GRANT SELECT, INSERT, DELETE ON quality.chart_block TO linelab_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE quality.chart_block');
  }
}
