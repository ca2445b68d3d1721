import { hasText } from '#libs/texts';
import type { Knocker } from './knock';
import { bodyOf, good, namesNothing } from './requests';
import type { Dto, Route } from './routes';
import {
  codesOf,
  plausibleValue,
  propertiesOf,
  refusedBy,
  SCALARS,
  STRUCTURES,
  UNSTORABLE,
  type Property,
} from './values';

const FORM = 'application/x-www-form-urlencoded';
const nest = (open: string, close: string): string => `${open.repeat(20_000)}1${close.repeat(20_000)}`;

/** Bodies that are no JSON, of another type, too large, or no object. */
export async function tryBodies(doors: Knocker, route: Route): Promise<void> {
  const send = async (what: string, payload: unknown, status: number, code: string, type = 'application/json') =>
    doors.expect(route, what, good(doors, route, { payload, type }), status, code);
  await send('half a body', '{"a":', 400, 'request.malformed');
  await send('two bodies', '{}{}', 400, 'request.malformed');
  await send('a poisoned prototype', '{"__proto__":{"x":1}}', 400, 'request.malformed');
  await send('a deep nest', nest('[', ']'), 400, 'request.malformed');
  await send('a deep object', nest('{"a":', '}'), 400, 'request.malformed');
  await send('another type', 'a,b', 415, 'request.unsupported-media-type', 'text/csv');
  await send('plain text', '{}', 415, 'request.unsupported-media-type', 'text/plain');
  await send('a form', 'a=b', 415, 'request.unsupported-media-type', FORM);
  await send('a strange type', '{}', 415, 'request.unsupported-media-type', 'nonsense');
  await send('1.1 MB', `{"a":"${'x'.repeat(1_100_000)}"}`, 413, 'request.too-large');
  if (!route.body) return;
  const bare = propertiesOf(route.body).some(({ optional, open }) => !optional && !open);
  for (const payload of ['[]', ...(bare ? ['null'] : []), '5', '"text"', 'true', '[{}]', '[null]'])
    await doors.expect(route, payload, good(doors, route, { payload }), 400);
  const unknown = { ...bodyOf(route), 'never~heard/of': 1 };
  const { pointers } = await doors.expect(
    route,
    'more',
    good(doors, route, { payload: unknown }),
    400,
    'request.invalid',
  );
  if (!pointers.includes('/never~0heard~1of')) doors.complain(route, 'an unknown property', `${pointers}`);
}

const part = (head: string, body: string): string => `--cut\r\n${head}\r\n\r\n${body}\r\n`;
const field = (more = ''): string => `content-disposition: form-data; name="a"${more}`;
const file = (name: string): string => `content-disposition: form-data; name="file"; filename="${name}"`;
const FORMS: Readonly<Record<string, string>> = {
  nothing: '',
  noise: 'no form at all',
  'no part': '--cut--\r\n',
  'a cut part': part(file('a.pdf'), '%PDF-1.4').slice(0, -4),
  'a cut head': '--cut\r\ncontent-dispo',
  'no end': part(file('a.pdf'), '%PDF-1.4'),
  'fields only': `${part(field(), 'b')}--cut--\r\n`,
  'a field that is no JSON': `${part(field('\r\ncontent-type: application/json'), '{')}--cut--\r\n`,
  'a prototype': `${part(field().replace('"a"', '"__proto__"'), 'b')}--cut--\r\n`,
  'fifty parts': `${part(field(), 'b').repeat(50)}--cut--\r\n`,
  'a NUL in the name': `${part(file('a\0.pdf'), '%PDF-1.4')}--cut--\r\n`,
  'a way out': `${part(file('../../../a.pdf'), '%PDF-1.4')}--cut--\r\n`,
};

/** Forms with files that are cut, empty or without a usable boundary. */
export async function tryForms(doors: Knocker, route: Route): Promise<void> {
  for (const boundary of ['; boundary=cut', '', `; boundary=${'x'.repeat(300)}`])
    for (const [what, payload] of Object.entries(FORMS)) {
      const type = `multipart/form-data${boundary}`;
      await doors.refuse(route, `${what}${boundary.slice(0, 20)}`, good(doors, route, { payload, type }));
    }
}

async function tryValue(doors: Knocker, route: Route, dto: Dto, property: Property, [what, value]: [string, unknown]) {
  const { name, open } = property;
  const payload = { ...bodyOf(route), [name]: value };
  const expected = (await refusedBy(dto, payload)).length > 0;
  if (!expected && !open && what in STRUCTURES) doors.complain(route, `${name}: ${what}`, 'is accepted');
  if (!expected && !namesNothing(route)) return;
  const { status, pointers } = await doors.knock(route, `${name}: ${what}`, good(doors, route, { payload }));
  const named = !expected || pointers.some((pointer) => `${pointer}/`.startsWith(`/${name}/`));
  if (status < 400 || (expected && status !== 400) || !named)
    doors.complain(route, `${name}: ${what}`, `${status} at ${pointers.join(' ')}`);
}

/** Wrong values for each property; a DTO already in `tried` (several doors share it) only a few. */
export async function tryProperties(doors: Knocker, route: Route, tried: Set<Dto>): Promise<void> {
  const dto = route.body;
  if (!dto) return;
  const flaws = await refusedBy(dto, bodyOf(route));
  if (flaws.length > 0) doors.complain(route, 'a good body', `is not good at ${flaws}`);
  const values = tried.has(dto) ? { 'an object': {}, 'a number': 5 } : { ...STRUCTURES, ...SCALARS };
  tried.add(dto);
  for (const property of propertiesOf(dto)) {
    const { name, open, optional } = property;
    for (const code of codesOf(property))
      if (!hasText(`error.${code}`)) doors.complain(route, name, `the code ${code} has no text`);
    for (const each of Object.entries(values)) await tryValue(doors, route, dto, property, each);
    if (!optional && !open) await tryValue(doors, route, dto, property, ['left out', undefined]);
    for (const [what, text] of Object.entries(UNSTORABLE)) {
      const value = Array.isArray(plausibleValue(dto, property)) ? [text] : text;
      const payload = { ...bodyOf(route), [name]: value };
      await doors.expect(route, `${name}: ${what}`, good(doors, route, { payload }), 400);
    }
  }
}
