import { startApp, type TestApp } from '../../support/app';
import { eventually } from '../../support/eventually';
import { smallSchool } from '../../support/school';
import { hasText } from '#libs/texts';
import { openApiDocument } from '../../../src/server';
import { booksOf, isQuiet } from './books';
import { Knocker, takesBody, type Knock } from './knock';
import { nameOf, routesOf, type Route } from './routes';
import { codesOf, plausible, plausibleValue, propertiesOf, refusedBy, SCALARS, STRUCTURES, UNSTORABLE } from './values';

jest.setTimeout(120_000);

/** The doors that are open to everybody; each says in its `@Public` why that is right. */
const PUBLIC = [
  'GET /health',
  'GET /health/live',
  'GET /health/ready',
  'GET /station',
  'GET /system/info',
  'POST /auth/login',
  'POST /auth/logout',
  'POST /setup',
  'POST /station/sign-in',
  'POST /station/sign-out/:presenceId',
];

/** Those that answer an unknown id on purpose with something else than 404. */
const OTHER_THAN_404: Readonly<Record<string, number>> = {
  // Nobody may learn what is there from a browser that is no station.
  'POST /station/sign-out/:presenceId': 401,
};

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

/** Its answer to a good request is to end the caller's own sign-in, which the others still need. */
const LOGOUT = 'POST /auth/logout';

const isPublic = ({ requirement }: Route): boolean => requirement.publicBecause !== undefined;

/** Knocks at each door one after the other would allow, a few at a time. */
async function atEach(list: readonly Route[], work: (route: Route) => Promise<void>): Promise<string[]> {
  const queue = [...list];
  const walk = async (): Promise<void> => {
    for (let route = queue.shift(); route; route = queue.shift()) await work(route);
  };
  await Promise.all(Array.from({ length: 4 }, walk));
  return doors.found();
}

/** An otherwise good request of somebody who may. */
function good(route: Route, more: Knock = {}): Knock {
  const body = route.body ? plausible(route.body) : undefined;
  const as = nameOf(route) === LOGOUT ? null : doors.insider(route);
  return { as, ...(takesBody(route) && body ? { payload: body } : {}), ...more };
}

/** Answers 200 and says for each of the things named what became of it. */
const BULK = 'POST /work-orders/bulk';

