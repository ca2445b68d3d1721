import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings } from '#platform/config';
import { createServer } from '../../src/server';
import { createTestDatabase, type TestDatabase } from './database';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  /** `http://127.0.0.1:<port>` when started with `listen`. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The whole application inside the test's process, on a database of its own; answers `app.inject` and, on wish, a port. */
export async function startApp(options: { listen?: boolean; env?: Record<string, string> } = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'linelab-test-'));
  const settings = readSettings({
    DATABASE_URL: database.url,
    LINELAB_DATA_DIR: dataDir,
    LINELAB_LOG_LEVEL: 'silent',
    PORT: '0',
    HTTPS_PORT: '0',
    ...options.env,
  });
  const app = await createServer(settings);
  let url = '';
  if (options.listen) {
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  } else {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  }
  return {
    app,
    database,
    url,
    stop: async () => {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
