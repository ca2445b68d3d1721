import type { TestDatabase } from '../../support';

/**
 * What a refused request may move after all, because it is bookkeeping about reading, not about facts: how far the
 * sequencer has looked (where it stands is compared by itself), where each consumer stands, how far the entries (compared
 * themselves) have been sealed, and the queue's own tables.
 */
const BOOKKEEPING = /^(ledger\.(sequencer|consumer|seal)|queue\..*|bullmq\..*)$/;

/** A session that is used is kept for longer, whatever it knocks at: that it is there counts, not until when. */
const PRINTED: Readonly<Record<string, string>> = { 'identity.session': '(t.token_hash, t.account_id)' };

/** A fingerprint of every table: number of rows and a hash of their contents. */
export async function booksOf(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const kept = tables.filter(({ name }) => !BOOKKEEPING.test(name));
  const [row] = await database.query<{ books: Record<string, string> }>(
    `SELECT jsonb_object_agg(name, print) AS books FROM (${kept
      .map(
        ({ name }) => `SELECT '${name}' AS name,
          count(*) || ' rows ' || md5(coalesce(string_agg(md5(content), '' ORDER BY md5(content)), '')) AS print
          FROM (SELECT ${PRINTED[name] ?? 't'}::text AS content FROM ${name} t) AS rows`,
      )
      .join(' UNION ALL ')}) all_tables`,
  );
  const [ledger] = await database.query<{ last: string }>('SELECT last_pos AS last FROM ledger.sequencer');
  return { ...row?.books, 'the last position of the ledger': ledger?.last ?? '' };
}

/** When every consumer has read the ledger to its end, nothing moves by itself any more. */
export async function isQuiet(database: TestDatabase): Promise<boolean> {
  const [row] = await database.query<{ quiet: boolean }>(
    `SELECT coalesce((SELECT min(pos) FROM ledger.consumer), s.last_pos) >= s.last_pos
       AND NOT EXISTS (SELECT FROM ledger.entry e WHERE NOT EXISTS (SELECT FROM ledger.position p WHERE p.seq = e.seq))
       AS quiet FROM ledger.sequencer s`,
  );
  return row?.quiet ?? false;
}
