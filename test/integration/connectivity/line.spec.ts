import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { stationNodes } from '#libs/line-simulator';
import { FloorClock } from '#platform/clock';
import { newId } from '#platform/ids';
import { eventually } from '../../support';
import { signIn } from '../../support/school';
import { World } from './world';

interface Command {
  id: string;
  action: string;
  state: string;
  askedByName: string | null;
  error: { code: string } | null;
}

interface Body extends Command {
  present: boolean;
  paused: boolean;
  speed: number;
  pending: string | null;
  code: string;
  items: Command[];
}

const SERVER_TIME = 'i=2258';
const LATHE = stationNodes('LATHE');

describe('the virtual line as an instructor moves it', () => {
  let world: World;
  let app: NestFastifyApplication;
  const cookies = new Map<string, Record<string, string>>();

  beforeAll(async () => {
    world = await World.begin({ scrapProbability: 0 });
    app = await world.start();
    await world.place(app);
    await world.connected(app);
    for (const user of ['teacher', 'student01', 'partner']) cookies.set(user, await signIn({ app }, user));
  });

  afterAll(() => world.end());

  const send = async (
    user: string,
    method: 'GET' | 'POST',
    path: string,
    body?: object,
    key = newId(),
    to: NestFastifyApplication = app,
  ) => {
    const response = await to.inject({
      method,
      url: `/api/v1${path}`,
      cookies: cookies.get(user) ?? {},
      ...(body ? { payload: body } : {}),
      headers: method === 'POST' ? { 'idempotency-key': key } : {},
    });
    return { status: response.statusCode, body: response.json<Body>() };
  };
  const state = async (user = 'teacher') => (await send(user, 'GET', '/virtual-line')).body;
  const ask = (action: string, over: { speed?: number | undefined; scenario?: string } = {}) =>
    send('teacher', 'POST', '/virtual-line/commands', { action, ...over });
  const find = async (id: string) =>
    (await send('teacher', 'GET', '/virtual-line/commands')).body.items.find((command) => command.id === id);
  const reaches = (id: string, wanted: string) =>
    eventually(async () => (await find(id))?.state === wanted, { within: 60_000, describe: `the command ${wanted}` });
  const done = async (action: string, over: { speed?: number; scenario?: string } = {}): Promise<string> => {
    const { status, body } = await ask(action, over);
    expect([status, body.state]).toEqual([201, 'asked']);
    await reaches(body.id, 'done');
    return body.id;
  };
  const runningJob = async (quantity: string) => {
    const job = world.newJob();
    await world.ask(app, job, 'store', quantity);
    await world.ask(app, job, 'start', quantity);
    await world.ended(app, job.jobOrderId, 'running');
    return job;
  };
  const faults = async () => {
    const lists = await Promise.all(
      ['', '?over=true'].map((which) => send('teacher', 'GET', `/machine-faults${which}`)),
    );
    return lists.flatMap(({ body }) => body.items);
  };
  const faultReaches = (id: string, wanted: string) =>
    eventually(async () => (await faults()).find((fault) => fault.id === id)?.state === wanted, {
      within: 60_000,
      describe: `the fault to be ${wanted}`,
    });
  /** What the machine itself shows. */
  const shown = async (tag: string): Promise<unknown> => {
    let value: unknown;
    await world.connectedPast(async (panel) => {
      [value] = (await panel.read([`${LATHE.machine}.${tag}`])).map((read) => read.value);
    });
    return value;
  };
  const entries = (id: string) =>
    world.database.query<{ type: string; actor: boolean; payload: Record<string, unknown> }>(
      `SELECT type, actor_id IS NOT NULL AS actor, payload FROM ledger.entry WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );

  it('stands, makes one piece a step, and goes on; everybody sees that it stands', async () => {
    expect(await state()).toEqual({ present: true, paused: false, speed: 20, pending: null });
    const job = await runningJob('40');
    const paused = await done('pause');
    expect(await state('student01')).toMatchObject({ paused: true, pending: null });
    await world.ended(app, job.jobOrderId, 'interrupted');
    const made = async () => {
      const { good, scrap } = await world.counted(job.jobOrderId);
      return good + scrap;
    };
    const before = await made();
    for (const step of [1, 2]) {
      await done('step');
      await eventually(async () => (await made()) === before + step, { describe: `the piece of step ${step}` });
      await world.ended(app, job.jobOrderId, 'interrupted');
    }
    await done('resume');
    await world.ended(app, job.jobOrderId, 'running');
    await world.ended(app, job.jobOrderId);
    const totals = await world.settled(app, job.jobOrderId);
    expect(totals.good + totals.scrap).toBe(40);

    expect(await entries(paused)).toEqual([
      { type: 'line.command-requested', actor: true, payload: { action: 'pause' } },
      { type: 'line.paused', actor: true, payload: { action: 'pause' } },
    ]);
    expect((await find(paused))?.askedByName).toBeTruthy();
  });

  it('is brought into a known state: no fault, no part, what was made is counted, and it stands', async () => {
    const job = await runningJob('60');
    await eventually(async () => (await world.counted(job.jobOrderId)).good > 0);
    const fault = (
      await send('teacher', 'POST', `/work-units/${world.workUnitId}/faults`, { fault: 'tool-break', trigger: 'now' })
    ).body;
    await faultReaches(fault.id, 'active');
    await world.ended(app, job.jobOrderId, 'interrupted');
    await done('reset');
    expect(await state()).toMatchObject({ paused: true });
    await world.ended(app, job.jobOrderId);
    const totals = await world.settled(app, job.jobOrderId);
    expect(totals.good).toBeGreaterThan(0);
    expect(totals.good + totals.scrap).toBeLessThan(60);
    expect(await world.counted(job.jobOrderId)).toMatchObject(totals);
    await faultReaches(fault.id, 'remedy');
    await done('resume');
  });

  it('lets the floor clock run faster, the same in every process and in the machine, over a restart too', async () => {
    const other = await world.start({ LINELAB_ROLES: 'api' });
    const floor = () => app.get(FloorClock, { strict: false }).now().getTime();
    const elsewhere = () => other.get(FloorClock, { strict: false }).now().getTime();
    /** Whatever time the questions take, clocks that agree tell their times in the order of asking. */
    const requireAgreement = () =>
      world.connectedPast(async (panel) => {
        const first = floor();
        const [machine] = await panel.read([SERVER_TIME]);
        const second = elsewhere();
        const third = floor();
        const told = machine?.value instanceof Date ? machine.value.getTime() : Number.NaN;
        expect([first, told, second, third]).toEqual([first, told, second, third].toSorted((a, b) => a - b));
      });
    await requireAgreement();
    const before = floor();
    const id = await done('speed', { speed: 60 });
    expect((await state()).speed).toBe(60);
    expect(floor()).toBeGreaterThan(before);
    await requireAgreement();
    expect((await entries(id)).at(-1)).toEqual({
      type: 'line.speed-changed',
      actor: true,
      payload: { action: 'speed', speed: 60 },
    });

    const job = await runningJob('6');
    await world.ended(app, job.jobOrderId);
    const [span] = await world.database.query<{ seconds: number }>(
      `SELECT extract(epoch FROM max(occurred_at) - min(occurred_at))::float8 AS seconds FROM ledger.entry
       WHERE job_order_id = $1 AND type = 'machine-job.state-changed' AND payload->>'to' IN ('running', 'ended')`,
      [job.jobOrderId],
    );
    // Six pieces of ten seconds, each at most 6 % off, whatever the clock's speed.
    expect(span?.seconds).toBeGreaterThan(56);
    expect(span?.seconds).toBeLessThan(64);

    await world.stop(other);
    await world.stop(app);
    app = await world.start();
    expect(app.get(FloorClock, { strict: false }).speed).toBe(60);
    await world.connected(app);
    await done('speed', { speed: 20 });
    expect((await state()).speed).toBe(20);
  });

  it('starts a scenario in one press: the same parts and faults each time, and what is not there is left out', async () => {
    const folder = join(world.dataDir, 'scenarios');
    await mkdir(folder, { recursive: true });
    const texts = { name: '演示', nameEn: 'Demo', description: '演示说明', descriptionEn: 'A demo' };
    const broken = { fault: 'tool-break', trigger: 'parts', after: 3 };
    const both = ['LATHE', 'MILL'].map((workUnit) => ({ workUnit, ...broken }));
    await writeFile(join(folder, 'demo.json'), JSON.stringify({ ...texts, speed: 20, seed: 3, faults: both }));
    await writeFile(join(folder, 'half.json'), '{"name":');
    const { body } = await send('teacher', 'GET', '/virtual-line/scenarios');
    const codes = (body.items as unknown as { code: string }[]).map(({ code }) => code);
    expect(codes).toContain('demo');
    expect(codes).toContain('sound-line');
    expect(codes).not.toContain('half');
    expect((await ask('reset', { scenario: 'half' })).body.code).toBe('connectivity.scenario-unknown');

    const lesson = async () => {
      const known = new Set((await faults()).map(({ id }) => id));
      const fresh = async () => (await faults()).filter(({ id }) => !known.has(id));
      const id = await done('reset', { scenario: 'demo' });
      expect((await entries(id)).at(-1)?.payload).toEqual({ action: 'reset', scenario: 'demo' });
      await eventually(async () => !(await state()).paused && (await state()).pending === null, { within: 30_000 });
      const [set, ...others] = await eventually(
        async () => {
          const found = await fresh();
          return found.length > 0 && found;
        },
        { within: 30_000, describe: 'the fault of the scenario' },
      );
      expect(others).toEqual([]);
      await faultReaches(set!.id, 'planned');
      const job = await runningJob('10');
      await faultReaches(set!.id, 'active');
      await world.ended(app, job.jobOrderId, 'interrupted');
      await eventually(async () => (await world.counted(job.jobOrderId)).good === 3, { within: 30_000 });
      return { size: await shown('SizeDeviation'), cycle: await shown('CycleTime') };
    };
    const first = await lesson();
    expect(typeof first.size).toBe('number');
    expect(await lesson()).toEqual(first);
    await done('reset');
    await done('resume');
  });

  it('does what is asked twice with one key once', async () => {
    const key = newId();
    const [one, two] = [
      await send('teacher', 'POST', '/virtual-line/commands', { action: 'resume' }, key),
      await send('teacher', 'POST', '/virtual-line/commands', { action: 'resume' }, key),
    ];
    expect(two.body.id).toBe(one.body.id);
    await reaches(one.body.id, 'done');
  });

  it('says why it cannot be moved so', async () => {
    const cases: [string, number | undefined, number, string][] = [
      ['step', undefined, 409, 'connectivity.line-not-paused'],
      ['speed', undefined, 422, 'connectivity.speed-missing'],
      ['speed', 61, 400, 'request.invalid'],
      ['explode', undefined, 400, 'request.invalid'],
    ];
    for (const [action, speed, status, code] of cases) {
      const answer = await ask(action, { speed });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    const withoutOrigin = await world.start({ LINELAB_ROLES: 'api', LINELAB_FLOOR_ORIGIN: '' });
    expect(
      (await send('teacher', 'POST', '/virtual-line/commands', { action: 'speed', speed: 2 }, newId(), withoutOrigin))
        .body.code,
    ).toBe('connectivity.speed-fixed');
    await world.stop(withoutOrigin);
    await world.database.query(`UPDATE connectivity.connection SET template = 'generic'`);
    expect((await ask('pause')).body.code).toBe('connectivity.no-virtual-line');
    expect((await state()).present).toBe(false);
    await world.database.query(`UPDATE connectivity.connection SET template = 'linelab-virtual-line'`);
  });

  it('gives a command up that the line was never reached for', async () => {
    await world.cable.cut();
    const { body } = await ask('pause');
    await world.database.query(
      `UPDATE connectivity.line_command SET requested_at = requested_at - interval '10 minutes' WHERE id = $1`,
      [body.id],
    );
    await reaches(body.id, 'refused');
    expect((await find(body.id))?.error?.code).toBe('connectivity.not-reached');
    expect((await state()).paused).toBe(false);
    await world.cable.restore();
    await world.connected(app);
  });

  it('is moved by nobody but those who teach', async () => {
    for (const user of ['student01', 'partner']) {
      expect((await send(user, 'POST', '/virtual-line/commands', { action: 'pause' })).status).toBe(403);
      expect((await send(user, 'GET', '/virtual-line/commands')).status).toBe(403);
      expect((await send(user, 'GET', '/virtual-line/scenarios')).status).toBe(403);
    }
    expect((await send('partner', 'GET', '/virtual-line')).status).toBe(403);
  });
});
