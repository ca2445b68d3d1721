import { COPIES, COPY_HEADER, isNobodys, NOBODYS } from '../shared/offline/copy-names';

const ID = '[0-9a-f-]{36}';

/**
 * What a station shows of the job in hand. Nothing else is kept on the device: no grades, no lists of people, nothing of
 * other jobs than those that were opened here.
 */
const READ_AT_STATION = [
  /^\/api\/v1\/system\/info$/,
  /^\/api\/v1\/auth\/me$/,
  /^\/api\/v1\/station$/,
  /^\/api\/v1\/work-units\/[^/]+\/queue$/,
  new RegExp(`^/api/v1/job-orders/${ID}/station$`),
  new RegExp(`^/api/v1/job-orders/${ID}/files/${ID}$`),
];
const INSPECTION_OF_JOB = /^\/api\/v1\/inspections$/;

/** A Wi-Fi that swallows everything is no network either. */
const PATIENCE_MS = 5000;
const GONE: ReadonlySet<number> = new Set([401, 403, 404, 410]);
/** Asked too often, or something between here and the server that answers in its place. */
const PASSING: ReadonlySet<number> = new Set([429, 502, 503, 504]);
/** Copies of jobs with their pictures; the oldest go first. What every page needs is none of them. */
const MOST = 80;
const OF_A_JOB = /^\/api\/v1\/(job-orders|inspections)(\/|$)/;

/** Readings in the order they were begun, and the newest of each address that has been answered. */
let begun = 0;
const newest = new Map<string, number>();

export function isReadAtStation({ pathname, searchParams }: URL): boolean {
  if (INSPECTION_OF_JOB.test(pathname)) return searchParams.get('subjectType') === 'job-order';
  return READ_AT_STATION.some((pattern) => pattern.test(pathname));
}

/** The server's answer, kept for later; without network what was read last by the same person. */
export async function answerFromReading(request: Request): Promise<Response> {
  const cache = await caches.open(COPIES);
  const copy = await cache.match(request);
  begun += 1;
  const turn = begun;
  try {
    const answer = await fetch(request, copy ? { signal: AbortSignal.timeout(PATIENCE_MS) } : {});
    if (isLatest(request.url, turn)) {
      if (answer.ok) await keep(cache, request, answer.clone());
      // Signed out, or not allowed any more: what was read before is nobody's business now.
      else if (GONE.has(answer.status)) await cache.delete(request, { ignoreVary: true });
    }
    if (copy && PASSING.has(answer.status)) return copy;
    return answer;
  } catch (error) {
    if (copy && !request.signal.aborted) return copy;
    throw error;
  }
}

/** Without it no page opens; so it is not left to a page, which may have read it before the worker was in charge. */
export async function readForEverybody(): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  await answerFromReading(new Request(NOBODYS, { headers: { accept: 'application/json' }, signal })).catch(
    () => undefined,
  );
}

/** False for a slow answer that a later reading has overtaken: it says what was, as that this is no station yet. */
function isLatest(url: string, turn: number): boolean {
  if ((newest.get(url) ?? 0) > turn) return false;
  newest.set(url, turn);
  return true;
}

async function keep(cache: Cache, request: Request, answer: Response): Promise<void> {
  const headers = new Headers(answer.headers);
  headers.set(COPY_HEADER, 'yes');
  // A copy is found only by the person it was read for.
  if (isNobodys(request.url)) headers.delete('Vary');
  else headers.set('Vary', 'Station-Presence');
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  await cache.put(request, new Response(await answer.blob(), { status: answer.status, headers }));
  const kept = (await cache.keys()).filter(({ url }) => OF_A_JOB.test(new URL(url).pathname));
  for (const oldest of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(oldest);
}
