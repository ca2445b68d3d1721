import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { APP_ROLE } from '#platform/database';

/** Makes or upgrades the queue's tables in PostgreSQL; run as the owner before the application starts. */
export async function migrateQueueSchema(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    await client.query(`
      GRANT USAGE ON SCHEMA bullmq TO ${APP_ROLE};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${APP_ROLE};
      GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA bullmq TO ${APP_ROLE};
      GRANT EXECUTE ON ALL ROUTINES IN SCHEMA bullmq TO ${APP_ROLE};
    `);
  } finally {
    await client.end();
  }
}
