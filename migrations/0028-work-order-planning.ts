import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema, requireLedgerEntry } from './support';

/** How orders are numbered, what they are made from again and again, and on which days by themselves. */
export class WorkOrderPlanning1764000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row: the school's pattern.
      CREATE TABLE work_order.numbering (
        kind text PRIMARY KEY CHECK (kind = 'work-order'),
        pattern text NOT NULL,
        reset text NOT NULL CHECK (reset IN ('never', 'year', 'month')),
        version int NOT NULL DEFAULT 1
      );
      INSERT INTO work_order.numbering VALUES ('work-order', 'WO-{yyyy}-{seq:6}', 'year');

      CREATE TABLE work_order.template (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        material_id uuid NOT NULL REFERENCES material.material (id),
        -- Null: the newest released version of the material at the time.
        routing_version_id uuid REFERENCES routing.routing_version (id),
        quantity numeric(18,6) NOT NULL CHECK (quantity > 0),
        priority smallint NOT NULL CHECK (priority BETWEEN 1 AND 5),
        team_id uuid,
        line_mode text NOT NULL CHECK (line_mode IN ('real', 'virtual')),
        -- From the beginning to the due date; null: no due date.
        lead_hours int CHECK (lead_hours BETWEEN 1 AND 8760),
        archived_at timestamptz,
        created_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1
      );
      CREATE INDEX template_name ON work_order.template (name, id);

      CREATE TABLE work_order.recurrence (
        id uuid PRIMARY KEY,
        template_id uuid NOT NULL REFERENCES work_order.template (id),
        -- ISO weekdays, 1 is Monday.
        weekdays smallint[] NOT NULL CHECK (cardinality(weekdays) > 0 AND weekdays <@ '{1,2,3,4,5,6,7}'),
        -- In the site's zone.
        at_time time NOT NULL,
        from_day date NOT NULL,
        until_day date NOT NULL,
        skip_days date[] NOT NULL DEFAULT '{}',
        ahead_days smallint NOT NULL CHECK (ahead_days BETWEEN 0 AND 60),
        prepare text NOT NULL CHECK (prepare IN ('draft', 'planned', 'released')),
        status text NOT NULL,
        created_at timestamptz NOT NULL,
        version int NOT NULL DEFAULT 1,
        CHECK (from_day <= until_day)
      );
      CREATE INDEX recurrence_active ON work_order.recurrence (id) WHERE status = 'active';
      CREATE INDEX recurrence_template ON work_order.recurrence (template_id);

      -- A day has its order once, whoever asks and however often; a day that could not have one says why.
      CREATE TABLE work_order.recurrence_day (
        recurrence_id uuid NOT NULL REFERENCES work_order.recurrence (id),
        day date NOT NULL,
        work_order_id uuid UNIQUE REFERENCES work_order.work_order (id),
        problem jsonb,
        at timestamptz NOT NULL,
        PRIMARY KEY (recurrence_id, day),
        CHECK (work_order_id IS NOT NULL OR problem IS NOT NULL)
      );
    `);
    await requireLedgerEntry(runner, 'work_order.recurrence', 'status');
    await grantSchema(runner, 'work_order');
    await runner.query('REVOKE UPDATE, DELETE ON work_order.posting FROM linelab_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE work_order.recurrence_day, work_order.recurrence, work_order.template, work_order.numbering',
    );
  }
}
