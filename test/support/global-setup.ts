import { startTestPostgres } from './postgres-server';

/** Once per run, for the projects that need a database: one PostgreSQL and one migrated template in it. */
export default async function globalSetup(): Promise<void> {
  const server = await startTestPostgres();
  process.env.LINELAB_TEST_POSTGRES = server.adminUrl;
  (globalThis as { linelabStopPostgres?: () => Promise<void> }).linelabStopPostgres = server.stop;
}
