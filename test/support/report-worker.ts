import 'reflect-metadata';
import { readSettings } from '#platform/config';
import { Reports } from '#platform/reports';
import { createServer } from '../../src/server';

/** A worker that begins a report and never ends it, to be killed over it. Tells its parent how far it has come. */
async function main(): Promise<void> {
  const app = await createServer(readSettings(process.env));
  app.get(Reports).register({
    kind: 'test-crash',
    formats: ['csv'],
    name: () => 'test',
    make: async (_params, { progress }) => {
      await progress(1, 2);
      process.send?.({ done: 1 });
      return new Promise(() => undefined);
    },
  });
  await app.init();
}

void main();
