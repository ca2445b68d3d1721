import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft that is given up never had a work directive. */
export class WorkOrderCancelledDraft1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await replaceCheck(runner, `status IN ('draft', 'cancelled') OR directive IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceCheck(runner, `status = 'draft' OR directive IS NOT NULL`);
  }
}

/** The check has a name of PostgreSQL's: it is found by what it speaks of. */
async function replaceCheck(runner: QueryRunner, check: string): Promise<void> {
  await runner.query(`
    DO $$
    DECLARE found text;
    BEGIN
      SELECT conname INTO STRICT found FROM pg_constraint
      WHERE conrelid = 'work_order.work_order'::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE '%directive%';
      EXECUTE format('ALTER TABLE work_order.work_order DROP CONSTRAINT %I', found);
    END $$;
    ALTER TABLE work_order.work_order ADD CONSTRAINT work_order_directive CHECK (${check});
  `);
}
