import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../../launcher/postgres';
import type { TestDatabase } from './database';
import { runProgram } from './program';

export interface OwnPostgres extends TestDatabase {
  /** In good order, as an administrator does; whoever is connected is cut off. */
  stop(): Promise<void>;
  /** At the same address as before. */
  restart(): Promise<void>;
}

/** A PostgreSQL of one test alone, which may stop it. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'linelab-own-'));
  const server = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), unsafe: true });
  await runProgram('src/migrate', { DATABASE_URL: server.url });
  return {
    url: server.url,
    name: 'linelab',
    dataDir: join(folder, 'data'),
    query: async <Row extends object>(text: string, values: unknown[] = []) => {
      const client = new Client({ connectionString: server.url, connectionTimeoutMillis: 10_000 });
      await client.connect();
      try {
        return (await client.query<Row>(text, values)).rows;
      } finally {
        await client.end();
      }
    },
    stop: () => server.stop(),
    restart: () => server.restart(),
    drop: async () => {
      await server.stop();
      removeEmbeddedPostgres(join(folder, 'postgres'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
