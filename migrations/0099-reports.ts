import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TelemetryExports1764000000096 } from './0096-telemetry-exports';
import { grantSchema, requireLedgerEntry } from './support';

/** Reports of every kind that somebody asked for; files of telemetry become a kind of them. */
export class Reports1764000000099 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.report (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        params jsonb NOT NULL,
        format text NOT NULL,
        locale text NOT NULL,
        name text NOT NULL,
        requested_by uuid NOT NULL,
        requested_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('making', 'ready', 'cancelled', 'failed')),
        total int NOT NULL DEFAULT 0,
        done int NOT NULL DEFAULT 0,
        error_code text,
        error_params jsonb,
        file_id uuid REFERENCES platform.file (id),
        CONSTRAINT report_ready_has_file CHECK ((state = 'ready') = (file_id IS NOT NULL)),
        CONSTRAINT report_failed_says_why CHECK ((state = 'failed') = (error_code IS NOT NULL))
      );
      CREATE INDEX report_own ON platform.report (requested_by, id);
    `);
    // What was under way is not begun again: its job is on a queue that nobody works any more.
    await runner.query(`
      INSERT INTO platform.report (id, kind, params, format, locale, name, requested_by, requested_at, state, total, done,
        error_code, error_params, file_id)
      SELECT e.id, 'telemetry', jsonb_build_object('workUnitId', e.work_unit_id, 'keys', to_jsonb(e.keys),
          'from', e.from_at, 'to', e.to_at, 'level', e.level),
        'csv', e.locale, coalesce(f.name, '采集数据.csv'), e.requested_by, e.requested_at,
        CASE e.state WHEN 'making' THEN 'failed' ELSE e.state END, e.rows_total, e.rows_done,
        CASE WHEN e.state = 'making' OR e.error_code = 'connectivity.export-failed' THEN 'report.failed'
          ELSE e.error_code END,
        e.error_params, e.file_id
      FROM connectivity.telemetry_export e LEFT JOIN platform.file f ON f.id = e.file_id;
      UPDATE platform.file SET owner_type = 'report' WHERE owner_type = 'telemetry-export';
      DROP TABLE connectivity.telemetry_export;
      DELETE FROM ledger.consumer WHERE name = 'connectivity.make-exports';
    `);
    await requireLedgerEntry(runner, 'platform.report', 'state');
    await grantSchema(runner, 'platform');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.report');
    await new TelemetryExports1764000000096().up(runner);
  }
}
