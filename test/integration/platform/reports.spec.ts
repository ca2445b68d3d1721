import { DomainError } from '#libs/kernel';
import { readSettings, Settings } from '#platform/config';
import { newId } from '#platform/ids';
import { Reports, type ReportContext, type ReportKind } from '#platform/reports';
import { createServer } from '../../../src/server';
import { eventually } from '../../support';
import { startApp } from '../../support/app';
import { killedAtWork } from '../../support/killed-at-work';
import { signIn, smallSchool } from '../../support/school';

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly error: { readonly code: string; readonly params: object } | null;
  readonly fileId: string | null;
  readonly code?: string;
}

type Make = ReportKind<{ readonly text: string }>['make'];

const USERS = ['teacher', 'technician', 'partner'] as const;

/** A school, with calls as its people. */
async function startReports(roles: string) {
  const test = await startApp({ env: { LINELAB_ROLES: roles } });
  await smallSchool(test);
  const cookies = new Map<string, Record<string, string>>();
  for (const user of USERS) cookies.set(user, await signIn(test, user));
  const call = async <Body = Told>(user: string, method: 'GET' | 'POST', path: string) => {
    const answer = await test.app.inject({
      method,
      url: `/api/v1${path}`,
      cookies: cookies.get(user) ?? {},
      headers: method === 'POST' ? { 'idempotency-key': newId() } : {},
    });
    return { status: answer.statusCode, text: answer.body, body: () => answer.json<Body>() };
  };
  const reports = test.app.get(Reports);
  const ask = async (kind: string, user = 'teacher'): Promise<string> => {
    const [account] = await test.database.query<{ actor_id: string }>(
      'SELECT actor_id FROM identity.account WHERE username = $1',
      [user],
    );
    const wish = { format: 'csv', locale: 'zh-CN' } as const;
    return (await reports.request(kind, { text: '演示' }, wish, account?.actor_id ?? '')).id;
  };
  const ended = (id: string) =>
    eventually(
      async () => {
        const told = (await call('teacher', 'GET', `/reports/${id}`)).body();
        return told.state !== 'making' && told;
      },
      { within: 60_000, describe: 'the report to end' },
    );
  const entries = async (id: string) =>
    (
      await test.database.query<{ type: string }>('SELECT type FROM ledger.entry WHERE subject_id = $1 ORDER BY seq', [
        id,
      ])
    ).map(({ type }) => type);
  const kind = (name: string, make: Make): void =>
    reports.register<{ readonly text: string }>({ kind: name, formats: ['csv'], name: ({ text }) => text, make });
  return { ...test, call, reports, ask, ended, entries, kind };
}

