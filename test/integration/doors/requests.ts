import { randomUUID } from 'node:crypto';
import type { Knock, Knocker } from './knock';
import { nameOf, type Route } from './routes';
import { plausible } from './values';

/** A table of two columns. */
const LAYOUT = { delimiter: 'comma', decimalMark: '.', headingLine: 1, columns: { key: 'No', value: 'Value' } };

/** Rules between properties, which no rule of one property tells. */
const TOGETHER: Readonly<Record<string, Record<string, unknown>>> = {
  'POST /control-charts/:id/change-rules': { rules: [{ code: 'N2', kind: 'side', length: 9 }] },
  'POST /measurement-sources': { layout: LAYOUT },
  'PUT /measurement-sources/:id': { layout: LAYOUT },
  'POST /sampling-rules': { inspect: 'none' },
  'POST /trial-jobs/:id/convert': { materialId: randomUUID(), routingVersionId: randomUUID() },
};

/** Its answer to a good request is to end the caller's own sign-in, which the others still need. */
const LOGOUT = 'POST /auth/logout';

/** Answers 200 and says for each of the things named what became of it. */
const BULK = 'POST /work-orders/bulk';

/** A small file in a form. */
const UPLOAD = [
  '--cut',
  'content-disposition: form-data; name="file"; filename="a.pdf"',
  'content-type: application/pdf',
  '',
  '%PDF-1.4',
  '--cut--',
  '',
].join('\r\n');

const isUuid = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value);

export const takesBody = ({ method }: Route): boolean => ['POST', 'PUT', 'PATCH'].includes(method);

/** A body without a mistake of form, naming nothing that exists. */
export const bodyOf = (route: Route): Record<string, unknown> => ({
  ...(route.body ? plausible(route.body) : {}),
  ...TOGETHER[nameOf(route)],
});

/** The query parameters a route cannot do without. */
export function queryOf({ query }: Route): Record<string, string> {
  return query ? (plausible(query) as Record<string, string>) : {};
}

export const queryText = (query: Readonly<Record<string, string>>): string =>
  Object.entries(query).length === 0
    ? ''
    : `?${Object.entries(query)
        .map(([name, value]) => `${name}=${value}`)
        .join('&')}`;

/** An otherwise good request of somebody who may. */
export function good(doors: Knocker, route: Route, more: Knock = {}): Knock {
  const as = nameOf(route) === LOGOUT ? null : doors.insider(route);
  const query = queryText(queryOf(route));
  if (route.multipart) return { as, query, payload: UPLOAD, type: 'multipart/form-data; boundary=cut', ...more };
  return { as, query, ...(takesBody(route) && route.body ? { payload: bodyOf(route) } : {}), ...more };
}

/** Whether a request without a mistake of form would still be refused, as what it names does not exist. */
export function namesNothing(route: Route): boolean {
  if (nameOf(route) === BULK) return false;
  return route.ids.length > 0 || (route.body !== null && Object.values(bodyOf(route)).some(isUuid));
}
