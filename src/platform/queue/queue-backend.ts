import { type ConnectionOptions, createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import { Pool } from 'pg';
import { Settings } from '#platform/config';
import { appConnection } from '#platform/database';

/** What every queue and worker of the process is opened with. */
export interface QueueBackend {
  readonly connection: ConnectionOptions;
  close(): Promise<void>;
}

/** Connections beside the one each worker keeps for LISTEN. */
const SHARED_CONNECTIONS = 4;

/** Redis when `REDIS_URL` is set, otherwise PostgreSQL through one small pool for all queues of the process. */
export function openQueueBackend(settings: Settings, workers: number): QueueBackend {
  const redisUrl = settings.get('redisUrl');
  if (redisUrl) {
    return {
      connection: { url: redisUrl, maxRetriesPerRequest: null },
      close: () => Promise.resolve(),
    };
  }
  setDefaultBackendFactory(createPostgresBackend as unknown as Parameters<typeof setDefaultBackendFactory>[0]);
  const base = appConnection(settings, 'queue');
  const pool = new Pool({
    ...base,
    options: `${base.options} -c search_path=bullmq`,
    max: SHARED_CONNECTIONS + 2 * workers,
    keepAlive: true,
  });
  pool.on('error', () => undefined);
  // Every queue and worker listens to the pool it shares.
  pool.setMaxListeners(0);
  return {
    // BullMQ types its queues by the Redis options even when the PostgreSQL backend is the default.
    connection: pool as unknown as ConnectionOptions,
    close: () => pool.end(),
  };
}