describe('reports', () => {
  let school: Awaited<ReturnType<typeof startReports>>;

  beforeAll(async () => {
    school = await startReports('api,worker');
  });
  afterAll(() => school?.stop());

  it('are made once, told step by step, and are nobody’s but of who asked', async () => {
    const { kind, ask, ended, call, entries } = school;
    const locales: string[] = [];
    kind('test-steps', async function* ({ text }, { progress, locale }) {
      locales.push(locale);
      for (const step of [1, 2, 3]) {
        yield Buffer.from(`${text},${step}\r\n`);
        await progress(step, 3);
      }
    });
    const first = await ask('test-steps');
    const made = await ended(first);
    expect(made).toMatchObject({
      kind: 'test-steps',
      name: '演示.csv',
      state: 'ready',
      done: 3,
      total: 3,
      error: null,
    });
    expect((await call('teacher', 'GET', `/files/${made.fileId}`)).text).toBe('演示,1\r\n演示,2\r\n演示,3\r\n');
    expect(locales).toEqual(['zh-CN']);
    expect(await entries(first)).toEqual(['report.requested', 'report.ready']);
    const second = await ask('test-steps');
    await ended(second);
    const page = await call<{ items: Told[]; nextCursor: string }>('teacher', 'GET', '/reports?limit=1');
    expect(page.body().items.map(({ id }) => id)).toEqual([second]);
    const next = await call<{ items: Told[] }>('teacher', 'GET', `/reports?limit=1&cursor=${page.body().nextCursor}`);
    expect(next.body().items.map(({ id }) => id)).toEqual([first]);
    for (const other of ['technician', 'partner']) {
      expect((await call(other, 'GET', `/files/${made.fileId}`)).status).toBe(404);
      expect((await call(other, 'GET', `/reports/${first}`)).status).toBe(404);
      expect((await call(other, 'POST', `/reports/${first}/cancel`)).status).toBe(404);
      expect((await call<{ items: Told[] }>(other, 'GET', '/reports')).body().items).toEqual([]);
    }
  });

  it('are given up while they are made, and stay as they are when they have ended', async () => {
    const { kind, ask, ended, call, entries } = school;
    let goOn: () => void = () => undefined;
    const steps: number[] = [];
    kind('test-slow', async (_params, { progress }: ReportContext) => {
      await progress(1, 3);
      steps.push(1);
      await new Promise<void>((resolve) => (goOn = resolve));
      await progress(2, 3);
      steps.push(2);
      return Buffer.from('x');
    });
    const id = await ask('test-slow');
    await eventually(() => Promise.resolve(steps.length === 1), { describe: 'the first step' });
    expect((await call('teacher', 'POST', `/reports/${id}/cancel`)).body().state).toBe('cancelled');
    goOn();
    kind('test-quick', () => Promise.resolve(Buffer.from('x')));
    const other = await ask('test-quick');
    expect((await ended(other)).state).toBe('ready');
    expect((await call('teacher', 'POST', `/reports/${other}/cancel`)).body().state).toBe('ready');
    expect((await call('teacher', 'GET', `/reports/${id}`)).body()).toMatchObject({
      state: 'cancelled',
      done: 1,
      fileId: null,
    });
    expect(steps).toEqual([1]);
    expect(await entries(id)).toEqual(['report.requested', 'report.cancelled']);
  });

  it('say why they failed: at once what is a refusal, after three tries what is not', async () => {
    const { kind, ask, ended, entries } = school;
    const tries = { refuse: 0, break: 0, recover: 0 };
    kind('test-refuse', () => {
      tries.refuse += 1;
      return Promise.reject(new DomainError('unprocessable', 'control-chart.too-many-chosen', { most: 7 }));
    });
    kind('test-break', () => {
      tries.break += 1;
      return Promise.reject(new Error('out of paper'));
    });
    kind('test-recover', () => {
      tries.recover += 1;
      return tries.recover < 3 ? Promise.reject(new Error('not yet')) : Promise.resolve(Buffer.from('x'));
    });
    const [refused, broken, recovered] = [await ask('test-refuse'), await ask('test-break'), await ask('test-recover')];
    expect(await ended(refused)).toMatchObject({
      state: 'failed',
      error: { code: 'control-chart.too-many-chosen', params: { most: 7 } },
      fileId: null,
    });
    expect(await ended(broken)).toMatchObject({ state: 'failed', error: { code: 'report.failed', params: {} } });
    expect((await ended(recovered)).state).toBe('ready');
    expect(tries).toEqual({ refuse: 1, break: 3, recover: 3 });
    expect(await entries(broken)).toEqual(['report.requested', 'report.failed']);
    expect(await entries(recovered)).toEqual(['report.requested', 'report.ready']);
  });
});

describe('a report whose worker was killed', () => {
  it('is made anew by another one, once', async () => {
    const { app, kind, ask, ended, call, entries, database, stop } = await startReports('api');
    const worker = {
      DATABASE_URL: database.url,
      LINELAB_DATA_DIR: app.get(Settings).get('dataDir'),
      LINELAB_LOG_LEVEL: 'silent',
      LINELAB_ROLES: 'worker',
      PORT: '0',
      HTTPS_PORT: 'off',
    };
    const make: Make = () => Promise.resolve(Buffer.from('whole'));
    kind('test-crash', make);
    const id = await ask('test-crash');
    expect(await killedAtWork('report-worker.ts', worker)).toEqual([{ done: 1 }]);
    expect((await call('teacher', 'GET', `/reports/${id}`)).body()).toMatchObject({
      state: 'making',
      done: 1,
      total: 2,
    });
    const another = await createServer(readSettings(worker));
    try {
      another.get(Reports).register({ kind: 'test-crash', formats: ['csv'], name: () => 'test', make });
      await another.init();
      const made = await ended(id);
      expect((await call('teacher', 'GET', `/files/${made.fileId}`)).text).toBe('whole');
      expect(await entries(id)).toEqual(['report.requested', 'report.ready']);
    } finally {
      await another.close();
      await stop();
    }
  });
});
