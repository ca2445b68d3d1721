import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The sequencer says whether it left committed entries behind because an older transaction is still open: its end tells
 * nobody, unless it wrote an entry itself.
 */
export class LedgerHeldBack1764000000067 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ledger.sequence_entries();
      -- Every entry whose transaction ended before the oldest running one gets the next position. Reading seq alone
      -- would miss entries, because identity values become visible out of order.
      CREATE FUNCTION ledger.sequence_entries(OUT last_pos bigint, OUT held_back boolean)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ledger AS $$
      DECLARE
        state ledger.sequencer%ROWTYPE;
        new_horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
        added bigint;
      BEGIN
        SELECT * INTO state FROM ledger.sequencer FOR UPDATE;
        last_pos := state.last_pos;
        IF new_horizon > state.horizon THEN
          INSERT INTO ledger.position (pos, seq)
            SELECT state.last_pos + row_number() OVER (ORDER BY e.seq), e.seq
            FROM ledger.entry e WHERE e.xid >= state.horizon AND e.xid < new_horizon;
          GET DIAGNOSTICS added = ROW_COUNT;
          last_pos := state.last_pos + added;
          UPDATE ledger.sequencer s SET horizon = new_horizon, last_pos = state.last_pos + added;
        END IF;
        held_back := EXISTS (SELECT FROM ledger.entry e WHERE e.xid >= greatest(new_horizon, state.horizon));
      END $$;
      REVOKE EXECUTE ON FUNCTION ledger.sequence_entries() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ledger.sequence_entries() TO linelab_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ledger.sequence_entries();
      CREATE FUNCTION ledger.sequence_entries() RETURNS bigint
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, ledger AS $$
      DECLARE
        state ledger.sequencer%ROWTYPE;
        new_horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
        added bigint;
      BEGIN
        SELECT * INTO state FROM ledger.sequencer FOR UPDATE;
        IF new_horizon <= state.horizon THEN
          RETURN state.last_pos;
        END IF;
        INSERT INTO ledger.position (pos, seq)
          SELECT state.last_pos + row_number() OVER (ORDER BY e.seq), e.seq
          FROM ledger.entry e WHERE e.xid >= state.horizon AND e.xid < new_horizon;
        GET DIAGNOSTICS added = ROW_COUNT;
        UPDATE ledger.sequencer SET horizon = new_horizon, last_pos = state.last_pos + added;
        RETURN state.last_pos + added;
      END $$;
      REVOKE EXECUTE ON FUNCTION ledger.sequence_entries() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ledger.sequence_entries() TO linelab_app;
    `);
  }
}
