import { join } from 'node:path';
import { HEADS_FILE, verifyLedgerAt } from '#platform/ledger';

/** Verifies the ledger of `DATABASE_URL` against the heads in `LINELAB_DATA_DIR`; prints what it found as JSON. */
async function main(): Promise<void> {
  const { DATABASE_URL, LINELAB_DATA_DIR = '.linelab' } = process.env;
  if (!DATABASE_URL) throw new Error('DATABASE_URL is missing / 未设置 DATABASE_URL');
  const found = await verifyLedgerAt(DATABASE_URL, join(LINELAB_DATA_DIR, HEADS_FILE));
  process.stdout.write(`${JSON.stringify(found)}\n`);
  process.exitCode = found.wrong ? 1 : 0;
}

main().catch((error: unknown) => {
  process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
  process.exit(2);
});
