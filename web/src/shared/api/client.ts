import { COPY_HEADER } from '../offline/copy-names';
import { noteStaleRead } from '../offline/stale-reads';
import { isProblem, OFFLINE_CODE, ProblemError } from './problem-error';
import { learnClock } from './server-clock';
import { currentPresence } from './station-presence';

type QueryValue = string | number | boolean | null | undefined | readonly string[];

export interface RequestOptions {
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly signal?: AbortSignal;
  /** Sent as `Idempotency-Key`: the same command sent twice takes effect once. */
  readonly idempotencyKey?: string;
  /** Version of the thing as last read; sent as `If-Match`. */
  readonly ifMatch?: string | number;
  /** Who acted at a shared screen, when that was somebody else than the one signed in there now. */
  readonly stationPresence?: string | null;
  /** The person whose act it is; the server refuses to write it down under anybody else. */
  readonly madeBy?: string | null;
  /** A command given without network: when, and what the person saw. */
  readonly late?: { readonly givenAt: string; readonly expected: string | null } | null;
  /** How long to wait for an answer. */
  readonly timeoutMs?: number;
}

/** One page of a list; `nextCursor` null at its end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

const BASE = '/api/v1';

/** Address of an API path with its query; also for links to files the browser downloads itself. */
export function apiUrl(path: string, query: RequestOptions['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  const text = search.toString();
  return `${BASE}${path}${text ? `?${text}` : ''}`;
}

function headersOf(body: unknown, options: RequestOptions): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json' });
  // Some answers are words for people, such as what was expected in a cell of an import.
  headers.set('Accept-Language', document.documentElement.lang);
  if (body !== undefined && !(body instanceof FormData)) headers.set('Content-Type', 'application/json');
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
  if (options.ifMatch !== undefined) headers.set('If-Match', `"${String(options.ifMatch).replaceAll('"', '')}"`);
  const presence = options.stationPresence === undefined ? currentPresence() : options.stationPresence;
  if (presence !== null) headers.set('Station-Presence', presence);
  if (options.madeBy) headers.set('Made-By', options.madeBy);
  if (options.late) {
    headers.set('Occurred-At', options.late.givenAt);
    if (options.late.expected !== null) headers.set('Expected-State', options.late.expected);
  }
  return headers;
}

async function answerOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined;
  const text = await response.text();
  if (!text) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function request<T>(method: string, path: string, body: unknown, options: RequestOptions): Promise<T> {
  let response: Response;
  const sentAt = Date.now();
  try {
    response = await fetch(apiUrl(path, options.query), {
      method,
      headers: headersOf(body, options),
      body: body === undefined ? undefined : body instanceof FormData ? body : JSON.stringify(body),
      credentials: 'same-origin',
      signal: options.timeoutMs === undefined ? options.signal : AbortSignal.timeout(options.timeoutMs),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    noteStaleRead();
    throw new ProblemError({
      type: 'about:blank',
      title: 'No answer',
      status: 503,
      code: OFFLINE_CODE,
      params: {},
      traceId: '',
    });
  }
  if (response.headers.has(COPY_HEADER)) noteStaleRead();
  else learnClock(response.headers.get('date'), sentAt, Date.now());
  const answer = await answerOf(response);
  if (response.ok) return answer as T;
  if (isProblem(answer)) throw new ProblemError(answer);
  // A proxy or a starting server answered in its own words.
  const code = response.status >= 502 && response.status <= 504 ? OFFLINE_CODE : 'internal';
  throw new ProblemError({
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code,
    params: {},
    traceId: response.headers.get('x-trace-id') ?? '',
  });
}

/** Typed door to the HTTP API; every refusal is a {@link ProblemError}. */
export const api = {
  get: <T>(path: string, options: RequestOptions = {}): Promise<T> => request<T>('GET', path, undefined, options),
  post: <T>(path: string, body?: unknown, options: RequestOptions = {}): Promise<T> =>
    request<T>('POST', path, body, options),
  put: <T>(path: string, body: unknown, options: RequestOptions = {}): Promise<T> =>
    request<T>('PUT', path, body, options),
  patch: <T>(path: string, body: unknown, options: RequestOptions = {}): Promise<T> =>
    request<T>('PATCH', path, body, options),
  delete: <T>(path: string, options: RequestOptions = {}): Promise<T> => request<T>('DELETE', path, undefined, options),
} as const;

/** A file behind an address of {@link apiUrl}; asked for as the person at this screen, which a picture's own address cannot say. */
export async function loadFile(address: string, signal?: AbortSignal): Promise<Blob> {
  const response = await fetch(address, { headers: headersOf(undefined, {}), credentials: 'same-origin', signal });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.blob();
}
