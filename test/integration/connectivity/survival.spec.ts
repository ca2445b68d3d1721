import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConnectivityApi } from '#modules/connectivity';
import { eventually, startServer, type RunningServer } from '../../support';
import { Cable } from '../../support/cable';
import { World } from './world';

describe('a gateway that dies', () => {
  let world: World;
  let app: NestFastifyApplication;
  const gateways: RunningServer[] = [];

  const startGateway = async (): Promise<RunningServer> => {
    const { DATABASE_URL, PORT: _port, ...env } = world.env({ LINELAB_ROLES: 'gateway', LINELAB_LOG_LEVEL: 'warn' });
    const gateway = await startServer({ databaseUrl: DATABASE_URL!, dataDir: world.dataDir, mode: 'demo', env });
    gateways.push(gateway);
    return gateway;
  };
  const owner = async () => (await world.database.query('SELECT owner FROM connectivity.lease'))[0]?.['owner'];

  beforeAll(async () => {
    world = await World.begin();
    app = await world.start({ LINELAB_ROLES: 'api,worker' });
    await world.place(app);
  });

  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.kill()));
    await world.end();
  });

  it('is followed by another within 15 s; no piece and no command is lost or doubled', async () => {
    const first = await startGateway();
    await world.connected(app);
    const job = world.newJob();
    await world.ask(app, job, 'store', '900');
    await world.ask(app, job, 'start', '900');
    await eventually(async () => (await world.counted(job.jobOrderId)).entries >= 2, { within: 60_000 });
    const before = await owner();
    const second = await startGateway();
    expect(await owner()).toBe(before);
    await first.kill();
    const killed = performance.now();
    await world.ask(app, job, 'pause');
    await eventually(async () => (await owner()) !== before, {
      within: 60_000,
      describe: 'the lease to be taken over',
    });
    expect(performance.now() - killed).toBeLessThan(15_500);
    await world.ended(app, job.jobOrderId, 'interrupted');
    const [gap] = await world.database.query<{ reason: string }>('SELECT reason FROM connectivity.gap');
    expect(gap?.reason).toBe('gateway');
    await world.ask(app, job, 'stop');
    await world.ended(app, job.jobOrderId);
    const totals = await world.settled(app, job.jobOrderId);
    expect(await world.counted(job.jobOrderId)).toMatchObject(totals);
    const counted = (await world.entries(job.jobOrderId)).filter(({ type }) => type === 'machine.counted');
    expect(counted.some(({ payload }) => payload['gap'] === true)).toBe(true);
    const answers = (await world.entries(job.jobOrderId)).filter(({ type }) => type === 'machine-job.answered');
    expect(answers.map(({ payload }) => [payload['action'], payload['ok']])).toEqual([
      ['store', true],
      ['start', true],
      ['pause', true],
      ['stop', true],
    ]);
    expect(await second.stop()).toBe(0);
    expect((await app.get(ConnectivityApi).connectionOf(world.workUnitId))?.status).toBe('stopped');
    expect(await owner()).toBeUndefined();
  });
});

describe('a database that goes away', () => {
  let world: World;
  let wire: Cable;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    world = await World.begin();
    const address = new URL(world.database.url);
    wire = await Cable.to({ host: '127.0.0.1', port: Number(address.port) });
    address.port = String(wire.port);
    address.hostname = '127.0.0.1';
    app = await world.start({ DATABASE_URL: address.toString() });
    await world.place(app);
    await world.connected(app);
  });

  afterAll(async () => {
    await world.end();
    await wire.remove();
  });

  it.each(['cut', 'pause'] as const)('loses nothing the machine did meanwhile (%s)', async (trouble) => {
    const job = world.newJob();
    await world.ask(app, job, 'store', '10');
    await world.ask(app, job, 'start', '10');
    await eventually(async () => (await world.counted(job.jobOrderId)).entries >= 2, { within: 60_000 });
    const before = (await world.counted(job.jobOrderId)).entries;
    const gaps = await world.database.query('SELECT 1 FROM connectivity.gap');
    await wire[trouble]();
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect((await world.counted(job.jobOrderId)).entries).toBeLessThan(10);
    await wire.restore();
    await world.ended(app, job.jobOrderId);
    const totals = await world.settled(app, job.jobOrderId);
    expect(totals.good + totals.scrap).toBe(10);
    expect(await world.counted(job.jobOrderId)).toMatchObject(totals);
    const steps = (await world.entries(job.jobOrderId))
      .filter(({ type }) => type === 'machine-job.state-changed')
      .map(({ payload }) => payload['to']);
    expect(steps.slice(-2)).toEqual(['running', 'ended']);
    expect(before).toBeLessThan(10);
    expect(await world.database.query('SELECT 1 FROM connectivity.gap')).toEqual(gaps);
  });
});
