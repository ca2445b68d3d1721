import 'reflect-metadata';
import { readSettings } from '#platform/config';
import { JobQueue } from '#platform/queue';
import { createServer } from '../../src/server';

/** A worker of the queue that takes a job up and never ends it, to be killed over it. Tells its parent what it runs. */
async function main(): Promise<void> {
  const app = await createServer(readSettings(process.env));
  app.get(JobQueue).register({
    kind: 'test-crash',
    role: 'worker',
    concurrency: 1,
    attempts: 2,
    run: (_data, { id }) => {
      process.send?.({ running: id });
      return new Promise(() => undefined);
    },
  });
  await app.init();
}

void main();
