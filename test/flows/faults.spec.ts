import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { JobControl, SupervisedConnection } from '#libs/opcua-client';
import { stationNodes } from '#libs/line-simulator';
import { type Installation, startCommand } from '../stories/installation';
import { type Floor, type Job, requireCompleted, runJob, type Trouble } from '../stories/line';
import { MachineCable } from '../stories/outage';
import { bringToTheFloor, gradeAndHandBack, type People, signIn, type ThreadOrder } from '../stories/thread';
import { createTestDatabase, eventually, type HttpClient, type TestDatabase } from '../support';

const QUANTITY = '12';
/** Twelve pieces take the mill some 45 real seconds: longer than its cable is cut. */
const SPEED = '20';

interface Report {
  readonly postingId: string;
  readonly repeated: boolean;
}

interface MachineRun {
  readonly opcJobOrderId: string;
  readonly observedState: string;
  readonly produced: string | null;
  readonly good: string | null;
  readonly countedGood: string;
  readonly countedScrap: string;
}

/** One order goes through the whole line while one part after the other fails under it. */
describe('the thread, when things break', () => {
  let database: TestDatabase;
  let installation: Installation;
  let people: People;
  let technician: HttpClient;
  let order: ThreadOrder;
  let floor: Floor;
  let panel: SupervisedConnection | undefined;
  const told: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    // The line keeps its ports over a restart, as it does for people.
    const env = { DATABASE_URL: database.url, LINELAB_LINE_BASE_PORT: undefined };
    installation = await startCommand(database.dataDir, ['--speed', SPEED], env);
    people = await signIn(installation.client);
    technician = await installation.client().login('technician');
    const tell = (sentence: string): void => void told.push(sentence);
    order = await bringToTheFloor(tell, people, QUANTITY);
    floor = { tell, teacher: people.teacher, orderId: order.workOrderId };
  });

  afterAll(async () => {
    await panel?.stop();
    await installation?.stop();
    await database?.drop();
  });

  /** kill -9 of a part; resolves when the launcher has started it again and the server answers. */
  const kill = async (part: 'server' | 'virtual-line'): Promise<void> => {
    const pid = installation.pidOf(part);
    process.kill(pid, 'SIGKILL');
    await eventually(
      async () => installation.pidOf(part) !== pid && (await fetch(`${installation.url}/api/v1/health`)).ok,
      { within: 60_000, every: 100, describe: `${part} to be there again` },
    );
  };

  const runsOf = async (job: Job): Promise<readonly MachineRun[]> =>
    (await technician.get<{ items: MachineRun[] }>(`/machine-jobs?jobOrderId=${job.id}`)).items;

  const gapsAt = (job: Job) =>
    database.query<{ reason: string; restarted: boolean; resumed: boolean; floorMs: number }>(
      `SELECT reason, server_restarted AS restarted, resumed,
         (extract(epoch FROM to_at - from_at) * 1000)::float8 AS "floorMs"
       FROM connectivity.gap WHERE work_unit_id = $1 AND keys IS NULL ORDER BY from_at`,
      [job.workUnitId],
    );

  /** Somebody at the lathe itself, past the server; has read its list once, which takes long the first time. */
  const openPanel = async (job: Job): Promise<() => Promise<readonly string[]>> => {
    const [found] = await database.query<{ url: string }>(
      'SELECT endpoint_url AS url FROM connectivity.connection WHERE work_unit_id = $1',
      [job.workUnitId],
    );
    panel = new SupervisedConnection({
      name: 'panel',
      endpointUrl: found?.url ?? '',
      securityMode: 'SignAndEncrypt',
      securityPolicy: 'Basic256Sha256',
      user: { name: 'linelab', password: 'Linelab#2026' },
      pkiDir: join(database.dataDir, 'panel'),
      applicationUri: 'urn:linelab:panel',
      trust: 'first-use',
      now: () => new Date(),
    });
    const control = new JobControl(panel, stationNodes('LATHE').jobControl.receiver);
    await panel.start();
    const list = async (): Promise<readonly string[]> => (await control.list()).map(({ jobOrderId }) => jobOrderId);
    await eventually(list, { within: 60_000, describe: 'the list of the lathe' });
    return list;
  };

  /** What machine, counts, postings and ledger say of a job must be one and the same, each piece once. */
  const requireBooks = async (job: Job): Promise<void> => {
    const runs = await runsOf(job);
    const sum = (values: readonly (string | null)[]): number =>
      values.reduce((total, value) => total + Number(value ?? 0), 0);
    const [books] = await database.query<Record<'postings' | 'keys' | 'good' | 'scrap' | 'entries' | 'told', number>>(
      `SELECT count(*)::int AS postings, count(DISTINCT source_key)::int AS keys, sum(good)::int AS good,
         sum(scrap)::int AS scrap,
         (SELECT count(*)::int FROM ledger.entry WHERE job_order_id = $1 AND type = 'job-order.reported') AS entries,
         (SELECT coalesce(sum((payload->>'good')::numeric + (payload->>'scrap')::numeric), 0)::int FROM ledger.entry
          WHERE job_order_id = $1 AND type = 'machine.counted') AS told
       FROM work_order.posting WHERE job_order_id = $1`,
      [job.id],
    );
    expect(books).toMatchObject({ keys: books?.postings, entries: books?.postings });
    expect([books?.good, books?.scrap]).toEqual([Number(job.balance.good), Number(job.balance.scrap)]);
    expect(Number(job.balance.good) + Number(job.balance.scrap)).toBe(Number(job.balance.received));
    if (job.control !== 'machine') return;
    const counted = sum(runs.flatMap(({ countedGood, countedScrap }) => [countedGood, countedScrap]));
    expect({ told: books?.told, counted }).toEqual({
      told: counted,
      counted: sum(runs.map(({ produced }) => produced)),
    });
    expect(sum(runs.map(({ good }) => good))).toBe(books?.good);
  };

  const runWith = async (operationNumber: number, trouble?: Trouble): Promise<Job> => {
    try {
      const job = await runJob(floor, operationNumber, trouble);
      await requireBooks(job);
      return job;
    } catch (error) {
      throw new Error(
        `${told.join('\n')}\n${error instanceof Error ? error.message : String(error)}\n${installation.output()}`,
        { cause: error },
      );
    }
  };

  it('kill -9 of the server while a machine works: its job is found in its list, nothing is lost or doubled', async () => {
    await runWith(10);
    const listOf = await openPanel(await jobAt(20));
    const job = await runWith(20, async (running) => {
      const before = await listOf();
      await kill('server');
      expect((await runsOf(running)).map(({ opcJobOrderId }) => opcJobOrderId)).toEqual(before);
      expect(await listOf()).toEqual(before);
    });
    expect(await gapsAt(job)).toEqual([expect.objectContaining({ reason: 'gateway' })]);
    // Ended, counted, and taken out of the machine's list: both sides agree that it is over.
    await eventually(async () => (await listOf()).length === 0, {
      within: 60_000,
      describe: 'the machine to have cleared the job',
    });
  });

  it('a cable cut for 30 s while a machine counts: the gap is unknown, and every piece of it is counted once', async () => {
    const { id, workUnitId } = await jobAt(30);
    const cable = await MachineCable.lay(floor, technician, 30);
    try {
      const before = (await gapsAt({ workUnitId } as Job)).length;
      const job = await runWith(30, cable.cutFor(30));
      expect(job.id).toBe(id);
      const gaps = (await gapsAt(job)).slice(before);
      expect(gaps).toEqual([expect.objectContaining({ reason: 'connection', restarted: false })]);
      expect(gaps[0]?.floorMs).toBeGreaterThan(30_000 * Number(SPEED));
    } finally {
      await cable.remove();
    }
  });

  it('kill -9 of the simulator during a job: it goes on from the counts that it kept', async () => {
    const job = await runWith(40, async (running, station) => {
      await kill('virtual-line');
      await eventually(async () => (await jobAt(40)).status === 'held', {
        within: 60_000,
        describe: 'the interrupted job to be held',
      });
      await station.post(`/job-orders/${running.id}/resume`);
      await eventually(async () => (await jobAt(40)).status !== 'held', {
        within: 60_000,
        describe: 'the job to go on',
      });
    });
    expect((await gapsAt(job)).at(-1)).toMatchObject({ reason: 'server-restart', restarted: true });
  });

  it('kill -9 of the server while reports are in flight: sent again with their keys, each counts once', async () => {
    const job = await runWith(50, async ({ id, balance }, station) => {
      const keys = Array.from({ length: Number(balance.remaining) }, () => randomUUID());
      let answered: () => void = () => undefined;
      const first = new Promise<void>((resolve) => (answered = resolve));
      const sending = keys.map(async (key, index) => {
        // Some are in flight when the server dies, some have been answered, some find nobody.
        if (index >= keys.length / 2) await first;
        const report = await untilAnswered(station, `/job-orders/${id}/reports`, key);
        answered();
        return report;
      });
      await first;
      const before = installation.pidOf('server');
      await kill('server');
      const reports = await Promise.all(sending);
      expect(installation.pidOf('server')).not.toBe(before);

      const postings = await database.query<{ id: string; good: string }>(
        'SELECT id, trim_scale(good)::text AS good FROM work_order.posting WHERE job_order_id = $1',
        [id],
      );
      const told = await database.query<{ id: string }>(
        `SELECT payload->>'postingId' AS id FROM ledger.entry WHERE job_order_id = $1 AND type = 'job-order.reported'`,
        [id],
      );
      const acknowledged = reports.map(({ postingId }) => postingId).sort();
      expect(new Set(acknowledged).size).toBe(keys.length);
      expect(postings.map((posting) => posting.id).sort()).toEqual(acknowledged);
      expect(postings.every(({ good }) => good === '1')).toBe(true);
      expect(told.map((entry) => entry.id).sort()).toEqual(acknowledged);

      const again = await Promise.all(keys.map((key) => untilAnswered(station, `/job-orders/${id}/reports`, key)));
      expect(again).toEqual(reports);
    });
    expect(job.status).toBe('completed');
  });

  it('is finished to the grade and the company’s yes', async () => {
    await runWith(60);
    await requireCompleted(floor);
    await gradeAndHandBack(floor.tell, people, order);
    expect(told.at(-1)).toContain('accepted');
    const [ledger] = await database.query<{ parked: number; holes: number }>(
      `SELECT (SELECT count(*)::int FROM ledger.parked) AS parked, (max(pos) - count(*))::int AS holes
       FROM ledger.position`,
    );
    expect(ledger).toEqual({ parked: 0, holes: 0 });
  });

  const jobAt = async (operationNumber: number): Promise<Job> => {
    const { jobOrders } = await people.teacher.get<{ jobOrders: Job[] }>(`/work-orders/${order.workOrderId}`);
    const job = jobOrders.find((candidate) => candidate.operationNumber === operationNumber);
    if (!job) throw new Error(`no operation ${operationNumber}`);
    return job;
  };
});

/** Sends one piece again and again with the same key, as a station does that got no answer. */
function untilAnswered(station: HttpClient, path: string, idempotencyKey: string): Promise<Report> {
  return eventually(() => station.post<Report>(path, { good: '1' }, { idempotencyKey }), {
    within: 90_000,
    every: 200,
    describe: 'an answer to a report',
  });
}
