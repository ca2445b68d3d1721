import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantSchema } from './support';

/** What may become of an order under way: split, merged, sent back to rework, run by an alternative, re-planned. */
export class WorkOrderChanges1764000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE work_order.work_order
        ADD COLUMN split_from uuid REFERENCES work_order.work_order (id),
        ADD COLUMN merged_into uuid REFERENCES work_order.work_order (id),
        ADD CHECK (merged_into IS NULL OR status = 'cancelled');
      CREATE INDEX work_order_split_from ON work_order.work_order (split_from) WHERE split_from IS NOT NULL;
      CREATE INDEX work_order_merged_into ON work_order.work_order (merged_into) WHERE merged_into IS NOT NULL;

      ALTER TABLE work_order.job_order
        ADD COLUMN kind text NOT NULL DEFAULT 'operation' CHECK (kind IN ('operation', 'rework')),
        ADD COLUMN returns_to uuid REFERENCES work_order.job_order (id),
        ADD COLUMN rework_loop smallint NOT NULL DEFAULT 0 CHECK (rework_loop >= 0),
        -- Of what waits for rework: out at rework job orders.
        ADD COLUMN rework_sent numeric(18,6) NOT NULL DEFAULT 0,
        -- An engineering change has put another job order in its place.
        ADD COLUMN superseded boolean NOT NULL DEFAULT false,
        ADD COLUMN alternatives uuid[] NOT NULL DEFAULT '{}',
        ADD CHECK (rework_sent BETWEEN 0 AND rework),
        ADD CHECK ((kind = 'rework') = (returns_to IS NOT NULL AND rework_loop > 0)),
        ADD CHECK (NOT superseded OR status = 'cancelled'),
        DROP CONSTRAINT job_order_work_order_id_operation_id_key;
      CREATE UNIQUE INDEX job_order_operation ON work_order.job_order (work_order_id, operation_id)
        WHERE kind = 'operation' AND NOT superseded;
      CREATE INDEX job_order_returns_to ON work_order.job_order (returns_to) WHERE returns_to IS NOT NULL;

      CREATE TABLE work_order.engineering_change (
        id uuid PRIMARY KEY,
        work_order_id uuid NOT NULL REFERENCES work_order.work_order (id),
        from_version_id uuid NOT NULL REFERENCES routing.routing_version (id),
        to_version_id uuid NOT NULL REFERENCES routing.routing_version (id),
        status text NOT NULL CHECK (status IN ('requested', 'approved', 'rejected')),
        reason text NOT NULL,
        requested_by uuid,
        requested_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        decision_note text,
        -- What the order worked by until then.
        directive_before jsonb,
        CHECK ((status = 'requested') = (decided_at IS NULL)),
        CHECK (status <> 'approved' OR directive_before IS NOT NULL)
      );
      CREATE UNIQUE INDEX engineering_change_open ON work_order.engineering_change (work_order_id)
        WHERE status = 'requested';
      CREATE INDEX engineering_change_order ON work_order.engineering_change (work_order_id, requested_at, id);
    `);
    await grantSchema(runner, 'work_order');
    await runner.query('REVOKE UPDATE, DELETE ON work_order.posting FROM linelab_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE work_order.engineering_change;
      ALTER TABLE work_order.job_order DROP COLUMN kind, DROP COLUMN returns_to, DROP COLUMN rework_loop,
        DROP COLUMN rework_sent, DROP COLUMN superseded, DROP COLUMN alternatives;
      ALTER TABLE work_order.job_order ADD UNIQUE (work_order_id, operation_id);
      ALTER TABLE work_order.work_order DROP COLUMN split_from, DROP COLUMN merged_into;
    `);
  }
}
