import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConnectivityApi } from '#modules/connectivity';
import { EquipmentApi } from '#modules/equipment';
import { Authenticators, may } from '#platform/auth';
import { FloorClock } from '#platform/clock';
import { newId } from '#platform/ids';
import { LedgerReader } from '#platform/ledger';
import { Topics } from '#platform/realtime';
import { eventually } from '../../support';
import { signIn } from '../../support/school';
import { World } from './world';

interface Fault {
  id: string;
  code: string;
  state: string;
  beganAt: string | null;
  endedAt: string | null;
  signal: string | null;
  error: { code: string } | null;
  items: {
    id: string;
    fault: string;
    state: string;
    injectedByName: string | null;
    error: { code: string } | null;
    workUnitIds: string[];
  }[];
  nextCursor: string | null;
  errors?: { pointer: string }[];
}

describe('faults an instructor puts into a machine', () => {
  let world: World;
  let app: NestFastifyApplication;
  const cookies = new Map<string, Record<string, string>>();

  beforeAll(async () => {
    world = await World.begin({ scrapProbability: 0 });
    app = await world.start();
    await world.place(app);
    await world.connected(app);
    for (const user of ['teacher', 'technician', 'student01', 'partner']) {
      cookies.set(user, await signIn({ app }, user));
    }
  });

  afterAll(() => world.end());

  const send = async (user: string, method: 'GET' | 'POST', path: string, body?: object, key = newId()) => {
    const response = await app.inject({
      method,
      url: `/api/v1${path}`,
      cookies: cookies.get(user) ?? {},
      ...(body ? { payload: body } : {}),
      headers: method === 'POST' ? { 'idempotency-key': key } : {},
    });
    return { status: response.statusCode, body: response.json<Fault>(), text: response.body };
  };
  const inject = (body: object, user = 'teacher') => send(user, 'POST', `/work-units/${world.workUnitId}/faults`, body);
  const clear = (id: string) => send('teacher', 'POST', `/machine-faults/${id}/clear`);
  const find = async (id: string) => {
    const lists = await Promise.all(
      ['', '?over=true'].map((which) => send('teacher', 'GET', `/machine-faults${which}`)),
    );
    return lists.flatMap(({ body }) => body.items).find((item) => item.id === id);
  };
  const reaches = (id: string, state: string) =>
    eventually(async () => (await find(id))?.state === state, { within: 60_000, describe: `the fault to be ${state}` });
  const tag = async (user: string, key: string): Promise<unknown> => {
    const { text } = await send(user, 'GET', `/work-units/${world.workUnitId}/tags`);
    return (JSON.parse(text) as { items: { key: string; value: unknown }[] }).items.find((item) => item.key === key)
      ?.value;
  };
  const entries = (id: string) =>
    world.database.query<{
      type: string;
      work_unit_id: string | null;
      actor: boolean;
      payload: Record<string, unknown>;
    }>(
      `SELECT type, work_unit_id, actor_id IS NOT NULL AS actor, payload FROM ledger.entry
       WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );

  it('offers what befalls the machines that are connected', async () => {
    const { body } = await send('teacher', 'GET', '/machine-fault-kinds');
    const kinds = body.items.map(({ fault }) => fault);
    expect(kinds).toContain('tool-break');
    // Nothing jams in a lathe.
    expect(kinds).not.toContain('jam');
    for (const { workUnitIds } of body.items) expect(workUnitIds).toEqual([world.workUnitId]);
  });

  it('breaks the tool of a machine at work, shows students the alarm and nothing else, and mends it', async () => {
    const job = world.newJob();
    await world.ask(app, job, 'store', '30');
    await world.ask(app, job, 'start', '30');
    await eventually(
      async () => (await app.get(ConnectivityApi).machineJob(job.jobOrderId))?.observedState === 'running',
    );
    const set = await inject({ fault: 'tool-break', trigger: 'now' });
    expect([set.status, set.body.state]).toEqual([201, 'asked']);
    await reaches(set.body.id, 'active');
    await eventually(async () => (await tag('student01', 'AlarmCode')) === 210);
    await world.ended(app, job.jobOrderId, 'interrupted');
    expect((await inject({ fault: 'tool-break', trigger: 'now' })).body.code).toBe('connectivity.fault-open');
    const [teacher] = await world.database.query<{ name: string }>(
      `SELECT p.name FROM personnel.person p JOIN connectivity.machine_fault f ON f.injected_by = p.id WHERE f.id = $1`,
      [set.body.id],
    );
    expect(teacher?.name).toBeTruthy();
    expect((await find(set.body.id))?.injectedByName).toBe(teacher?.name);

    const seen = await Promise.all(
      ['tags', 'telemetry?tags=AirPressure&from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z'].map(
        async (path) => (await send('student01', 'GET', `/work-units/${world.workUnitId}/${path}`)).text,
      ),
    );
    for (const text of seen) expect(text).not.toContain('tool-break');

    expect((await clear(set.body.id)).status).toBe(200);
    const again = (await clear(set.body.id)).body;
    expect(['clearing', 'connectivity.fault-over']).toContain(again.state ?? again.code);
    await reaches(set.body.id, 'remedy');
    await eventually(async () => (await tag('student01', 'AlarmCode')) === 0);
    expect((await clear(set.body.id)).body.code).toBe('connectivity.fault-over');
    await world.ask(app, job, 'resume');
    await world.ended(app, job.jobOrderId);
    const { scrap } = await world.settled(app, job.jobOrderId);
    expect(scrap).toBe(1);

    const told = await entries(set.body.id);
    expect(told.map(({ type }) => type)).toEqual([
      'fault.injected',
      'fault.began',
      'fault.clear-requested',
      'fault.cleared',
    ]);
    expect(told.map(({ actor }) => actor)).toEqual([true, false, true, true]);
    expect(told[0]?.payload).toEqual({
      workUnitId: world.workUnitId,
      fault: 'tool-break',
      trigger: 'now',
      after: null,
      lastsSeconds: null,
    });
  });

  it('waits for the trigger, and can be taken back before', async () => {
    const set = await inject({ fault: 'wrong-offset', trigger: 'parts', after: 500 });
    await reaches(set.body.id, 'planned');
    await clear(set.body.id);
    await reaches(set.body.id, 'withdrawn');
    // At twenty times the speed a minute of the floor is three seconds.
    const timed = await inject({ fault: 'sensor-stuck', trigger: 'seconds', after: 60, lastsSeconds: 60 });
    await reaches(timed.body.id, 'time');
    expect((await entries(timed.body.id)).map(({ type }) => type)).toEqual([
      'fault.injected',
      'fault.began',
      'fault.ended',
    ]);
    expect(await find(timed.body.id)).toMatchObject({ signal: expect.stringMatching(/Spindle|Coolant/) });
  });

  it('cuts the network of the machine and books afterwards what it made meanwhile', async () => {
    const job = world.newJob();
    await world.ask(app, job, 'store', '60');
    await world.ask(app, job, 'start', '60');
    await eventually(async () => (await world.counted(job.jobOrderId)).good > 0);
    const set = await inject({ fault: 'network-loss', trigger: 'now', lastsSeconds: 120 });
    await eventually(
      async () => (await app.get(ConnectivityApi).connectionOf(world.workUnitId))?.status === 'reconnecting',
      { within: 30_000, describe: 'the connection to be lost' },
    );
    await world.connected(app);
    await reaches(set.body.id, 'time');
    await world.ended(app, job.jobOrderId);
    const totals = await world.settled(app, job.jobOrderId);
    expect(totals.good + totals.scrap).toBe(60);
    expect(await world.counted(job.jobOrderId)).toMatchObject(totals);
    expect(await world.types('machine.anomaly')).toEqual([]);
  });

  it('keeps its records straight while the clock of the machine is eight hours ahead', async () => {
    const set = await inject({ fault: 'plc-clock-off', trigger: 'now' });
    await reaches(set.body.id, 'active');
    const job = world.newJob();
    await world.ask(app, job, 'store', '3');
    await world.ask(app, job, 'start', '3');
    await world.ended(app, job.jobOrderId);
    await world.settled(app, job.jobOrderId);
    await clear(set.body.id);
    await reaches(set.body.id, 'remedy');
    const [ahead] = await world.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ledger.entry
       WHERE occurred_at > (SELECT max(occurred_at) FROM ledger.entry WHERE type = 'fault.cleared') + interval '1 hour'`,
    );
    expect(ahead?.n).toBe(0);
    const [late] = await world.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM connectivity.telemetry
       WHERE at > (SELECT max(occurred_at) FROM ledger.entry) + interval '1 hour'`,
    );
    expect(late?.n).toBe(0);
  });

  it('gives a fault up that the machine was never reached for', async () => {
    await world.cable.cut();
    const set = await inject({ fault: 'sensor-stuck', trigger: 'now' });
    await world.database.query(
      `UPDATE connectivity.machine_fault SET requested_at = requested_at - interval '10 minutes' WHERE id = $1`,
      [set.body.id],
    );
    await reaches(set.body.id, 'refused');
    expect((await find(set.body.id))?.error?.code).toBe('connectivity.not-reached');
    await world.cable.restore();
    await world.connected(app);
  });

  it('learns that the machine has forgotten a fault', async () => {
    const set = await inject({ fault: 'wrong-material', trigger: 'parts', after: 900 });
    await reaches(set.body.id, 'planned');
    await world.forget();
    await reaches(set.body.id, 'lost');
  });

  it('says why it cannot be set', async () => {
    const cases: [object, number, string][] = [
      [{ fault: 'jam', trigger: 'now' }, 422, 'connectivity.fault-unfit'],
      [{ fault: 'network-loss', trigger: 'now' }, 422, 'connectivity.fault-needs-time'],
      [{ fault: 'tool-break', trigger: 'seconds' }, 422, 'connectivity.fault-needs-trigger'],
      [{ fault: 'constructor', trigger: 'now' }, 400, 'request.invalid'],
      [{ fault: 'tool-break', trigger: 'now', lastsSeconds: 0 }, 400, 'request.invalid'],
    ];
    for (const [body, status, code] of cases) {
      const answer = await inject(body);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }
    expect(
      (await send('teacher', 'POST', `/work-units/${newId()}/faults`, { fault: 'jam', trigger: 'now' })).status,
    ).toBe(404);
    expect((await clear(newId())).status).toBe(404);
  });

  it('has no faults for a machine of another make, and lets go of those of one that was taken out', async () => {
    const left = await inject({ fault: 'wrong-offset', trigger: 'parts', after: 900 });
    await reaches(left.body.id, 'planned');
    await world.database.query(`UPDATE connectivity.connection SET template = 'generic'`);
    expect((await clear(left.body.id)).body.state).toBe('lost');
    expect((await entries(left.body.id)).at(-1)?.type).toBe('fault.lost');
    expect((await inject({ fault: 'tool-break', trigger: 'now' })).body.code).toBe('connectivity.no-faults');
    expect((await send('teacher', 'GET', '/machine-fault-kinds')).body.items).toEqual([]);
    await world.database.query(`UPDATE connectivity.connection SET template = 'linelab-virtual-line'`);
  });

  it('does what is asked twice with one key once', async () => {
    const key = newId();
    const body = { fault: 'wrong-material', trigger: 'parts', after: 900 };
    const path = `/work-units/${world.workUnitId}/faults`;
    const [one, two] = [
      await send('technician', 'POST', path, body, key),
      await send('technician', 'POST', path, body, key),
    ];
    expect(two.body.id).toBe(one.body.id);
    await clear(one.body.id);
    await reaches(one.body.id, 'withdrawn');
  });

  it('pages the history, newest first', async () => {
    const first = await send('teacher', 'GET', '/machine-faults?over=true&limit=2');
    expect(first.body.items).toHaveLength(2);
    const next = await send('teacher', 'GET', `/machine-faults?over=true&limit=2&cursor=${first.body.nextCursor}`);
    const ids = [...first.body.items, ...next.body.items].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect(ids.length).toBeGreaterThan(2);
  });

  it('is shut to students and partners, at every door, in every topic and in every reading of the ledger', async () => {
    for (const user of ['student01', 'partner']) {
      expect((await inject({ fault: 'tool-break', trigger: 'now' }, user)).status).toBe(403);
      for (const path of ['/machine-fault-kinds', '/machine-faults', '/machine-faults?over=true']) {
        expect((await send(user, 'GET', path)).status).toBe(403);
      }
      expect((await send(user, 'POST', `/machine-faults/${newId()}/clear`)).status).toBe(403);
    }
    const topics = app.get(Topics, { strict: false });
    const listener = async (user: string) => {
      const [name, value] = Object.entries(cookies.get(user) ?? {})[0] ?? ['', ''];
      const authenticators = app.get(Authenticators, { strict: false });
      return authenticators.authenticate({ cookies: { [name]: value }, headers: {} });
    };
    const student = await listener('student01');
    expect(student && may(student, 'machine-fault.set')).toBe(false);
    const reader = app.get(LedgerReader, { strict: false });
    const all = await reader.between(0, Number.MAX_SAFE_INTEGER, 10_000);
    const about = all.filter(({ type }) => type.startsWith('fault.'));
    expect(about.length).toBeGreaterThan(3);
    for (const entry of about) {
      expect(topics.of(entry).map(({ topic }) => topic)).toEqual(['faults']);
      for (const { kind } of topics.of(entry)) expect(await kind.mayListen(student!, '')).toBe(false);
      const { workUnitId, workOrderId, jobOrderId, attemptId, trialJobId } = entry;
      expect([workUnitId, workOrderId, jobOrderId, attemptId, trialJobId]).toEqual([null, null, null, null, null]);
    }
    const unit = await app.get(EquipmentApi, { strict: false }).workUnitByCode('LATHE');
    expect(await reader.about('workUnitId', unit!.id, { types: ['fault.injected'] })).toEqual([]);
  });

  it('show in the machine as an alarm that staff acknowledge, told once though a tag tells it as well', async () => {
    type Alarm = { id: string; source: string; conditionName: string; raisedAt: string; acknowledgedAt: string | null };
    const open = async (): Promise<readonly Alarm[]> => {
      const { text } = await send('student01', 'GET', `/alarms?open=true&workUnitId=${world.workUnitId}`);
      return (JSON.parse(text) as { items: Alarm[] }).items;
    };
    const beforeIt = app.get(FloorClock, { strict: false }).now();
    const { body } = await inject({ fault: 'tool-break', trigger: 'now' });
    await reaches(body.id, 'active');
    const alarm = await eventually(async () => (await open())[0], { describe: 'the alarm' });
    // By the clock of the floor, which is far ahead of the machine's own by now.
    expect(new Date(alarm.raisedAt).getTime()).toBeGreaterThanOrEqual(beforeIt.getTime());
    expect(await open()).toMatchObject([{ source: 'condition', conditionName: 'SpindleLoad', acknowledgedAt: null }]);
    expect((await send('student01', 'POST', `/alarms/${alarm.id}/acknowledge`, {})).status).toBe(403);
    expect((await send('technician', 'POST', `/alarms/${alarm.id}/acknowledge`, {})).status).toBe(200);
    await eventually(async () => (await open())[0]?.acknowledgedAt, { describe: 'the acknowledgement' });
    expect((await clear(body.id)).status).toBe(200);
    await eventually(async () => (await open()).length === 0, { describe: 'the end of the alarm' });
    const told = await world.database.query<{ type: string; source: string | null }>(
      `SELECT type, payload ->> 'source' AS source FROM ledger.entry WHERE type IN ('alarm.raised', 'alarm.ended')
       AND subject_id = $1 ORDER BY seq`,
      [alarm.id],
    );
    expect(told).toEqual([
      { type: 'alarm.raised', source: 'condition' },
      { type: 'alarm.ended', source: 'condition' },
    ]);
  });
});
