import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** Alarms of machines, what people asked of the machines about them, and what a server has of Alarms & Conditions. */
export class ConnectivityAlarms1764000000123 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE connectivity.alarm (
        id uuid PRIMARY KEY,
        connection_id uuid NOT NULL REFERENCES connectivity.connection (id),
        work_unit_id uuid NOT NULL,
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        source text NOT NULL CHECK (source IN ('condition', 'tag')),
        condition_id text NOT NULL,
        branch_id text NOT NULL,
        event_id text,
        condition_name text,
        source_name text,
        message text NOT NULL,
        message_en text,
        severity smallint NOT NULL CHECK (severity BETWEEN 1 AND 1000),
        job_order_id uuid,
        work_order_id uuid,
        attempt_id uuid,
        raised_at timestamptz NOT NULL,
        found boolean NOT NULL,
        ended_at timestamptz,
        ended_after timestamptz,
        can_acknowledge boolean NOT NULL,
        can_confirm boolean NOT NULL,
        acknowledged_at timestamptz,
        acknowledged_by uuid,
        comment text,
        confirmed_at timestamptz,
        confirmed_by uuid,
        doubt_since timestamptz,
        retained boolean NOT NULL,
        closed_at timestamptz,
        refresh text,
        CONSTRAINT alarm_ended CHECK (ended_at >= raised_at),
        CONSTRAINT alarm_closed CHECK (closed_at IS NULL OR ended_at IS NOT NULL)
      );
      COMMENT ON COLUMN connectivity.alarm.found IS 'was there when watching began: nobody saw it begin';
      COMMENT ON COLUMN connectivity.alarm.ended_after IS 'nobody saw it end: between this and ended_at';
      COMMENT ON COLUMN connectivity.alarm.doubt_since IS 'since when nobody knows whether it still stands';
      COMMENT ON COLUMN connectivity.alarm.refresh IS 'the ConditionRefresh in which it was told last';
      CREATE UNIQUE INDEX alarm_open ON connectivity.alarm (connection_id, condition_id, branch_id)
        WHERE closed_at IS NULL;
      CREATE INDEX alarm_unit ON connectivity.alarm (work_unit_id, id);
      CREATE INDEX alarm_open_unit ON connectivity.alarm (work_unit_id) WHERE closed_at IS NULL;

      CREATE TABLE connectivity.alarm_command (
        id uuid PRIMARY KEY,
        alarm_id uuid NOT NULL REFERENCES connectivity.alarm (id),
        action text NOT NULL CHECK (action IN ('acknowledge', 'confirm')),
        comment text NOT NULL,
        asked_by uuid NOT NULL,
        requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        answered_at timestamptz,
        error_code text,
        error_params jsonb
      );
      COMMENT ON COLUMN connectivity.alarm_command.id IS 'that of the entry alarm.acknowledge-requested or .confirm-requested';
      COMMENT ON COLUMN connectivity.alarm_command.requested_at IS 'wall clock: how long the machine is waited for';
      CREATE UNIQUE INDEX alarm_command_asked ON connectivity.alarm_command (alarm_id, action) WHERE answered_at IS NULL;
      CREATE INDEX alarm_command_alarm ON connectivity.alarm_command (alarm_id, id);

      ALTER TABLE connectivity.connection
        ADD alarm_support text CHECK (alarm_support IN ('full', 'events-only', 'none'));
      COMMENT ON COLUMN connectivity.connection.alarm_support IS 'what its server has of Alarms & Conditions; null: not known yet';
    `);
    await requireLedgerEntry(runner, 'connectivity.alarm', 'ended_at');
    await grantSchema(runner, 'connectivity');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connectivity.connection DROP COLUMN alarm_support;
      DROP TABLE connectivity.alarm_command, connectivity.alarm;
    `);
  }
}
