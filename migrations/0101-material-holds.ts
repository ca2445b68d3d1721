import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a lot is held or rejected and since when, beside it; and a piece with a number is held while it is being made. */
export class MaterialHolds1764000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE material.lot
        ADD COLUMN hold_reason text, ADD COLUMN hold_by uuid, ADD COLUMN hold_at timestamptz,
        ADD CONSTRAINT lot_hold CHECK ((hold_reason IS NULL) = (hold_at IS NULL));
      ALTER TABLE material.planned_serial
        ADD COLUMN hold_reason text, ADD COLUMN hold_by uuid, ADD COLUMN hold_at timestamptz,
        ADD CONSTRAINT planned_serial_hold CHECK ((hold_reason IS NULL) = (hold_at IS NULL));
      CREATE INDEX planned_serial_held ON material.planned_serial (work_order_id) WHERE hold_at IS NOT NULL;

      -- What is held now was told to the ledger.
      UPDATE material.lot l SET hold_reason = e.reason, hold_by = e.actor_id, hold_at = e.occurred_at
      FROM (SELECT DISTINCT ON (subject_id) subject_id, reason, actor_id, occurred_at FROM ledger.entry
        WHERE type IN ('lot.blocked', 'lot.rejected') AND reason IS NOT NULL ORDER BY subject_id, seq DESC) e
      WHERE e.subject_id = l.id AND l.status IN ('quarantine', 'rejected');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE material.planned_serial DROP COLUMN hold_reason, DROP COLUMN hold_by, DROP COLUMN hold_at;
      ALTER TABLE material.lot DROP COLUMN hold_reason, DROP COLUMN hold_by, DROP COLUMN hold_at;
    `);
  }
}
