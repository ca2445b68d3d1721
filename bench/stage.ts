import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { readSettings } from '#platform/config';
import { type EmbeddedPostgres, removeEmbeddedPostgres, startEmbeddedPostgres } from '../launcher/postgres';
import { createServer } from '../src/server';
import { runProgram } from '../test/support/program';
import { type RunningServer, type ServerOptions, startServer } from '../test/support/server';

type End = () => unknown;

const open = new Set<Stage>();

/** A benchmark that was interrupted leaves nothing running either. */
export async function closeAllStages(): Promise<void> {
  await Promise.all([...open].map((stage) => stage.close()));
}

/** Runs `work` on a stage of its own and ends whatever it started. */
export async function onStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = new Stage();
  open.add(stage);
  try {
    return await work(stage);
  } finally {
    await stage.close();
  }
}

/** What a benchmark stands on: a folder, a PostgreSQL set as people run it (commits reach the disk), servers on it. */
export class Stage {
  /** Swept by a later test run should this process be killed. */
  readonly folder = mkdtempSync(join(tmpdir(), `linelab-test-${process.pid}-`));
  private readonly ends: End[] = [];
  private database: EmbeddedPostgres | null = null;
  private closing: Promise<void> | null = null;

  /** Something to end with the stage; the last one first. */
  defer(end: End): void {
    this.ends.push(end);
  }

  /** Ends everything; a second call waits for the first. */
  close(): Promise<void> {
    this.closing ??= this.endAll();
    return this.closing;
  }

  private async endAll(): Promise<void> {
    for (let end = this.ends.pop(); end; end = this.ends.pop()) {
      await Promise.resolve(end()).catch((error: unknown) => console.error(`  could not tidy up: ${String(error)}`));
    }
    removeEmbeddedPostgres(this.folder);
    open.delete(this);
  }

  /** A migrated database, or a copy of another one that nobody is connected to. @returns its URL as its owner */
  async createDatabase(name: string, copyOf?: string): Promise<string> {
    const { urlOf } = await this.postgres();
    await once(urlOf('postgres'), (client) =>
      client.query(`CREATE DATABASE ${name}${copyOf ? ` TEMPLATE ${copyOf}` : ''}`),
    );
    const url = urlOf(name);
    if (!copyOf) await runProgram('src/migrate', { DATABASE_URL: url });
    return url;
  }

  /** The application inside this process, for preparing what is then measured on the real program. */
  async inProcess<T>(
    databaseUrl: string,
    env: Readonly<Record<string, string>>,
    work: (app: NestFastifyApplication) => Promise<T>,
  ): Promise<T> {
    const app = await createServer(
      readSettings({
        DATABASE_URL: databaseUrl,
        LINELAB_DATA_DIR: join(this.folder, 'data'),
        LINELAB_LOG_LEVEL: 'error',
        LINELAB_ROLES: 'api',
        PORT: '0',
        ...env,
      }),
    );
    try {
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
      return await work(app);
    } finally {
      await app.close();
    }
  }

  /** The real program in a process of its own. */
  async server(options: ServerOptions): Promise<RunningServer> {
    const server = await startServer({
      dataDir: join(this.folder, 'data'),
      ...options,
      env: { NODE_ENV: 'production', LINELAB_LOG_LEVEL: 'warn', ...options.env },
    });
    this.defer(() => server.stop());
    return server;
  }

  /** The PostgreSQL of the stage, started when it is first asked for. */
  async postgres(): Promise<EmbeddedPostgres> {
    if (this.database) return this.database;
    const server = await startEmbeddedPostgres({ folder: this.folder });
    this.defer(() => server.stop());
    this.database = server;
    return server;
  }
}

/** One connection as the owner of a database, closed afterwards. */
export async function once<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
