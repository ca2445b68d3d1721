import { randomUUID } from 'node:crypto';
import type { Problem } from '#libs/contracts';

/** A refusal of the server, as a test sees it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(`${status} ${problem.code} ${JSON.stringify(problem.params)} ${JSON.stringify(problem.errors ?? [])}`);
  }
}

export interface CallOptions {
  /** A key of its own for each command unless one is named. */
  readonly idempotencyKey?: string;
  readonly ifMatch?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A person (or a station) at the API: keeps cookies, sends idempotency keys, throws {@link Refused}. */
export class HttpClient {
  private readonly cookies = new Map<string, string>();
  /** Header of the person signed in at a station. */
  presence: string | null = null;

  constructor(readonly url: string) {}

  /** Signs in. @throws Refused */
  async login(username: string, password = 'Linelab#2026'): Promise<this> {
    await this.post('/auth/login', { username, password });
    return this;
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async get<T = Record<string, unknown>>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  async post<T = Record<string, unknown>>(path: string, body: unknown = {}, options: CallOptions = {}): Promise<T> {
    return this.call<T>('POST', path, body, options);
  }

  async put<T = Record<string, unknown>>(path: string, body: unknown, options: CallOptions = {}): Promise<T> {
    return this.call<T>('PUT', path, body, options);
  }

  async delete<T = null>(path: string): Promise<T> {
    return this.call<T>('DELETE', path);
  }

  /** The answer's bytes, for files. */
  async bytes(path: string): Promise<Buffer> {
    const response = await this.send('GET', path, undefined, {});
    if (!response.ok) throw new Refused(response.status, (await response.json()) as Problem);
    return Buffer.from(await response.arrayBuffer());
  }

  /** Uploads files and fields as a form. */
  async upload<T = Record<string, unknown>>(path: string, form: FormData): Promise<T> {
    return this.call<T>('POST', path, form);
  }

  private async call<T>(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<T> {
    const response = await this.send(method, path, body, options);
    const text = await response.text();
    const answer: unknown = text ? JSON.parse(text) : null;
    if (!response.ok) throw new Refused(response.status, answer as Problem);
    return answer as T;
  }

  private async send(method: string, path: string, body: unknown, options: CallOptions): Promise<Response> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
      headers: {
        ...(this.cookies.size > 0 ? { cookie: this.cookieHeader } : {}),
        ...(this.presence ? { 'station-presence': this.presence } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': options.idempotencyKey ?? randomUUID() }),
        ...(body !== undefined && !isForm ? { 'content-type': 'application/json' } : {}),
        ...(options.ifMatch === undefined ? {} : { 'if-match': `"${options.ifMatch}"` }),
        ...options.headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const at = pair.indexOf('=');
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
}
