import { LedgerReader } from '#platform/ledger';
import { Topics } from '#platform/realtime';
import { eventually } from '../../support';
import { signIn } from '../../support/school';
import { startWorld, type World } from './world';

const CHAIN = [{ number: 10 }, { number: 20, after: [10] }];

let world: World;
let cookies: Record<string, Record<string, string>>;
let keys = 0;

beforeAll(async () => {
  world = await startWorld();
  const users = ['admin', 'teacher', 'technician', 'student1', 'student3', 'partner'];
  cookies = Object.fromEntries(await Promise.all(users.map(async (user) => [user, await signIn(world.test, user)])));
});
afterAll(() => world?.stop());

const get = (user: string, path: string) =>
  world.app.inject({ method: 'GET', url: `/api/v1${path}`, cookies: cookies[user] ?? {} });

const post = (user: string, path: string, payload: object = {}, headers: Record<string, string> = {}) =>
  world.app.inject({
    method: 'POST',
    url: `/api/v1${path}`,
    cookies: cookies[user] ?? {},
    headers: { 'idempotency-key': `http-key-${++keys}`, ...headers },
    payload,
  });

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

describe('orders over HTTP', () => {
  it('go from the draft to the release, each step with the version it saw', async () => {
    const routingVersionId = await world.routing(CHAIN);
    const order = { materialId: world.material.id, routingVersionId, quantity: '8', lineMode: 'virtual' };
    const created = await post('teacher', '/work-orders', order);
    expect(created.statusCode).toBe(201);
    const { id } = created.json<{ id: string }>();

    const without = await post('teacher', `/work-orders/${id}/plan`);
    expect(without.json()).toMatchObject({ status: 428, code: 'precondition.required' });
    const stale = await post('teacher', `/work-orders/${id}/plan`, {}, ifMatch(9));
    expect(stale.json()).toMatchObject({ status: 412, code: 'precondition.stale' });
    expect((await post('teacher', `/work-orders/${id}/plan`, {}, ifMatch(1))).json()).toMatchObject({
      status: 'planned',
      version: 2,
    });
    expect((await post('teacher', `/work-orders/${id}/release`, {}, ifMatch(2))).statusCode).toBe(200);
    const again = await post('teacher', `/work-orders/${id}/release`, {}, ifMatch(3));
    expect(again.json()).toMatchObject({ status: 409, code: 'lifecycle.transition-not-allowed' });

    const detail = (await get('teacher', `/work-orders/${id}`)).json();
    expect(detail).toMatchObject({
      status: 'released',
      materialCode: 'GP-100',
      allowedActions: ['hold', 'cancel'],
      balance: { ordered: '8', finished: '0' },
      blockers: [],
      jobOrders: [
        { number: `${detail.number}/10`, status: 'ready', balance: { received: '8' } },
        { number: `${detail.number}/20`, status: 'pending', balance: { received: '0' } },
      ],
      links: [{ from: detail.jobOrders[0].id, to: detail.jobOrders[1].id, active: true }],
    });
    const job = (await get('teacher', `/job-orders/${detail.jobOrders[0].id}`)).json();
    expect(job).toMatchObject({ operationNumber: 10, allowedActions: expect.arrayContaining(['dispatch', 'skip']) });
  });

  it('act once for one key', async () => {
    const id = await world.draft(CHAIN);
    const headers = { 'idempotency-key': `once-${id}`, ...ifMatch(1) };
    const [first, second] = [
      await post('teacher', `/work-orders/${id}/plan`, {}, headers),
      await post('teacher', `/work-orders/${id}/plan`, {}, headers),
    ];
    expect(second.statusCode).toBe(200);
    expect(second.json()).toEqual(first.json());
    const other = await post('teacher', `/work-orders/${id}/plan`, { reason: 'other' }, headers);
    expect(other.json()).toMatchObject({ status: 422, code: 'idempotency.key-reused' });
  });

  it.each([
    [{ quantity: '1,5' }, '/quantity'],
    [{ quantity: '5', priority: 9 }, '/priority'],
    [{ quantity: '5', lineMode: 'dream' }, '/lineMode'],
    [{ quantity: '5', unknown: 1 }, '/unknown'],
    [{ quantity: '5', materialId: 'x' }, '/materialId'],
  ])('name the wrong field of %j', async (wrong, pointer) => {
    const routingVersionId = '01890000-0000-7000-8000-000000000001';
    const order = { materialId: world.material.id, routingVersionId, lineMode: 'virtual', ...wrong };
    expect((await post('teacher', '/work-orders', order)).json()).toMatchObject({ status: 400, errors: [{ pointer }] });
  });

  it('take a due date that has passed only from somebody who means it, and no quantity that nobody can make', async () => {
    const routingVersionId = await world.routing(CHAIN);
    const order = { materialId: world.material.id, routingVersionId, quantity: '8', lineMode: 'virtual' };
    const dueAt = '2020-03-01T08:00:00.000Z';
    const refused = { status: 400, code: 'work-order.due-past', errors: [{ pointer: '/dueAt' }] };
    expect((await post('teacher', '/work-orders', { ...order, dueAt })).json()).toMatchObject(refused);
    const late = (await post('teacher', '/work-orders', { ...order, dueAt, acknowledgePastDue: true })).json();
    expect(await world.api.order(late.id)).toMatchObject({ dueAt });
    const reschedule = (body: object) => post('teacher', `/work-orders/${late.id}/reschedule`, body, ifMatch(1));
    expect((await reschedule({ dueAt: '2020-03-02T08:00:00.000Z' })).json()).toMatchObject(refused);
    // What is late already stays so while something else changes.
    expect((await reschedule({ dueAt, priority: 1 })).json()).toMatchObject({ dueAt, priority: 1 });

    expect((await post('teacher', '/work-orders', { ...order, quantity: '1000000000' })).json()).toMatchObject({
      status: 400,
      code: 'work-order.quantity-too-large',
      params: { most: '100000' },
      errors: [{ pointer: '/quantity' }],
    });
    expect((await post('teacher', '/work-orders', { ...order, quantity: '100000' })).statusCode).toBe(201);
  });

  it('say what still stands in the way of completion', async () => {
    const { id, jobs } = await world.released(CHAIN, '4');
    for (const job of jobs.slice(0, 1)) await world.begin(job);
    expect((await get('teacher', `/work-orders/${id}`)).json()).toMatchObject({
      status: 'in-progress',
      blockers: expect.arrayContaining([
        { code: 'work-order.job-open', jobOrderId: jobs[0]?.id, jobOrderNumber: jobs[0]?.number },
      ]),
    });
  });

  it('offer a split where the server takes it: with something not started, and outside of branches', async () => {
    const { id, jobs } = await world.released(
      [{ number: 10 }, { number: 20, after: [10] }, { number: 30, after: [10] }, { number: 40, after: [20, 30] }],
      '4',
    );
    const splitAt = async () => (await get('teacher', `/work-orders/${id}`)).json().splitAt;
    const [op10, op20, op30, op40] = jobs;
    if (!op10 || !op20 || !op30 || !op40) throw new Error('four operations');
    expect(await splitAt()).toEqual([op10.id]);
    await world.begin(op10);
    await world.finish(op10, { good: '4' });
    expect(await splitAt()).toEqual([]);
    for (const job of [op20, op30]) {
      await world.begin(job);
      await world.finish(job, { good: '4' });
    }
    expect(await splitAt()).toEqual([op40.id]);
  });

  it('skip an operation with a reason', async () => {
    const { jobs } = await world.released(CHAIN, '4');
    const path = `/job-orders/${jobs[1]?.id}/skip`;
    expect((await post('teacher', path)).json()).toMatchObject({ status: 400, code: 'work-order.reason-required' });
    expect((await post('teacher', path, { reason: 'washed already' })).json()).toMatchObject({ status: 'skipped' });
    expect((await post('student1', path, { reason: 'x' })).statusCode).toBe(403);
  });

  it('tell their story page by page', async () => {
    const { id } = await world.released(CHAIN, '4');
    const types: string[] = [];
    await eventually(async () => (await get('teacher', `/work-orders/${id}/timeline`)).json().items.length >= 6);
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { type: string }[]; nextCursor: string | null } = (
        await get('teacher', `/work-orders/${id}/timeline?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
      ).json();
      types.push(...page.items.map(({ type }) => type));
      cursor = page.nextCursor;
    }
    expect(types).toEqual([
      'work-order.created',
      'work-order.planned',
      'work-order.released',
      'job-order.created',
      'job-order.readied',
      'job-order.created',
    ]);
  });
});

describe('engineering changes over HTTP', () => {
  const asked = async (user: string) => {
    const { id } = await world.released(CHAIN, '4');
    const routingVersionId = await world.routing([...CHAIN, { number: 30, after: [20] }]);
    const change = (await post(user, `/work-orders/${id}/changes`, { routingVersionId, reason: '加一道工序' })).json();
    return { id, changeId: change.id as string, path: `/work-orders/${id}/changes/${change.id}` };
  };
  const waiting = async (user: string): Promise<{ id: string }[]> => {
    const found: { id: string }[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { id: string }[]; nextCursor: string | null } = (
        await get(user, `/engineering-changes?limit=1${cursor ? `&cursor=${cursor}` : ''}`)
      ).json();
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    return found;
  };
  const ids = async (user: string): Promise<string[]> => (await waiting(user)).map(({ id }) => id);

  it('wait for everybody who may approve but who asked, and name both when they are decided', async () => {
    const first = await asked('teacher');
    const second = await asked('admin');
    expect(await ids('admin')).toEqual([first.changeId]);
    expect(await ids('teacher')).toEqual([second.changeId]);
    expect((await get('student1', '/engineering-changes')).statusCode).toBe(403);
    expect(await waiting('admin')).toMatchObject([
      { reason: '加一道工序', requestedByName: '测试教师', decidedByName: null, workOrderId: first.id },
    ]);
    expect((await post('admin', `${first.path}/approve`)).statusCode).toBe(200);
    expect(await ids('admin')).toEqual([]);
    expect((await get('teacher', `/work-orders/${first.id}/changes`)).json().items).toMatchObject([
      // The administrator of the first set-up is no person and has a name all the same.
      { status: 'approved', requestedByName: '测试教师', decidedByName: '测试管理员' },
    ]);
    await world.api.cancel(second.id, { reason: '不做了' });
    expect(await ids('teacher')).toEqual([]);
  });

  it('are taken back by nobody but who asked', async () => {
    const { path, changeId } = await asked('teacher');
    expect((await post('admin', `${path}/withdraw`)).json()).toMatchObject({
      status: 409,
      code: 'work-order.change-not-own',
    });
    expect(await ids('admin')).toEqual([changeId]);
    expect((await post('teacher', `${path}/withdraw`, { reason: '版本选错了' })).json()).toMatchObject({
      status: 'withdrawn',
      decisionNote: '版本选错了',
    });
    expect(await ids('admin')).toEqual([]);
  });
});

describe('many orders', () => {
  it('are released together, each refusal beside what succeeded', async () => {
    const planned = await world.draft(CHAIN);
    await world.api.plan(planned);
    const draft = await world.draft(CHAIN);
    const unknown = '01890000-0000-7000-8000-00000000dead';
    const answer = await post('teacher', '/work-orders/bulk', { action: 'release', ids: [draft, planned, unknown] });
    expect(answer.json()).toEqual({
      results: [
        { id: draft, ok: false, problem: expect.objectContaining({ status: 409 }) },
        { id: planned, ok: true, status: 'released', version: 3 },
        { id: unknown, ok: false, problem: expect.objectContaining({ status: 404 }) },
      ],
    });
    expect(await world.api.jobOrders(planned)).toHaveLength(2);
    expect(await world.api.order(draft)).toMatchObject({ status: 'draft' });
    const student = await post('student1', '/work-orders/bulk', { action: 'release', ids: [draft] });
    expect(student.statusCode).toBe(403);
  });

  it('are listed in each order, filtered and searched, page by page', async () => {
    const alias = 'keyset probe';
    const make = (priority: number, due: string | null) =>
      world.draft(CHAIN, '3', { alias, priority, dueAt: due ? new Date(due) : null });
    const a = await make(2, '2030-03-01T00:00:00Z');
    const b = await make(1, null);
    const c = await make(2, '2030-01-01T00:00:00Z');
    await world.api.plan(c);
    const read = async (query: string): Promise<string[]> => {
      const found: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const url: string = `/work-orders?q=KEYSET&limit=1&${query}${cursor ? `&cursor=${cursor}` : ''}`;
        const page: { items: { id: string }[]; nextCursor: string | null } = (await get('teacher', url)).json();
        found.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      return found;
    };
    expect(await read('')).toEqual([c, b, a]);
    expect(await read('sort=due')).toEqual([c, a, b]);
    expect(await read('sort=priority')).toEqual([b, c, a]);
    expect(await read('status=draft')).toEqual([b, a]);
    expect(await read('status=draft,planned&sort=due')).toEqual([c, a, b]);
    expect(await read('dueBefore=2030-02-01T00:00:00Z')).toEqual([c]);
    expect(await read(`teamId=${world.team.id}&sort=number`)).toEqual([c, b, a]);
    expect((await get('teacher', '/work-orders?q=100%25')).json()).toMatchObject({ items: [] });
    for (const bad of ['sort=colour', 'status=gone', 'cursor=xyz', `sort=due&cursor=${encode(['soon', 'x'])}`])
      expect((await get('teacher', `/work-orders?${bad}`)).statusCode).toBe(400);
  });

  it('carry the figures of their jobs', async () => {
    const { id, jobs } = await world.released(CHAIN, '4');
    for (const job of jobs) {
      await world.begin(job);
      await world.finish(job, {
        good: job.operationNumber === 10 ? '4' : '3',
        scrap: job.operationNumber === 10 ? '0' : '1',
      });
    }
    const { number } = await world.api.order(id);
    expect((await get('teacher', `/work-orders?q=${number}`)).json()).toMatchObject({
      items: [{ id, status: 'completed', finished: '3', scrap: '1', jobsDone: 2, jobsTotal: 2 }],
    });
  });
});

const encode = (keys: unknown): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

describe('who may', () => {
  it('see the orders of other teams: staff, and no student of another team', async () => {
    const { id, jobs } = await world.released(CHAIN, '4');
    const job = jobs[0]?.id ?? '';
    for (const user of ['admin', 'teacher', 'technician', 'student1']) {
      expect((await get(user, `/work-orders/${id}`)).statusCode).toBe(200);
      expect((await get(user, `/job-orders/${job}`)).statusCode).toBe(200);
    }
    for (const path of [`/work-orders/${id}`, `/work-orders/${id}/timeline`, `/job-orders/${job}`]) {
      expect((await get('student3', path)).json()).toMatchObject({ status: 404, code: 'entity.not-found' });
      expect((await get('partner', path)).statusCode).toBe(403);
      expect((await get('nobody', path)).statusCode).toBe(401);
    }
    const ids = (await get('student3', '/work-orders?limit=200')).json().items.map((order: { id: string }) => order.id);
    expect(ids).not.toContain(id);
    expect((await get('student1', '/work-orders?limit=200')).json().items.length).toBeGreaterThan(0);
  });

  it('command them: instructors, never students or technicians', async () => {
    const id = await world.draft(CHAIN);
    for (const user of ['student1', 'technician', 'partner'])
      expect((await post(user, `/work-orders/${id}/plan`, {}, ifMatch(1))).statusCode).toBe(403);
    expect(await world.api.order(id)).toMatchObject({ status: 'draft' });
  });

  it('listen to an order: who may read it, and only figures are told', async () => {
    const { id, jobs } = await world.released(CHAIN, '4');
    const job = jobs[0];
    if (!job) throw new Error('no job');
    await world.begin(job);
    await world.api.report(job.id, { good: '1', reasonCode: 'private', source: 'person', sourceKey: world.key() });
    const kind = world.app.get(Topics, { strict: false }).find(`work-order:${id}`)?.kind;
    const entry = await eventually(async () =>
      (await world.app.get(LedgerReader, { strict: false }).about('workOrderId', id)).find(
        ({ type }) => type === 'job-order.reported',
      ),
    );
    expect(kind?.idsOf(entry)).toEqual([id]);
    expect(Object.keys(kind?.payloadOf?.(entry) ?? {}).sort()).toEqual(
      ['balance', 'good', 'number', 'pass', 'rework', 'scrap'].sort(),
    );
    const student = async (number: string) => {
      const [row] = await world.database.query<{ id: string }>('SELECT id FROM personnel.person WHERE number = $1', [
        number,
      ]);
      return {
        kind: 'account' as const,
        accountId: null,
        actorId: row?.id ?? null,
        organisationId: '',
        roles: ['student' as const],
        permissions: new Set(['work-order.read' as const]),
        workUnitId: null,
      };
    };
    expect(await kind?.mayListen(await student('S1'), id)).toBe(true);
    expect(await kind?.mayListen(await student('S3'), id)).toBe(false);
    const all = world.app.get(Topics, { strict: false }).find('work-orders')?.kind;
    expect(await all?.mayListen(await student('S1'), '')).toBe(false);
  });
});
