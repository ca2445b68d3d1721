import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings } from '#platform/config';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger, LedgerConsumers } from '#platform/ledger';
import { JobQueue, type JobData, type JobHandler } from '#platform/queue';
import { createServer } from '../../../src/server';
import { createTestDatabase, eventually, type TestDatabase } from '../../support';
import { killedAtWork } from '../../support/killed-at-work';

const NO_CAUSE: JobData = { correlationId: 'test', causationId: null };

type Run = JobHandler<JobData>['run'];

interface Ran {
  readonly id: string;
  readonly attempt: number;
  readonly last: boolean;
  readonly at: number;
}

/** What the queue promises, on whatever it is kept in. `env` says where that is, once the test's servers are up. */
export function queueKeepsItsPromises(env: () => Readonly<Record<string, string>>): void {
  let database: TestDatabase;
  let apps: NestFastifyApplication[];

  const settings = (roles: string): Record<string, string> => ({
    DATABASE_URL: database.url,
    LINELAB_DATA_DIR: join('/tmp', `linelab-queue-${process.pid}`),
    LINELAB_LOG_LEVEL: 'silent',
    LINELAB_ROLES: roles,
    PORT: '0',
    ...env(),
  });

  /** A process of some roles; `prepare` comes before it starts to work. */
  async function start(roles: string, prepare: (queue: JobQueue, app: NestFastifyApplication) => void) {
    const app = await createServer(readSettings(settings(roles)));
    prepare(app.get(JobQueue), app);
    apps.push(app);
    await app.init();
    return app;
  }

  const handler = (kind: string, run: Run, more: Partial<JobHandler<JobData>> = {}): JobHandler<JobData> => ({
    kind,
    role: 'worker',
    concurrency: 4,
    attempts: 3,
    run,
    ...more,
  });

  /** Notes what ran, then does `work`. */
  function noting(ran: Ran[], work: (job: Ran) => void = () => undefined): Run {
    return async (_data, job) => {
      const now = { ...job, at: performance.now() };
      ran.push(now);
      work(now);
    };
  }

  const quiet = (app: NestFastifyApplication, kind: string) =>
    eventually(
      async () => {
        const counts = (await app.get(JobQueue).figures())[kind] ?? {};
        return ['wait', 'active', 'delayed'].every((state) => !counts[state]);
      },
      { describe: `nothing of ${kind} to be left`, within: 60_000 },
    );

  beforeEach(async () => {
    database = await createTestDatabase();
    apps = [];
  });

  afterEach(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await database.drop();
  });

  it('does once what is enqueued often under one id, at once and after it is done', async () => {
    const ran: Ran[] = [];
    const app = await start('worker', (queue) => queue.register(handler('test-once', noting(ran))));
    const queue = app.get(JobQueue);
    const id = newId();
    await Promise.all(Array.from({ length: 16 }, () => queue.enqueue('test-once', id, NO_CAUSE)));
    await eventually(() => Promise.resolve(ran.length > 0));
    await quiet(app, 'test-once');
    await queue.enqueue('test-once', id, NO_CAUSE);
    const other = newId();
    await queue.enqueue('test-once', other, NO_CAUSE);
    await eventually(() => Promise.resolve(ran.some((job) => job.id === other)));
    await quiet(app, 'test-once');
    expect(ran.map((job) => job.id)).toEqual([id, other]);
  });

  it('does once per ledger entry what a consumer enqueues that fails afterwards and reads the entry again', async () => {
    const ran: Ran[] = [];
    let readings = 0;
    const app = await start('worker', (queue, made) => {
      queue.register(handler('test-entry', noting(ran)));
      made.get(LedgerConsumers).register({
        name: 'test.enqueues',
        types: ['test.asked'],
        handle: async (entry) => {
          readings += 1;
          await queue.enqueue('test-entry', entry.id, { correlationId: entry.correlationId, causationId: entry.id });
          // Twice for the batch and the single entry of the first try, once more for the second.
          if (readings <= 3) throw new Error('after the job was enqueued');
        },
      });
    });
    const ids: string[] = [];
    await app.get(UnitOfWork).run(async () => {
      for (let n = 0; n < 3; n += 1) ids.push(app.get(Ledger).append({ type: 'test.asked', subjectId: newId() }));
    });
    await eventually(() => Promise.resolve(ran.length >= 3), { within: 60_000 });
    await quiet(app, 'test-entry');
    expect(readings).toBeGreaterThan(3);
    expect(ran.map((job) => job.id).sort()).toEqual([...ids].sort());
  });

  it('tries again after a growing wait, and says which try is the last', async () => {
    const ran: Ran[] = [];
    const app = await start('worker', (queue) =>
      queue.register(
        handler(
          'test-retry',
          noting(ran, ({ last }) => {
            if (!last) throw new Error('not yet');
          }),
        ),
      ),
    );
    await app.get(JobQueue).enqueue('test-retry', newId(), NO_CAUSE);
    await eventually(() => Promise.resolve(ran.length === 3), { within: 60_000 });
    expect(ran.map(({ attempt, last }) => [attempt, last])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    const [first, second, third] = ran.map(({ at }) => at) as [number, number, number];
    expect(second - first).toBeGreaterThanOrEqual(490);
    expect(third - second).toBeGreaterThanOrEqual(990);
    await quiet(app, 'test-retry');
    expect((await app.get(JobQueue).figures())['test-retry']).toMatchObject({ failed: 0 });
  });

  it('keeps what failed to the last where health shows it, and goes on with the rest', async () => {
    const ran: Ran[] = [];
    const bad = newId();
    const app = await start('api,worker', (queue) =>
      queue.register(
        handler(
          'test-parked',
          noting(ran, ({ id }) => {
            if (id === bad) throw new Error('never');
          }),
          { attempts: 2 },
        ),
      ),
    );
    await app.get(JobQueue).enqueue('test-parked', bad, NO_CAUSE);
    await app.get(JobQueue).enqueue('test-parked', newId(), NO_CAUSE);
    await eventually(async () => (await app.get(JobQueue).figures())['test-parked']?.['failed'] === 1, {
      within: 60_000,
    });
    expect(ran.filter(({ id }) => id === bad)).toHaveLength(2);
    expect(ran).toHaveLength(3);
    await app.getHttpAdapter().getInstance().ready();
    const health = (await app.inject({ method: 'GET', url: '/api/v1/health' })).json<{
      dependencies: { name: string; figures: Record<string, unknown> }[];
    }>();
    const figures = health.dependencies.find(({ name }) => name === 'queue')?.figures;
    expect(figures?.['test-parked']).toMatchObject({ failed: 1 });
  });

  it('runs a job only where its role is', async () => {
    const ran: Record<'api' | 'worker' | 'gateway', string[]> = { api: [], worker: [], gateway: [] };
    const both = (where: keyof typeof ran) => (queue: JobQueue) => {
      for (const role of ['worker', 'gateway'] as const)
        queue.register(
          handler(
            `test-for-${role}`,
            () => {
              ran[where].push(role);
              return Promise.resolve();
            },
            { role },
          ),
        );
    };
    const api = await start('api', both('api'));
    for (let n = 0; n < 4; n += 1)
      for (const role of ['worker', 'gateway']) await api.get(JobQueue).enqueue(`test-for-${role}`, newId(), NO_CAUSE);
    await start('worker', both('worker'));
    await quiet(api, 'test-for-worker');
    expect((await api.get(JobQueue).figures())['test-for-gateway']).toMatchObject({ wait: 4 });
    await start('gateway', both('gateway'));
    await quiet(api, 'test-for-gateway');
    expect(ran).toEqual({ api: [], worker: Array(4).fill('worker'), gateway: Array(4).fill('gateway') });
  });

  it('waits with a delayed job, not with those behind it', async () => {
    const ran: Ran[] = [];
    const app = await start('worker', (queue) => queue.register(handler('test-delayed', noting(ran))));
    const [late, now] = [newId(), newId()];
    const asked = performance.now();
    await app.get(JobQueue).enqueue('test-delayed', late, NO_CAUSE, 1500);
    await app.get(JobQueue).enqueue('test-delayed', now, NO_CAUSE);
    await eventually(() => Promise.resolve(ran.length === 2), { within: 60_000 });
    expect(ran.map(({ id }) => id)).toEqual([now, late]);
    expect((ran[1]?.at ?? 0) - asked).toBeGreaterThanOrEqual(1490);
  });

  it('does again what a worker was at when it was killed, however often', async () => {
    const id = newId();
    const asking = await start('api', (queue) =>
      queue.register(handler('test-crash', () => Promise.resolve(), { attempts: 2, concurrency: 1 })),
    );
    await asking.get(JobQueue).enqueue('test-crash', id, NO_CAUSE);
    for (let death = 1; death <= 2; death += 1)
      expect(await killedAtWork('queue-worker.ts', settings('worker'))).toEqual([{ running: id }]);
    const ran: Ran[] = [];
    const app = await start('worker', (queue) =>
      queue.register(handler('test-crash', noting(ran), { attempts: 2, concurrency: 1 })),
    );
    await eventually(() => Promise.resolve(ran.length > 0), { within: 60_000, describe: 'the job to be taken up' });
    await quiet(app, 'test-crash');
    expect(ran.map((job) => job.id)).toEqual([id]);
    expect((await app.get(JobQueue).figures())['test-crash']).toMatchObject({ failed: 0 });
  });
}
