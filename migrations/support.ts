import type { QueryRunner } from 'typeorm';

/** The role the application works as; migrations run as the owner. */
const APP_ROLE = 'linelab_app';

/** Lets the application read and write every table of a module's schema. */
export async function grantSchema(runner: QueryRunner, schema: string): Promise<void> {
  await runner.query(`GRANT USAGE ON SCHEMA ${schema} TO ${APP_ROLE}`);
  await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${APP_ROLE}`);
  await runner.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${APP_ROLE}`);
}

/**
 * From now on a change of `column` in `table` that commits without a ledger entry about the same row, written in the
 * same transaction, is refused at COMMIT.
 */
export async function requireLedgerEntry(runner: QueryRunner, table: string, column: string): Promise<void> {
  const name = `${table.replace('.', '_')}_ledger`;
  await runner.query(`
    CREATE CONSTRAINT TRIGGER ${name}_insert AFTER INSERT ON ${table}
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.require_entry();
    CREATE CONSTRAINT TRIGGER ${name}_update AFTER UPDATE OF ${column} ON ${table}
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
      WHEN (OLD.${column} IS DISTINCT FROM NEW.${column}) EXECUTE FUNCTION ledger.require_entry();
  `);
}
