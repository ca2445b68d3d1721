import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { JobControl, type SupervisedConnection } from '#libs/opcua-client';
import { stationNodes } from '#libs/line-simulator';
import { eventually, startServer, type RunningServer } from '../../support';
import { Cable } from '../../support/cable';
import { startOwnPostgres, type OwnPostgres } from '../../support/own-postgres';
import { World } from './world';

const NODES = stationNodes('LATHE');
/** By MachineryItemState, for a machine that processes. */
const STATES = ['off', 'fault', 'idle', 'producing'] as const;

type Written = readonly [at: number, key: string, ...rest: unknown[]];

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

  const startGateway = async (databaseUrl = postgres.url, dataDir = world.dataDir): Promise<RunningServer> => {
    const {
      DATABASE_URL: _url,
      PORT: _port,
      ...env
    } = world.env({
      LINELAB_ROLES: 'gateway',
      LINELAB_LOG_LEVEL: 'warn',
      LINELAB_DATA_DIR: dataDir,
    });
    const gateway = await startServer({ databaseUrl, dataDir, mode: 'demo', env });
    gateways.push(gateway);
    return gateway;
  };
  /** A gateway on another computer: it has the keys, and a disk of its own. */
  const startElsewhere = async (): Promise<RunningServer> => {
    const folder = join(world.dataDir, 'elsewhere');
    await cp(join(world.dataDir, 'keys'), join(folder, 'keys'), { recursive: true });
    return startGateway(postgres.url, folder);
  };
  /** What lies in the spools of the gateways, as lines. */
  const spooled = async (what: 'facts' | 'telemetry' = 'facts'): Promise<string[]> => {
    const folder = join(world.dataDir, 'spool', what);
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
  /** The figures among the samples that lie on the disk. */
  const figuresOnDisk = async () => {
    const records = (await spooled('telemetry')).map(
      (line) => JSON.parse(line.slice(9)) as [number, [string, ...Written[]]],
    );
    const samples = records.flatMap(([, [, ...written]]) => written.filter((sample) => sample.length === 4));
    return samples.map(([at, key]) => ({ key, at: new Date(at).toISOString() }));
  };
  /** How often each figure is in the database. */
  const stored = async (): Promise<ReadonlyMap<string, number>> => {
    const rows = await postgres.query<{ key: string; at: Date; times: number }>(
      'SELECT key, at, count(*)::int AS times FROM connectivity.telemetry GROUP BY key, at, value',
    );
    return new Map(rows.map(({ key, at, times }) => [`${key} ${at.toISOString()}`, times]));
  };
  const expectStoredOnce = async (figures: readonly { key: string; at: string }[]): Promise<void> => {
    expect(figures.length).toBeGreaterThan(0);
    const inDatabase = await eventually(
      async () => {
        const found = await stored();
        return figures.every(({ key, at }) => found.has(`${key} ${at}`)) && found;
      },
      { describe: 'the figures of that time' },
    );
    expect([...inDatabase.values()].filter((times) => times > 1)).toEqual([]);
  };
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
    // Another that would gladly take the machine over, and must not while its owner lives.
    await startElsewhere();
    const job = await begin('40');
    await postgres.stop();
    await interrupt(job.number);
    await interrupt(job.number);
    await eventually(async () => pieces(await spooled()) >= 8, { within: 60_000, describe: 'pieces on the disk' });
    const sampled = await eventually(async () => {
      const found = await figuresOnDisk();
      return found.length > 0 && found;
    });
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
    await expectStoredOnce(sampled);
    const [mark] = await postgres.query('SELECT spool, last_spool FROM connectivity.spool_mark');
    expect(mark).toEqual({
      spool: null,
      last_spool: { since: expect.any(String), until: expect.any(String), most: expect.any(Number) },
    });
    await eventually(async () => (await spooled()).length === 0, { describe: 'the disk to be tidied up' });
    const owners = await postgres.query<{ owner: string }>('SELECT owner FROM connectivity.lease');
    expect(owners[0]?.owner).toContain(`/${gateway.pid}/`);
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
    await eventually(async () => (await figuresOnDisk()).length > 0, { describe: 'figures on the disk, too' });
    await first.kill();
    const left = pieces(await spooled());
    const sampled = await figuresOnDisk();
    await postgres.restart();
    const entriesBefore = (await counts(job.jobOrderId)).length;

    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    await client.query(`BEGIN; SELECT 1 FROM connectivity.counter_base FOR UPDATE`);
    const second = await startGateway();
    await eventually(
      async () =>
        (
          await postgres.query(
            `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%counter_base%'`,
          )
        ).length > 0,
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
    for (const state of stood)
      expect(ledger.filter(({ to, at }) => to === state.to && at === state.at)).toHaveLength(1);
    expect(new Set((await gaps()).map(({ reason }) => reason))).toEqual(new Set(['gateway']));
    await expectStoredOnce(sampled);
    await eventually(async () => (await spooled()).length + (await spooled('telemetry')).length === 0, {
      describe: 'the disk to be tidied up',
    });
  });

  it('finds every piece again of a machine that was no longer watched because the disk took no more', async () => {
    const gateway = await startGateway();
    await world.connected(app);
    const job = await begin('900');
    const inTheWay = join(world.dataDir, 'spool', 'facts');
    await eventually(async () => (await spooled()).length === 0, { describe: 'nothing to wait on the disk' });
    await rm(inTheWay, { recursive: true, force: true });
    await mkdir(dirname(inTheWay), { recursive: true });
    await writeFile(inTheWay, '');
    await postgres.stop();
    await eventually(() => gateway.output().includes('watching stops'), {
      within: 60_000,
      describe: 'the watch to end',
    });
    await eventually(() => world.cable.openConnections === 0, { describe: 'nobody to watch any more' });
    await interrupt(job.number);
    const unseen = seen.slice(-2);
    await rm(inTheWay);
    await postgres.restart();
    await eventually(async () => (await gaps()).at(-1)?.reason === 'spool-full', {
      within: 60_000,
      describe: 'the machine to be watched again',
    });
    // The connection tells of its own end that it did not see the moment of it.
    expect((await gaps()).map(({ reason }) => reason)).toEqual(['connection', 'spool-full']);
    const [lost] = await world.types('connection.lost');
    expect(lost?.payload).toEqual({ reason: 'connectivity.spool-full' });
    await world.ask(app, job, 'stop');
    await world.ended(app, job.jobOrderId);
    const totals = await world.settled(app, job.jobOrderId);
    expect(await world.counted(job.jobOrderId)).toMatchObject(totals);
    expect((await counts(job.jobOrderId)).some(({ payload }) => payload['gap'] === true)).toBe(true);
    const ledger = await told();
    expect(ledger.filter(({ at }) => unseen.some((state) => state.at === at))).toEqual([]);
  });

  it('is told nothing twice by a gateway that was cut off and whose machine another has watched since', async () => {
    const address = new URL(postgres.url);
    const wire = await Cable.to({ host: '127.0.0.1', port: Number(address.port) });
    try {
      address.host = `127.0.0.1:${wire.port}`;
      await startGateway(address.toString());
      await world.connected(app);
      const job = await begin('900');
      await wire.cut();
      const known = pieces(await spooled());
      await eventually(async () => pieces(await spooled()) >= known + 4, { within: 60_000 });
      const other = await startElsewhere();
      await eventually(async () => (await counts(job.jobOrderId)).some(({ payload }) => payload['gap'] === true), {
        within: 60_000,
        describe: 'the other to count what was made meanwhile',
      });
      await wire.restore();
      const entries = (await counts(job.jobOrderId)).length;
      await eventually(async () => (await counts(job.jobOrderId)).length >= entries + 3, { within: 60_000 });
      expect(await other.stop()).toBe(0);
      await world.connected(app);
      await eventually(async () => (await spooled()).length === 0, {
        within: 60_000,
        describe: 'what has been overtaken to be given up',
      });
      await world.ask(app, job, 'stop');
      await world.ended(app, job.jobOrderId);
      const totals = await world.settled(app, job.jobOrderId);
      expect(await world.counted(job.jobOrderId)).toMatchObject(totals);
      expect(await world.types('machine.anomaly')).toEqual([]);
    } finally {
      await wire.remove();
    }
  });
});
