import { startApp, type TestApp } from '../../support/app';
import { eventually } from '../../support/eventually';
import { smallSchool } from '../../support/school';
import { openApiDocument } from '../../../src/server';
import { tryIds, tryQuery } from './addresses';
import { tryBodies, tryForms, tryProperties } from './bodies';
import { booksOf, isQuiet } from './books';
import { Knocker } from './knock';
import { good, takesBody } from './requests';
import { nameOf, routesOf, type Dto, type Route } from './routes';

/** The doors that are open to everybody; each says in its `@Public` why that is right. */
const PUBLIC = [
  'GET /health',
  'GET /health/live',
  'GET /health/ready',
  'GET /station',
  'GET /system/info',
  'GET /trust',
  'GET /trust/ca.crt',
  'POST /auth/login',
  'POST /auth/logout',
  'POST /setup',
  'POST /station/sign-in',
  'POST /station/sign-out/:presenceId',
];

/** Doors every role may enter, because the rows behind them are each somebody's. */
const FOR_EVERYBODY = ['nonconformances', 'lot-inspections'].flatMap((things) =>
  ['', '/:id', '/:id/history'].map((rest) => `GET /${things}${rest}`),
);

let test: TestApp;
let doors: Knocker;
let routes: Route[];
let before: Record<string, string>;

beforeAll(async () => {
  test = await startApp();
  await smallSchool(test);
  doors = new Knocker(test);
  await doors.signIn('teacher', 'admin', 'technician', 'student1', 'partner');
  routes = routesOf(test.app);
  await eventually(() => isQuiet(test.database), { describe: 'the consumers to have read everything' });
  before = await booksOf(test.database);
});

afterAll(() => test?.stop());

const isPublic = ({ requirement }: Route): boolean => requirement.publicBecause !== undefined;

/** Knocks at each door, at a few of them at a time. Answers what was wrong. */
async function atEach(list: readonly Route[], work: (route: Route) => Promise<void>): Promise<string[]> {
  const queue = [...list];
  const walk = async (): Promise<void> => {
    for (let route = queue.shift(); route; route = queue.shift()) await work(route);
  };
  await Promise.all(Array.from({ length: 4 }, walk));
  return doors.found();
}

describe('every door', () => {
  it('is the one the OpenAPI document describes, each under a name of its own', () => {
    const { paths } = openApiDocument(test.app);
    const operations = Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, { operationId?: string }>).map(([method, { operationId }]) => ({
        name: `${method.toUpperCase()} ${path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, ':$1')}`,
        operationId,
      })),
    );
    expect(operations.map(({ name }) => name).sort()).toEqual(routes.map(nameOf).sort());
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  it('has bodies under names of their own, as the document keeps one schema for a name', () => {
    const bodies = [...new Set(routes.flatMap(({ body }) => body ?? []))].map(({ name }) => name).sort();
    expect(bodies).toEqual([...new Set(bodies)]);
  });

  it('asks who is there, but for those that say why not', async () => {
    expect(routes.filter(isPublic).map(nameOf).sort()).toEqual([...PUBLIC].sort());
    const guarded = routes.filter((route) => !isPublic(route));
    const wrong = await atEach(guarded, async (route) => {
      await doors.expect(route, 'nobody', good(doors, route, { as: null }), 401, 'auth.unauthenticated');
      for (const cookie of ['linelab_session=stale', 'linelab_session=%E0%A4%A; =;;', 'linelab_session=%00']) {
        const knock = good(doors, route, { as: null, headers: { cookie } });
        await doors.expect(route, cookie, knock, 401, 'auth.unauthenticated');
      }
    });
    expect(wrong).toEqual([]);
  });

  it('refuses who may not, and a page of another site', async () => {
    const wrong = await atEach(routes, async (route) => {
      if (!isPublic(route) && !route.requirement.signedIn && !FOR_EVERYBODY.includes(nameOf(route))) {
        const stranger = doors.stranger(route);
        if (!stranger) doors.complain(route, 'a stranger', 'there is none');
        await doors.expect(route, 'a stranger', good(doors, route, { as: stranger }), 403, 'auth.forbidden');
        await doors.expect(route, 'a stranger without a word', { as: stranger }, 403, 'auth.forbidden');
      }
      if (route.method !== 'GET') {
        const headers = { origin: 'https://elsewhere.example' };
        await doors.expect(route, 'a foreign page', good(doors, route, { headers }), 403, 'auth.foreign-origin');
      }
    });
    expect(wrong).toEqual([]);
  });

  it('knows nothing under an id that is none or that nobody has', async () => {
    expect(await atEach(routes, (route) => tryIds(doors, route))).toEqual([]);
  });

  it('refuses bodies that are none', async () => {
    expect(await atEach(routes.filter(takesBody), (route) => tryBodies(doors, route))).toEqual([]);
  });

  it('refuses forms that are broken', async () => {
    const forms = routes.filter(({ multipart }) => multipart);
    expect(forms.length).toBeGreaterThan(0);
    expect(await atEach(forms, (route) => tryForms(doors, route))).toEqual([]);
  });

  it('names the property that is wrong', async () => {
    const tried = new Set<Dto>();
    expect(await atEach(routes, (route) => tryProperties(doors, route, tried))).toEqual([]);
  });

  it('refuses a query it does not understand', async () => {
    expect(await atEach(routes, (route) => tryQuery(doors, route))).toEqual([]);
  });

  it('asks for the key and the version it needs', async () => {
    const commands = routes.filter(({ idempotent, versioned }) => idempotent || versioned);
    expect(commands.length).toBeGreaterThan(20);
    const wrong = await atEach(commands, async (route) => {
      const send = async (name: string, value: string | undefined, status: number, code: string) => {
        const knock = good(doors, route, { headers: { [name]: value } });
        return doors.expect(route, `${name} ${value?.slice(0, 20)}`, knock, status, code);
      };
      if (route.idempotent) {
        await send('idempotency-key', undefined, 400, 'idempotency.key-required');
        for (const key of ['', 'short', 'with spaces in it', 'x'.repeat(129), '12345678;', '钥匙钥匙钥匙钥匙'])
          await send('idempotency-key', key, 400, 'idempotency.key-malformed');
      }
      if (route.versioned) {
        await send('if-match', undefined, 428, 'precondition.required');
        for (const version of ['*', '"x"', '-1', '1e3', '"1", "2"', '99999999999999'])
          await send('if-match', version, 400, 'request.malformed');
      }
    });
    expect(wrong).toEqual([]);
  });

  it('is not where there is none', async () => {
    const nowhere = { method: 'GET', path: '/', ids: [], words: [], body: null, query: null } as unknown as Route;
    const knock = { as: 'admin' };
    await doors.expect({ ...nowhere, path: '/%' }, '/%', knock, 400, 'request.malformed');
    for (const path of ['/nowhere', '/work-orders//', '/%00', '/../../etc/passwd', '/work-orders;x=1'])
      await doors.expect({ ...nowhere, path }, path, knock, 404, 'request.not-found');
    for (const method of ['DELETE', 'PATCH', 'PUT', 'OPTIONS'])
      await doors.expect({ ...nowhere, path: '/health', method }, method, knock, 404, 'request.not-found');
    expect(doors.found()).toEqual([]);
  });

  it('has let nothing through', async () => {
    expect(await booksOf(test.database)).toEqual(before);
    const health = await test.app.inject({ method: 'GET', url: '/api/v1/health' });
    expect([health.statusCode, health.json<{ ready: boolean }>().ready]).toEqual([200, true]);
  });
});
