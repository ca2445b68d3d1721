import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { JobControl, type SupervisedConnection } from '#libs/opcua-client';
import { stationNodes } from '#libs/line-simulator';
import { eventually, startServer, type RunningServer } from '../../support';
import { startOwnPostgres, type OwnPostgres } from '../../support/own-postgres';
import { World } from './world';

const NODES = stationNodes('LATHE');
/** By MachineryItemState, for a machine that processes. */
const STATES = ['off', 'fault', 'idle', 'producing'] as const;

interface Seen {
  readonly to: string;
  readonly at: string;
}

describe('PostgreSQL that is stopped while a machine works', () => {
  let postgres: OwnPostgres;
  let world: World;
  let app: NestFastifyApplication;
  let panel: SupervisedConnection;
  let control: JobControl;
  let seen: Seen[];
  let gateways: RunningServer[];

  const startGateway = async (): Promise<RunningServer> => {
    const { DATABASE_URL: _url, PORT: _port, ...env } = world.env({ LINELAB_ROLES: 'gateway', LINELAB_LOG_LEVEL: 'warn' });
    const gateway = await startServer({ databaseUrl: postgres.url, dataDir: world.dataDir, mode: 'demo', env });
    gateways.push(gateway);
    return gateway;
  };
  /** What lies in the spools of the gateways, as lines. */
  const spooled = async (): Promise<string[]> => {
    const folder = join(world.dataDir, 'spool');
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    const files = names.filter((name) => name.endsWith('.spool')).sort();
    const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')));
    return texts.flatMap((text) => text.split('\n').filter((line) => line !== ''));
  };
  const states = () =>
    postgres.query<{ to: string; at: Date }>(
      `SELECT payload ->> 'to' AS to, occurred_at AS at FROM ledger.entry WHERE type = 'work-unit.state-changed' ORDER BY seq`,
    );
  const told = async (): Promise<Seen[]> => (await states()).map(({ to, at }) => ({ to, at: at.toISOString() }));
  const gaps = () => postgres.query<{ reason: string }>('SELECT reason FROM connectivity.gap ORDER BY from_at');
  const counts = async (jobOrderId: string) =>
    (await world.entries(jobOrderId)).filter(({ type }) => type === 'machine.counted');

  /** A job in work, of which some pieces are counted. */
  const begin = async (quantity: string) => {
    const job = world.newJob();
    await world.ask(app, job, 'store', quantity);
    await world.ask(app, job, 'start', quantity);
    await eventually(async () => (await world.counted(job.jobOrderId)).entries >= 2, { within: 60_000 });
    return job;
  };
  /** Stops the machine and lets it go on, by hand; what it then stood still for has reached the disk. */
  const interrupt = async (number: string): Promise<void> => {
    const before = seen.length;
    expect((await control.pause(`${number}-1`)).ok).toBe(true);
    await eventually(() => seen.length > before, { describe: 'the machine to stand' });
    const stood = seen.length;
    expect((await control.resume(`${number}-1`)).ok).toBe(true);
    await eventually(() => seen.length > stood, { describe: 'the machine to go on' });
  };
  const pieces = (lines: readonly string[]): number =>
    lines.filter((line) => /"key":"(Good|Scrap)Count"/.test(line)).length;

  beforeEach(async () => {
    gateways = [];
    seen = [];
    postgres = await startOwnPostgres();
    world = await World.begin({ database: postgres });
    app = await world.start({ LINELAB_ROLES: 'api,worker' });
    await world.place(app);
    panel = world.panel();
    control = new JobControl(panel, NODES.jobControl.receiver);
    panel.on('values', (values) => {
      for (const { value, sourceTimestamp, initial } of values) {
        const to = STATES[Number(value)] ?? 'unknown';
        if (!initial && seen.at(-1)?.to !== to) seen.push({ to, at: sourceTimestamp?.toISOString() ?? '' });
      }
    });
    panel.monitor([{ key: 'ItemState', nodeId: NODES.itemState.number, samplingMs: 0, queueSize: 1000 }]);
    await panel.start();
  });

  afterEach(async () => {
    await Promise.all(gateways.map((gateway) => gateway.kill()));
    control.dispose();
    await panel.stop();
    await world.end();
  });

  it('is told every piece and every state by a gateway that lived through it, once, without a gap', async () => {
    const gateway = await startGateway();
    await world.connected(app);
    const job = await begin('40');
    await postgres.stop();
    await interrupt(job.number);
    await interrupt(job.number);
    await eventually(async () => pieces(await spooled()) >= 8, { within: 60_000, describe: 'pieces on the disk' });
    const health = (await (await fetch(`${gateway.url}/api/v1/health`)).json()) as {
      dependencies: { name: string; figures: Record<string, unknown> }[];
    };
    const figures = health.dependencies.find(({ name }) => name === 'spool')?.figures;
    expect(figures).toMatchObject({ since: expect.any(String), limitMegabytes: 512 });
    expect(Number(figures?.['records'])).toBeGreaterThanOrEqual(8);
    await postgres.restart();
    await world.ended(app, job.jobOrderId);
    const totals = await world.settled(app, job.jobOrderId);
    expect(totals.good + totals.scrap).toBe(40);
    expect(await world.counted(job.jobOrderId)).toMatchObject(totals);
    expect((await counts(job.jobOrderId)).filter(({ payload }) => payload['gap'] === true)).toEqual([]);
    await eventually(async () => (await told()).at(-1)?.at === seen.at(-1)?.at, { describe: 'the last state' });
    expect(seen.length).toBeGreaterThanOrEqual(6);
    expect((await told()).slice(-seen.length)).toEqual(seen);
    expect(await gaps()).toEqual([]);
    const [mark] = await postgres.query('SELECT spool, last_spool FROM connectivity.spool_mark');
    expect(mark).toEqual({
      spool: null,
      last_spool: { since: expect.any(String), until: expect.any(String), most: expect.any(Number) },
    });
    await eventually(async () => (await spooled()).length === 0, { describe: 'the disk to be tidied up' });
    expect(await gateway.stop()).toBe(0);
    expect(await readdir(join(world.dataDir, 'spool', 'facts'), { recursive: true })).not.toContainEqual(
      expect.stringMatching(/spool$/),
    );
  });

  it('is told what a gateway had seen that was killed meanwhile, also when the next is killed over telling it', async () => {
    const first = await startGateway();
    await world.connected(app);
    const job = await begin('900');
    await postgres.stop();
    await interrupt(job.number);
    const stood = seen.slice(-2);
    await eventually(async () => (await spooled()).some((line) => line.includes(stood[1]!.at)), { within: 60_000 });
    const before = pieces(await spooled());
    await eventually(async () => pieces(await spooled()) >= before + 4, { within: 60_000 });
    await first.kill();
    const left = pieces(await spooled());
    await postgres.restart();
    const entriesBefore = (await counts(job.jobOrderId)).length;

    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(`BEGIN; SELECT 1 FROM connectivity.counter_base FOR UPDATE`);
    const second = await startGateway();
    await eventually(
      async () =>
        (await postgres.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%counter_base%'`))
          .length > 0,
      { within: 60_000, describe: 'the second gateway to be in the middle of it' },
    );
    await second.kill();
    await client.query('ROLLBACK');
    await client.end();

    await startGateway();
    await eventually(async () => (await counts(job.jobOrderId)).length >= entriesBefore + left, {
      within: 60_000,
      describe: 'what the first gateway had seen',
    });
    await world.ask(app, job, 'stop');
    await world.ended(app, job.jobOrderId);
    const totals = await world.settled(app, job.jobOrderId);
    expect(await world.counted(job.jobOrderId)).toMatchObject(totals);
    const ledger = await told();
    for (const state of stood) expect(ledger.filter(({ to, at }) => to === state.to && at === state.at)).toHaveLength(1);
    expect((await gaps()).map(({ reason }) => reason)).toEqual(['gateway']);
    await eventually(async () => (await spooled()).length === 0, { describe: 'the disk to be tidied up' });
  });
});
