import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { isAlive, startEmbeddedPostgres } from '../../launcher/postgres';
import { runProgram } from './program';

export const TEMPLATE = 'linelab_template';
const PREFIX = 'linelab-test-';

/** Folders of earlier runs that were killed before they could tidy up; their servers went with them. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : 0;
    if (pid > 0 && !isAlive(pid)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** The PostgreSQL of a test run: nothing survives it, so nothing is flushed to disk. */
export async function startTestPostgres(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  sweep();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbeddedPostgres({
    folder,
    unsafe: true,
    settings: ['max_connections=300', 'shared_buffers=256MB', 'autovacuum=off'],
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeTemplate(server.urlOf('postgres'), server.urlOf(TEMPLATE));
  } catch (error) {
    await stop();
    throw error;
  }
  return { adminUrl: server.urlOf('postgres'), stop };
}

async function makeTemplate(adminUrl: string, templateUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  await runProgram('src/migrate', { DATABASE_URL: templateUrl });
}
