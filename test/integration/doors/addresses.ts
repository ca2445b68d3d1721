import type { Knocker } from './knock';
import { good, queryOf, queryText } from './requests';
import { nameOf, type Route } from './routes';
import { codesOf, propertiesOf } from './values';
import { hasText } from '#libs/texts';

/** Those that answer an unknown id on purpose with something else than 404. */
const OTHER_THAN_404: Readonly<Record<string, number>> = {
  // Somebody who asks before the import has begun is told that it waits.
  'GET /imports/:id/progress': 200,
  // Nobody may learn what is there from a browser that is no station.
  'POST /station/sign-out/:presenceId': 401,
};

const NO_IDS = ['1', 'x', '%00', '..%2f..', "'%20OR%201=1", '00000000-0000-0000-0000-00000000000g', 'x'.repeat(99)];
const NO_WORDS = ['x'.repeat(99), 'x'.repeat(3000), '99999999999999999999', '-1', '%F0%9F%92%A9'];
const NO_VALUES = ['', '%00', '%ED%A0%80', '-1', '1e308', 'x'.repeat(8000), 'a,b', '%F0%9F%92%A9', '%'];

const cursorOf = (keys: unknown): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

/** Ids that are none, that nobody has, and words that name nothing. */
export async function tryIds(doors: Knocker, route: Route): Promise<void> {
  for (const id of route.ids) {
    const send = async (value: string, status: number) =>
      doors.expect(route, value, good(doors, route, { params: { [id]: value } }), status);
    for (const value of NO_IDS) await send(value, 404);
    await send('x'.repeat(3000), 404);
    await send('%ED%A0%80', 400);
  }
  if (route.ids.length > 0) {
    const status = OTHER_THAN_404[nameOf(route)] ?? 404;
    await doors.expect(route, 'unknown', good(doors, route), status);
    const params = Object.fromEntries(route.ids.map((id) => [id, '00000000-0000-0000-0000-000000000000']));
    await doors.expect(route, 'zeros', good(doors, route, { params }), status);
  }
  for (const word of route.words) {
    for (const value of NO_WORDS)
      await doors.expect(route, value, good(doors, route, { params: { [word]: value } }), 404);
    for (const value of ['%00', '%ED%A0%80'])
      await doors.refuse(route, value, good(doors, route, { params: { [word]: value } }));
  }
}

/** Parameters nobody knows, values that are none, pages without end and cursors we never gave out. */
export async function tryQuery(doors: Knocker, route: Route): Promise<void> {
  if (!route.query) return;
  const properties = propertiesOf(route.query);
  const ask = (query: Record<string, string>) => queryText({ ...queryOf(route), ...query });
  const refuse = async (query: string, pointer: string | null): Promise<void> => {
    const answer = await doors.expect(route, query, good(doors, route, { query }), 400);
    if (pointer && !answer.pointers.includes(pointer)) doors.complain(route, query, `${answer.pointers}`);
  };
  const survive = async (query: string): Promise<void> =>
    void (await doors.knock(route, query.slice(0, 80), good(doors, route, { query })));
  for (const code of properties.flatMap(codesOf))
    if (!hasText(`error.${code}`)) doors.complain(route, code, 'has no text');
  await refuse(ask({ unheard: '1' }), '/unheard');
  await refuse(ask({ __proto__x: '1' }), '/__proto__x');
  for (const { name } of properties) {
    for (const value of NO_VALUES) await survive(ask({ [name]: value }));
    await survive(`${ask({ [name]: 'a' })}&${name}=b`);
    await survive(ask({ [`${name}[]`]: 'a' }));
  }
  if (!properties.some(({ name }) => name === 'limit')) return;
  for (const limit of ['0', '-1', '1e9', 'abc', '1.5', '201', 'NaN']) await refuse(ask({ limit }), '/limit');
  await refuse(`${ask({ limit: '1' })}&limit=2`, '/limit');
  await refuse(ask({ cursor: 'x'.repeat(501) }), '/cursor');
  // Below a thing that does not exist the answer is 404, whatever the cursor.
  if (route.ids.length > 0) return;
  for (const cursor of ['zzz', '!', ...[{ a: 1 }, null, [], [1, 2, 3, 4, 5]].map(cursorOf)])
    await refuse(ask({ cursor }), null);
  for (const key of [1, -1, 2 ** 31, 2 ** 53 - 1, 0.5, 1e308, 'x', 'a\u0000', '\ud800', '2026-02-30', '1e999'])
    for (const length of [1, 2, 3]) await survive(ask({ cursor: cursorOf(Array.from({ length }, () => key)) }));
}
