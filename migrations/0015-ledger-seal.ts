import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The chain of seals over ranges of the ledger's positions. */
export class LedgerSeal1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger.seal (
        number bigint PRIMARY KEY CHECK (number > 0),
        from_pos bigint NOT NULL UNIQUE,
        to_pos bigint NOT NULL CHECK (to_pos >= from_pos),
        digests bytea NOT NULL CHECK (octet_length(digests) = 32 * (to_pos - from_pos + 1)),
        head bytea NOT NULL CHECK (octet_length(head) = 32),
        sealed_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      COMMENT ON COLUMN ledger.seal.digests IS 'SHA-256 of each entry, one after the other';
      CREATE TRIGGER seal_append_only BEFORE UPDATE OR DELETE ON ledger.seal
        FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
      CREATE TRIGGER seal_no_truncate BEFORE TRUNCATE ON ledger.seal
        FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
      GRANT SELECT, INSERT ON ledger.seal TO linelab_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger.seal');
  }
}