/** Whether a request without a mistake of form would still be refused, as what it names does not exist. */
function namesNothing(route: Route): boolean {
  if (nameOf(route) === BULK) return false;
  return route.ids.length > 0 || (route.body !== null && Object.values(plausible(route.body)).some(isUuid));
}
const isUuid = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

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

  it('asks who is there, but for those that say why not', async () => {
    expect(routes.filter(isPublic).map(nameOf).sort()).toEqual([...PUBLIC].sort());
    const guarded = routes.filter((route) => !isPublic(route));
    const wrong = await atEach(guarded, async (route) => {
      await doors.expect(route, 'nobody', good(route, { as: null }), 401, 'auth.unauthenticated');
      for (const cookie of ['linelab_session=stale', 'linelab_session=%E0%A4%A; =;;', 'linelab_session=%00']) {
        await doors.expect(route, cookie, good(route, { as: null, headers: { cookie } }), 401, 'auth.unauthenticated');
      }
    });
    expect(wrong).toEqual([]);
  });

  it('refuses who may not, and a page of another site', async () => {
    const wrong = await atEach(routes, async (route) => {
      const stranger = doors.stranger(route);
      if (!isPublic(route) && !route.requirement.signedIn) {
        if (!stranger) doors.complain(route, 'a stranger', 'there is none');
        await doors.expect(route, 'a stranger', good(route, { as: stranger }), 403, 'auth.forbidden');
        await doors.expect(route, 'a stranger without a word', { as: stranger }, 403, 'auth.forbidden');
      }
      if (route.method !== 'GET') {
        const headers = { origin: 'https://elsewhere.example' };
        await doors.expect(route, 'a foreign page', good(route, { headers }), 403, 'auth.foreign-origin');
      }
    });
    expect(wrong).toEqual([]);
  });

  it('knows nothing under an id that is none or that nobody has', async () => {
    const wrong = await atEach(routes, async (route) => {
      const status = OTHER_THAN_404[nameOf(route)] ?? 404;
      for (const id of route.ids) {
        const ids = ['1', 'x', '%00', '..%2f..', "'%20OR%201=1", '00000000-0000-0000-0000-00000000000g'];
        for (const value of ids) await doors.expect(route, value, good(route, { params: { [id]: value } }), 404);
        await doors.expect(
          route,
          '%ED%A0%80',
          good(route, { params: { [id]: '%ED%A0%80' } }),
          400,
          'request.malformed',
        );
        await doors.expect(route, 'x*99', good(route, { params: { [id]: 'x'.repeat(99) } }), 404);
        await doors.expect(route, 'x*3000', good(route, { params: { [id]: 'x'.repeat(3000) } }), 404);
      }
      if (route.ids.length > 0) {
        await doors.expect(route, 'unknown', good(route, { query: queryOf(route) }), status);
        const params = Object.fromEntries(route.ids.map((id) => [id, '00000000-0000-0000-0000-000000000000']));
        await doors.expect(route, 'zeros', good(route, { params, query: queryOf(route) }), status);
      }
      for (const word of route.words) {
        for (const value of ['%00', '%ED%A0%80'])
          if ((await doors.knock(route, value, good(route, { params: { [word]: value } }))).status < 400)
            doors.complain(route, value, 'is let in');
        for (const value of ['x'.repeat(99), 'x'.repeat(3000), '99999999999999999999', '-1', '%F0%9F%92%A9']) {
          await doors.expect(route, value, good(route, { params: { [word]: value } }), 404);
        }
      }
    });
    expect(wrong).toEqual([]);
  });

  it('refuses bodies that are none', async () => {
    const wrong = await atEach(routes.filter(takesBody), async (route) => {
      const send = async (what: string, payload: unknown, status: number, code: string, type?: string) =>
        doors.expect(route, what, good(route, { payload, ...(type ? { type } : {}) }), status, code);
      await send('half a body', '{"a":', 400, 'request.malformed');
      await send('two bodies', '{}{}', 400, 'request.malformed');
      await send('a poisoned prototype', '{"__proto__":{"x":1}}', 400, 'request.malformed');
      await send('a deep nest', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 400, 'request.malformed');
      await send('a deep object', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 400, 'request.malformed');
      await send('another type', 'a,b', 415, 'request.unsupported-media-type', 'text/csv');
      await send('a strange type', '{}', 415, 'request.unsupported-media-type', 'nonsense');
      await send('1.1 MB', `{"a":"${'x'.repeat(1_100_000)}"}`, 413, 'request.too-large');
      if (!route.body) return;
      const bare = propertiesOf(route.body).some(({ optional, open }) => !optional && !open);
      for (const payload of ['[]', ...(bare ? ['null'] : []), '5', '"text"', 'true', '[{}]', '[null]']) {
        const answer = await doors.knock(route, payload, good(route, { payload }));
        if (answer.status !== 400) doors.complain(route, payload, `${answer.status} ${answer.code} instead of 400`);
      }
      await doors.expect(route, 'a form', good(route, { payload: 'a=b', type: FORM }), 415);
      const unknown = { ...plausible(route.body), 'never~heard/of': 1 };
      const { pointers } = await doors.expect(route, 'more', good(route, { payload: unknown }), 400, 'request.invalid');
      if (!pointers.includes('/never~0heard~1of')) doors.complain(route, 'an unknown property', `${pointers}`);
    });
    expect(wrong).toEqual([]);
  });

  it('names the property that is wrong', async () => {
    const wrong = await atEach(
      routes.filter((route) => takesBody(route) && route.body !== null),
      async (route) => {
        const dto = route.body!;
        const flaws = await refusedBy(dto, plausible(dto));
        if (flaws.length > 0) doors.complain(route, 'a good body', `is not good at ${flaws}`);
        for (const property of propertiesOf(dto)) {
          const { name, open, optional } = property;
          for (const code of codesOf(property))
            if (!hasText(`error.${code}`)) doors.complain(route, name, `the code ${code} has no text`);
          const send = async (what: string, value: unknown): Promise<void> => {
            const payload = { ...plausible(dto), [name]: value };
            const expected = (await refusedBy(dto, payload)).length > 0;
            if (!expected && !open && what in STRUCTURES) doors.complain(route, `${name}: ${what}`, 'is accepted');
            if (!expected && !namesNothing(route)) return;
            const { status, pointers } = await doors.knock(route, `${name}: ${what}`, good(route, { payload }));
            const named = !expected || pointers.some((pointer) => `${pointer}/`.startsWith(`/${name}/`));
            if (status < 400 || (expected && status !== 400) || !named)
              doors.complain(route, `${name}: ${what}`, `${status} at ${pointers.join(' ')}`);
          };
          for (const [what, value] of Object.entries({ ...STRUCTURES, ...SCALARS })) await send(what, value);
          if (!optional && !open) await send('left out', undefined);
          for (const [what, text] of Object.entries(UNSTORABLE)) {
            const right = plausibleValue(dto, property);
            const value = Array.isArray(right) ? [text] : text;
            const payload = { ...plausible(dto), [name]: value };
            await doors.expect(route, `${name}: ${what}`, good(route, { payload }), 400);
          }
        }
      },
    );
    expect(wrong).toEqual([]);
  });

  it('refuses a query it does not understand', async () => {
    const wrong = await atEach(
      routes.filter(({ query }) => query !== null),
      async (route) => {
        const properties = propertiesOf(route.query!);
        for (const code of properties.flatMap(codesOf))
          if (!hasText(`error.${code}`)) doors.complain(route, code, 'has no text');
        const ask = (query: Record<string, string>) =>
          `?${Object.entries({ ...Object.fromEntries(new URLSearchParams(queryOf(route))), ...query })
            .map(([name, value]) => `${name}=${value}`)
            .join('&')}`;
        const refuse = async (query: string, pointer: string | null): Promise<void> => {
          const answer = await doors.expect(route, query, good(route, { query }), 400);
          if (pointer && !answer.pointers.includes(pointer)) doors.complain(route, query, `${answer.pointers}`);
        };
        await refuse(ask({ unheard: '1' }), '/unheard');
        await refuse(ask({ __proto__x: '1' }), '/__proto__x');
        for (const { name } of properties) {
          for (const value of ['', '%00', '%ED%A0%80', '-1', '1e308', 'x'.repeat(8000), 'a,b', '%F0%9F%92%A9', '%']) {
            await doors.knock(route, `${name}=${value.slice(0, 20)}`, good(route, { query: ask({ [name]: value }) }));
          }
          await doors.knock(route, `${name} twice`, good(route, { query: `${ask({ [name]: 'a' })}&${name}=b` }));
          await doors.knock(route, `${name}[]`, good(route, { query: ask({ [`${name}[]`]: 'a' }) }));
        }
        if (!properties.some(({ name }) => name === 'limit')) return;
        for (const limit of ['0', '-1', '1e9', 'abc', '1.5', '201', 'NaN']) await refuse(ask({ limit }), '/limit');
        await refuse(`${ask({ limit: '1' })}&limit=2`, '/limit');
        await refuse(ask({ cursor: 'x'.repeat(501) }), '/cursor');
        if (route.ids.length > 0) return;
        for (const cursor of ['zzz', '!', cursorOf({ a: 1 }), cursorOf(null), cursorOf([]), cursorOf([1, 2, 3, 4, 5])])
          await refuse(ask({ cursor }), null);
        for (const key of [1, -1, 2 ** 31, 2 ** 53 - 1, 0.5, 1e308, 'x', 'a\u0000', '\ud800', '2026-02-30', '1e999'])
          for (const length of [1, 2, 3]) {
            const cursor = cursorOf(Array.from({ length }, () => key));
            await doors.knock(
              route,
              `cursor of ${length} × ${JSON.stringify(key)}`,
              good(route, { query: ask({ cursor }) }),
            );
          }
      },
    );
    expect(wrong).toEqual([]);
  });

  it('asks for the key and the version it needs', async () => {
    const commands = routes.filter(({ idempotent, versioned }) => idempotent || versioned);
    expect(commands.length).toBeGreaterThan(20);
    const wrong = await atEach(commands, async (route) => {
      const send = async (name: string, value: string | undefined, status: number, code: string) =>
        doors.expect(
          route,
          `${name} ${value?.slice(0, 20)}`,
          good(route, { headers: { [name]: value } }),
          status,
          code,
        );
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
    const nowhere = {
      method: 'GET',
      path: '/nowhere',
      ids: [],
      words: [],
      body: null,
      query: null,
    } as unknown as Route;
    await doors.expect({ ...nowhere, path: '/%' }, '/%', {}, 400, 'request.malformed');
    for (const path of ['/nowhere', '/work-orders//', '/%00', '/../../etc/passwd', '/work-orders;x=1'])
      await doors.expect({ ...nowhere, path }, path, { as: 'admin' }, 404, 'request.not-found');
    for (const method of ['DELETE', 'PATCH', 'PUT', 'OPTIONS'])
      await doors.expect({ ...nowhere, path: '/health', method }, method, { as: 'admin' }, 404, 'request.not-found');
    expect(doors.found()).toEqual([]);
  });

  it('has let nothing through', async () => {
    expect(doors.knocks).toBeGreaterThan(3000);
    expect(await booksOf(test.database)).toEqual(before);
    const health = await test.app.inject({ method: 'GET', url: '/api/v1/health' });
    expect([health.statusCode, health.json<{ ready: boolean }>().ready]).toEqual([200, true]);
  });
});

const FORM = 'application/x-www-form-urlencoded';
const cursorOf = (keys: unknown): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** The query parameters a route cannot do without. */
function queryOf({ query }: Route): string {
  if (!query) return '';
  const good = plausible(query) as Record<string, string>;
  return Object.keys(good).length > 0 ? `?${new URLSearchParams(good)}` : '';
}
