import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConnectivityApi } from '#modules/connectivity';
import { eventually } from '../../support';
import { World } from './world';

describe('a job that is never seen in its machine', () => {
  let world: World;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    world = await World.begin();
    app = await world.start();
    await world.place(app);
    await world.connected(app);
    // The machine names no job any more, as if none stayed in it long enough to be read.
    await world.database.query(
      `WITH blind AS (UPDATE connectivity.tag SET node_id = node_id || 'Gone' WHERE role = 'current-job' RETURNING connection_id)
       UPDATE connectivity.connection SET version = version + 1, status = 'stopped' WHERE id IN (SELECT connection_id FROM blind)`,
    );
    await world.connected(app);
  });

  afterAll(() => world.end());

  const attributed = async (jobOrderId: string) =>
    (await world.entries(jobOrderId))
      .filter(({ type }) => type === 'machine.attributed')
      .map(({ payload }) => Number(payload['good']) + Number(payload['scrap']));
  const unclaimed = async () => {
    const [row] = await world.database.query<{ pieces: string }>(
      'SELECT coalesce(sum(pieces), 0) AS pieces FROM connectivity.unclaimed_count',
    );
    return Number(row?.pieces);
  };

  it('gets the pieces that were counted without a job, once, and no piece more than its machine says', async () => {
    const before = await unclaimed();
    const job = world.newJob();
    await world.ask(app, job, 'store', '4');
    await world.ask(app, job, 'start', '4');
    await world.ended(app, job.jobOrderId);
    await eventually(async () => (await attributed(job.jobOrderId)).length > 0, {
      within: 60_000,
      describe: 'the pieces to find their job',
    });
    expect((await world.entries(job.jobOrderId)).map(({ type }) => type)).not.toContain('machine.counted');
    expect(await attributed(job.jobOrderId)).toEqual([4]);
    const known = await app.get(ConnectivityApi).machineJob(job.jobOrderId);
    expect(known).toMatchObject({ produced: '4', countedGood: known?.good });
    expect(Number(known?.countedScrap)).toBe(4 - Number(known?.good));
    expect(await unclaimed()).toBe(before);
  });

  it('leaves the pieces of another time alone', async () => {
    await world.database.query(
      `INSERT INTO connectivity.unclaimed_count (id, connection_id, role, at, pieces)
       SELECT gen_random_uuid(), connection_id, 'good-count', at - interval '2 hours', 3 FROM (
         SELECT id AS connection_id, (SELECT max(occurred_at) FROM ledger.entry) AS at FROM connectivity.connection) AS long_ago`,
    );
    const before = await unclaimed();
    const job = world.newJob();
    await world.ask(app, job, 'store', '2');
    await world.ask(app, job, 'start', '2');
    await world.ended(app, job.jobOrderId);
    await eventually(async () => (await attributed(job.jobOrderId)).length > 0, { within: 60_000 });
    expect(await attributed(job.jobOrderId)).toEqual([2]);
    expect(await unclaimed()).toBe(before);
  });
});
