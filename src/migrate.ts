import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../migrations';
import { migrateQueueSchema } from '#platform/queue';

/** Brings the database of `databaseUrl` (the owner's) up to date; safe to run at every start and by several at once. */
export async function migrate(databaseUrl: string): Promise<readonly string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    logging: false,
  });
  await dataSource.initialize();
  try {
    const runner = dataSource.createQueryRunner();
    await runner.query("SELECT pg_advisory_lock(hashtext('linelab.migrate'))");
    try {
      const done = await dataSource.runMigrations();
      await migrateQueueSchema(databaseUrl);
      return done.map((migration) => migration.name);
    } finally {
      await runner.query("SELECT pg_advisory_unlock(hashtext('linelab.migrate'))");
      await runner.release();
    }
  } finally {
    await dataSource.destroy();
  }
}

async function main(): Promise<void> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (!databaseUrl) throw new Error('DATABASE_URL is missing / 未设置 DATABASE_URL');
  const done = await migrate(databaseUrl);
  process.stdout.write(`${done.length} migration(s) applied\n`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${String((error as Error).stack ?? error)}\n`);
    process.exit(1);
  });
}
