import { MaterialApi } from '#modules/material';
import { PersonnelApi } from '#modules/personnel';
import { WorkOrderApi } from '#modules/work-order';
import { FloorClock } from '#platform/clock';
import { readSettings } from '#platform/config';
import { newId } from '#platform/ids';
import { createServer } from '../../../src/server';
import { eventually } from '../../support';
import { signIn } from '../../support/school';
import { startWorld, type World } from './world';

const CHAIN = [{ number: 10 }, { number: 20, after: [10] }];

let world: World;
let routingVersionId: string;
let cookies: Record<string, Record<string, string>>;
let keys = 0;

beforeAll(async () => {
  world = await startWorld();
  routingVersionId = await world.routing(CHAIN);
  const users = ['admin', 'teacher', 'student1'];
  cookies = Object.fromEntries(await Promise.all(users.map(async (user) => [user, await signIn(world.test, user)])));
});
afterAll(() => world?.stop());
afterEach(() => jest.restoreAllMocks());

async function ask(user: string, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, version?: number) {
  const headers = {
    'idempotency-key': `planning-key-${++keys}`,
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  };
  const url = `/api/v1${path}`;
  const cookie = cookies[user] ?? {};
  const answer = await world.app.inject({ method, url, cookies: cookie, headers, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

const order = (number?: string) =>
  world.api.create({
    materialId: world.material.id,
    routingVersionId,
    quantity: '4',
    lineMode: 'virtual',
    ...(number ? { number } : {}),
  });

/** Sets the floor clock; in Shanghai it is eight hours later. */
const setClock = (at: string): void =>
  void jest.spyOn(world.app.get(FloorClock), 'now').mockImplementation(() => new Date(at));

describe('numbers of orders', () => {
  const numbering = async () => (await ask('admin', 'GET', '/work-order-numbering')).body;
  const set = async (pattern: string, reset: string, version?: number) =>
    ask('admin', 'PUT', '/work-order-numbering', { pattern, reset }, version ?? (await numbering()).version);

  it('follow the pattern of the school and begin anew as it says', async () => {
    setClock('2026-03-31T12:00:00Z');
    expect(await numbering()).toMatchObject({ pattern: 'WO-{yyyy}-{seq:6}', reset: 'year', day: '2026-03-31' });
    expect((await order()).number).toMatch(/^WO-2026-\d{6}$/);
    expect((await set('WO-{yyyy}{mm}-{seq:4}', 'month')).body).toMatchObject({ upcoming: { month: '1' } });
    expect((await order()).number).toBe('WO-202603-0001');
    expect((await order()).number).toBe('WO-202603-0002');
    setClock('2026-03-31T17:00:00Z');
    expect((await order()).number).toBe('WO-202604-0001');
    expect((await set('{code}.{seq:3}', 'never')).status).toBe(200);
    expect((await order()).number).toBe('GP-100.001');
    expect((await ask('admin', 'GET', '/work-order-numbering')).body.upcoming).toMatchObject({ never: '2' });
  });

  it('pass over those that an order has already', async () => {
    await set('X{seq:2}', 'never');
    const { upcoming } = await numbering();
    const next = Number(upcoming.never);
    await order(`X${String(next).padStart(2, '0')}`);
    expect((await order()).number).toBe(`X${String(next + 1).padStart(2, '0')}`);
    await expect(order(`X${String(next).padStart(2, '0')}`)).rejects.toMatchObject({
      code: 'work-order.number-taken',
    });
  });

  it('are never given twice to many who ask at once, while the pattern changes', async () => {
    const asked = Array.from({ length: 24 }, () => order());
    const changed = set('Y{yyyy}-{seq:3}', 'year');
    const numbers = (await Promise.all(asked)).map(({ number }) => number);
    expect((await changed).status).toBe(200);
    expect(new Set(numbers).size).toBe(24);
  });

  it.each([
    ['WO-{seq:4}', 'month', 'numbering.repeats'],
    ['WO {seq:4}', 'never', 'numbering.malformed'],
    ['WO-{yyyy}', 'year', 'numbering.malformed'],
  ])('refuse %s by the %s', async (pattern, reset, code) => {
    expect((await set(pattern, reset)).body).toMatchObject({ status: 400, code });
  });

  it('are the administrator’s to change, knowing what they change', async () => {
    expect((await ask('teacher', 'GET', '/work-order-numbering')).status).toBe(403);
    const body = { pattern: 'Z{seq:4}', reset: 'never' };
    expect((await ask('teacher', 'PUT', '/work-order-numbering', body, 1)).status).toBe(403);
    expect((await ask('admin', 'PUT', '/work-order-numbering', body)).status).toBe(428);
    expect((await set('Z{seq:4}', 'never', 1)).status).toBe(412);
  });
});

const template = (more: object = {}) => ({
  name: '泵体 4 件',
  materialId: world.material.id,
  routingVersionId: null,
  quantity: '4',
  priority: 2,
  teamId: world.team.id,
  lineMode: 'virtual',
  leadHours: 48,
  ...more,
});

async function newTemplate(more: object = {}): Promise<{ id: string; version: number }> {
  const { status, body } = await ask('teacher', 'POST', '/order-templates', template(more));
  expect(status).toBe(201);
  return body;
}

describe('order templates', () => {
  it('become drafts with everything they say, by the newest released routing', async () => {
    const newest = await world.routing([{ number: 10 }]);
    setClock('2026-03-02T00:00:00Z');
    const { id } = await newTemplate();
    const made = await ask('teacher', 'POST', `/order-templates/${id}/orders`, {});
    expect(made.status).toBe(201);
    expect(await world.api.order(made.body.id)).toMatchObject({
      status: 'draft',
      quantity: '4',
      priority: 2,
      teamId: world.team.id,
      routingVersionId: newest,
      dueAt: '2026-03-04T00:00:00.000Z',
    });
    const maker = async () => (await ask('teacher', 'GET', `/work-orders/${made.body.id}`)).body.madeBy;
    // By the ledger, as soon as the entry has its position.
    await eventually(async () => (await maker()) !== null);
    expect(await maker()).toEqual({ templateName: '泵体 4 件', day: null, releasesOn: null });
    const more = await ask('teacher', 'POST', `/order-templates/${id}/orders`, {
      quantity: '9',
      beginsAt: '2026-03-10T00:00:00Z',
    });
    expect(await world.api.order(more.body.id)).toMatchObject({ quantity: '9', dueAt: '2026-03-12T00:00:00.000Z' });
    await ask('teacher', 'PUT', `/order-templates/${id}`, template({ routingVersionId, leadHours: null }), 1);
    const fixed = await ask('teacher', 'POST', `/order-templates/${id}/orders`, {});
    expect(await world.api.order(fixed.body.id)).toMatchObject({ routingVersionId, dueAt: null });
  });

  it('refuse what cannot be ordered, and are archived, not deleted', async () => {
    const unknown = '01890000-0000-7000-8000-00000000dead';
    for (const [wrong, status] of [
      [{ materialId: unknown }, 404],
      [{ teamId: unknown }, 404],
      [{ quantity: '1.5' }, 400],
      [{ name: ' ' }, 400],
    ] as const)
      expect((await ask('teacher', 'POST', '/order-templates', template(wrong))).status).toBe(status);
    const { id, version } = await newTemplate({ name: 'to be archived' });
    expect((await ask('teacher', 'POST', `/order-templates/${id}/archive`, {}, version)).status).toBe(200);
    const names = async (query: string) =>
      (await ask('teacher', 'GET', `/order-templates${query}`)).body.items.map(({ name }: { name: string }) => name);
    expect(await names('')).not.toContain('to be archived');
    expect(await names('?archived=true')).toContain('to be archived');
    expect((await ask('teacher', 'POST', `/order-templates/${id}/orders`, {})).body).toMatchObject({
      code: 'work-order.template-archived',
    });
    expect((await ask('student1', 'GET', '/order-templates')).status).toBe(403);
  });
});

describe('recurring orders', () => {
  // Mondays and Wednesdays of March 2026 from the 2nd on, without the 9th.
  const rule = (templateId: string, more: object = {}) => ({
    templateId,
    teamIds: [] as string[],
    weekdays: [1, 3],
    atTime: '08:00',
    fromDay: '2026-03-02',
    untilDay: '2026-03-18',
    skipDays: ['2026-03-09'],
    aheadDays: 3,
    prepare: 'released',
    ...more,
  });

  async function recurring(more: object = {}): Promise<{ id: string; version: number }> {
    const { id } = await newTemplate({ routingVersionId });
    const { status, body } = await ask('teacher', 'POST', '/order-recurrences', rule(id, more));
    expect(status).toBe(201);
    return body;
  }

  interface Day {
    day: string;
    teamId: string | null;
    workOrderId: string | null;
    problem: { code: string } | null;
  }
  const days = async (id: string): Promise<Day[]> =>
    (await ask('teacher', 'GET', `/order-recurrences/${id}/days`)).body.items.toReversed();
  const made = async (id: string) => (await days(id)).filter((each) => each.workOrderId).map(({ day }) => day);

  it('are made ahead, once for each day, with the due date their day gives, and released on their day', async () => {
    setClock('2026-03-01T02:00:00Z');
    const { id } = await recurring();
    // By the ledger, soon after the rule was written.
    await eventually(async () => (await made(id)).length === 2);
    expect(await made(id)).toEqual(['2026-03-02', '2026-03-04']);
    const [first] = await days(id);
    expect(await world.api.order(first?.workOrderId ?? '')).toMatchObject({
      // Nobody starts it before its day.
      status: 'planned',
      // 08:00 in Shanghai and two days.
      dueAt: '2026-03-04T00:00:00.000Z',
    });
    const [monday = '', wednesday = ''] = (await days(id)).flatMap(({ workOrderId }) => workOrderId ?? []);
    const states = async () => [(await world.api.order(monday)).status, (await world.api.order(wednesday)).status];
    const maker = async () => (await ask('student1', 'GET', `/work-orders/${monday}`)).body.madeBy;
    expect(await maker()).toMatchObject({ day: '2026-03-02', releasesOn: '2026-03-02' });
    // Shortly before, and after midnight in Shanghai.
    setClock('2026-03-01T15:59:00Z');
    await world.api.makeRecurringOrders();
    expect(await states()).toEqual(['planned', 'planned']);
    setClock('2026-03-01T16:01:00Z');
    await world.api.makeRecurringOrders();
    expect(await states()).toEqual(['released', 'planned']);
    expect(await maker()).toMatchObject({ day: '2026-03-02', releasesOn: null });
    expect((await days(id)).every(({ problem }) => problem === null)).toBe(true);
    await world.api.makeRecurringOrders();
    expect(await made(id)).toHaveLength(2);
    setClock('2026-03-09T02:00:00Z');
    await world.api.makeRecurringOrders();
    expect(await made(id)).toEqual(['2026-03-02', '2026-03-04', '2026-03-11']);
    const listed = (await ask('teacher', 'GET', '/order-recurrences')).body.items;
    expect(listed.find((each: { id: string }) => each.id === id)).toMatchObject({ made: 3, nextDay: '2026-03-16' });
    // Who cancels an order that was made ahead keeps it cancelled.
    await world.api.cancel(wednesday, { reason: '停课' });
    setClock('2026-03-03T17:00:00Z');
    await world.api.makeRecurringOrders();
    expect(await states()).toEqual(['released', 'cancelled']);
  });

  it('are made for each of its teams, once, also when a team joins later', async () => {
    setClock('2026-03-01T02:00:00Z');
    const personnel = world.app.get(PersonnelApi, { strict: false });
    const other = (await personnel.teamIdsByCode(['B-1'])).get('B-1') ?? '';
    const { id, version } = await recurring({ teamIds: [world.team.id], aheadDays: 1 });
    await eventually(async () => (await made(id)).length === 1);
    const both = { teamIds: [world.team.id, other], aheadDays: 1 };
    const { templateId } = (await ask('teacher', 'GET', '/order-recurrences')).body.items.find(
      (each: { id: string }) => each.id === id,
    );
    const changed = await ask('teacher', 'PUT', `/order-recurrences/${id}`, rule(templateId, both), version);
    expect(changed.body).toMatchObject({ teamIds: both.teamIds });
    await eventually(async () => (await made(id)).length === 2);
    await world.api.makeRecurringOrders();
    const here = await days(id);
    expect(here.map(({ day, teamId }) => [day, teamId]).toSorted()).toEqual(
      both.teamIds.map((teamId) => ['2026-03-02', teamId]).toSorted(),
    );
    for (const { workOrderId, teamId } of here) expect((await world.api.order(workOrderId ?? '')).teamId).toBe(teamId);
    const paged = [];
    for (let cursor = ''; paged.length < 3;) {
      const { body } = await ask('teacher', 'GET', `/order-recurrences/${id}/days?limit=1${cursor}`);
      paged.push(...body.items.map(({ teamId }: Day) => teamId));
      if (!body.nextCursor) break;
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(paged.toSorted()).toEqual(both.teamIds.toSorted());
    const nobody = { ...rule(templateId), teamIds: [newId()] };
    expect((await ask('teacher', 'POST', '/order-recurrences', nobody)).body).toMatchObject({
      code: 'entity.not-found',
    });
  });

  it('are not made twice by two workers, a restart or a clock that leaps back; days that have passed get none', async () => {
    setClock('2026-03-01T02:00:00Z');
    const { id } = await recurring({ aheadDays: 20 });
    await eventually(async () => (await made(id)).length === 5);
    const before = await days(id);
    // Another rule, for which two processes race.
    const raced = await recurring({ aheadDays: 0 });
    setClock('2026-03-01T22:00:00Z');
    const second = await createServer(
      readSettings({
        DATABASE_URL: world.database.url,
        LINELAB_DATA_DIR: '/tmp/linelab-test-second',
        LINELAB_LOG_LEVEL: 'silent',
        LINELAB_ROLES: 'api',
        PORT: '0',
      }),
    );
    try {
      await second.init();
      jest.spyOn(second.get(FloorClock), 'now').mockImplementation(() => new Date('2026-03-01T22:00:00Z'));
      const other = second.get(WorkOrderApi, { strict: false });
      await Promise.all([1, 2, 3].flatMap(() => [world.api.makeRecurringOrders(), other.makeRecurringOrders()]));
      setClock('2026-02-20T02:00:00Z');
      await Promise.all([world.api.makeRecurringOrders(), other.makeRecurringOrders()]);
    } finally {
      await second.close();
    }
    expect(await made(raced.id)).toEqual(['2026-03-02']);
    expect(await days(id)).toEqual(before);
    // A month without the server: what has passed is past.
    setClock('2026-03-17T02:00:00Z');
    await world.api.makeRecurringOrders();
    expect(await made(raced.id)).toEqual(['2026-03-02']);
    setClock('2026-03-18T00:30:00Z');
    await world.api.makeRecurringOrders();
    expect(await made(raced.id)).toEqual(['2026-03-02']);
    setClock('2026-03-19T02:00:00Z');
    await world.api.makeRecurringOrders();
    const [entry] = await world.database.query<{ type: string }>(
      'SELECT type FROM ledger.entry WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1',
      [raced.id],
    );
    expect(entry?.type).toBe('order-recurrence.ended');
  });

  it('rest while paused, go on when resumed, and end for good', async () => {
    setClock('2026-03-01T02:00:00Z');
    const { id, version } = await recurring({ aheadDays: 0 });
    const act = async (verb: string, seen: number) =>
      ask('teacher', 'POST', `/order-recurrences/${id}/${verb}`, {}, seen);
    expect((await act('pause', version)).body).toMatchObject({ status: 'paused', allowedActions: ['resume', 'end'] });
    setClock('2026-03-01T20:00:00Z');
    await world.api.makeRecurringOrders();
    expect(await made(id)).toEqual([]);
    expect((await act('pause', version + 1)).status).toBe(409);
    setClock('2026-03-03T20:00:00Z');
    expect((await act('resume', version + 1)).status).toBe(200);
    await eventually(async () => (await made(id)).length === 1);
    expect(await made(id)).toEqual(['2026-03-04']);
    expect((await act('end', version + 2)).status).toBe(200);
    setClock('2026-03-10T20:00:00Z');
    await world.api.makeRecurringOrders();
    expect(await made(id)).toEqual(['2026-03-04']);
    for (const verb of ['pause', 'resume', 'end']) expect((await act(verb, version + 3)).status).toBe(409);
    const { id: templateId } = await newTemplate();
    const changed = await ask('teacher', 'PUT', `/order-recurrences/${id}`, rule(templateId), version + 3);
    expect(changed.body).toMatchObject({ code: 'work-order.recurrence-ended' });
  });

  it('say why a day has none, and try again', async () => {
    setClock('2026-03-01T02:00:00Z');
    const { id: templateId, version } = await newTemplate({ routingVersionId });
    await ask('teacher', 'POST', `/order-templates/${templateId}/archive`, {}, version);
    const refused = await ask('teacher', 'POST', '/order-recurrences', rule(templateId));
    expect(refused.body).toMatchObject({ code: 'work-order.template-archived' });
    const bare = await world.app.get(MaterialApi).createMaterial({
      code: 'NO-ROUTING',
      revision: 'A',
      name: '没有工艺的件',
      nameEn: 'Part without a routing',
      specification: '',
      unit: 'pcs',
      kind: 'product',
      tracking: 'lot',
    });
    const unmakeable = await newTemplate({ materialId: bare.id });
    const { id } = (await ask('teacher', 'POST', '/order-recurrences', rule(unmakeable.id, { aheadDays: 1 }))).body;
    await eventually(async () => (await days(id)).length === 1);
    expect((await days(id)).at(-1)).toMatchObject({
      day: '2026-03-02',
      workOrderId: null,
      problem: { code: 'work-order.no-released-routing' },
    });
    const other = await newTemplate({ routingVersionId });
    expect((await ask('teacher', 'PUT', `/order-recurrences/${id}`, rule(other.id, { aheadDays: 1 }), 1)).status).toBe(
      200,
    );
    await eventually(async () => (await made(id)).length === 1);
    expect(await made(id)).toEqual(['2026-03-02']);
  });

  it('end with the template they are made from', async () => {
    setClock('2026-03-01T02:00:00Z');
    const { id: templateId, version } = await newTemplate({ routingVersionId });
    const create = async () => (await ask('teacher', 'POST', '/order-recurrences', rule(templateId))).body;
    const [active, paused, elsewhere] = [await create(), await create(), await recurring()];
    await ask('teacher', 'POST', `/order-recurrences/${paused.id}/pause`, {}, paused.version);
    await eventually(async () => (await made(active.id)).length === 2);
    expect((await ask('teacher', 'POST', `/order-templates/${templateId}/archive`, {}, version)).status).toBe(200);
    const { items } = (await ask('teacher', 'GET', '/order-recurrences')).body;
    const statusOf = (of: { id: string }) => items.find(({ id }: { id: string }) => id === of.id);
    for (const ended of [active, paused])
      expect(statusOf(ended)).toMatchObject({ status: 'ended', nextDay: null, allowedActions: [] });
    expect(statusOf(elsewhere)).toMatchObject({ status: 'active' });
    const entries = await world.database.query(
      `SELECT FROM ledger.entry WHERE type = 'order-recurrence.ended' AND subject_id = ANY($1)`,
      [[active.id, paused.id]],
    );
    expect(entries).toHaveLength(2);
  });
});
