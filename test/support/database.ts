import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { TEMPLATE } from './postgres-server';

export interface TestDatabase {
  /** URL of its owner; the application takes on its own role by itself */
  url: string;
  name: string;
  /** an empty folder for the files of the same test, removed with the database */
  dataDir: string;
  /** one statement as the owner, for looking behind the scenes */
  query<Row extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  /** removes it, and whoever is still connected */
  drop(): Promise<void>;
}

async function once<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * A database of one test file, cloned from the migrated template.
 *
 * @throws Error in a project whose jest configuration does not start PostgreSQL
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = process.env.LINELAB_TEST_POSTGRES;
  if (!adminUrl)
    throw new Error('This jest project starts no PostgreSQL; put the test under integration, flows or browser.');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await once(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`));
  const address = new URL(adminUrl);
  address.pathname = `/${name}`;
  const url = address.toString();
  const dataDir = mkdtempSync(join(tmpdir(), 'linelab-data-'));
  return {
    url,
    name,
    dataDir,
    query: <Row extends object>(text: string, values: unknown[] = []) =>
      once(url, async (client) => (await client.query<Row>(text, values)).rows),
    drop: async () => {
      await once(adminUrl, (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
