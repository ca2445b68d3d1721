import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who set a fault; of those set before, the ledger knows it. */
export class ConnectivityFaultSetter1764000000109 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE connectivity.machine_fault ADD COLUMN injected_by uuid;
      UPDATE connectivity.machine_fault f SET injected_by = e.actor_id
      FROM ledger.entry e WHERE e.subject_id = f.id AND e.type = 'fault.injected';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE connectivity.machine_fault DROP COLUMN injected_by');
  }
}
