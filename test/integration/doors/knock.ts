import { randomUUID } from 'node:crypto';
import type { Problem } from '#libs/contracts';
import { hasText } from '#libs/texts';
import type { TestApp } from '../../support/app';
import { signIn } from '../../support/school';
import { nameOf, type Route } from './routes';

export interface Knock {
  /** Nobody when left out. */
  readonly as?: string | null;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Text is sent as it stands. */
  readonly payload?: unknown;
  readonly type?: string;
}

export interface Answer {
  readonly status: number;
  readonly code: string;
  readonly pointers: readonly string[];
  /** What was let out; empty for a refusal. */
  readonly body: string;
}

/** Words of addresses that have to be known before anything else is looked at. */
const WORDS: Readonly<Record<string, string>> = {
  'PUT /machine-certificates/:thumbprint': '0'.repeat(40),
  'PUT /nonconformances/:id/sections/:code': 'D4',
};

/** Knocks at doors and writes down whatever no door may answer. */
export class Knocker {
  /** What is wrong, in words. */
  readonly wrong: string[] = [];
  private readonly cookies = new Map<string, Record<string, string>>();
  private readonly permissions = new Map<string, ReadonlySet<string>>();

  constructor(private readonly test: TestApp) {}

  async signIn(...usernames: string[]): Promise<void> {
    for (const username of usernames) {
      const cookies = await signIn(this.test, username);
      const me = await this.test.app.inject({ method: 'GET', url: '/api/v1/auth/me', cookies });
      this.cookies.set(username, cookies);
      this.permissions.set(username, new Set(me.json<{ permissions: string[] }>().permissions));
    }
  }

  /** Whether somebody has one of the permissions the door asks for. */
  holds(username: string, { requirement }: Route): boolean {
    return requirement.anyOf.some((permission) => this.permissions.get(username)?.has(permission));
  }

  /** Somebody the door opens for, or null when nobody of these may. */
  insider({ requirement }: Route): string | null {
    const open = requirement.publicBecause !== undefined || requirement.signedIn;
    return this.someone((held) => open || requirement.anyOf.some((permission) => held.has(permission)));
  }

  /** Somebody signed in whom the door refuses. */
  stranger({ requirement }: Route): string | null {
    return this.someone((held) => !requirement.anyOf.some((permission) => held.has(permission)));
  }

  private someone(fits: (held: ReadonlySet<string>) => boolean | undefined): string | null {
    return [...this.permissions].find(([, held]) => fits(held))?.[0] ?? null;
  }

  async knock(route: Route, what: string, knock: Knock = {}): Promise<Answer> {
    const { as, params = {}, query = '', headers = {}, payload, type = 'application/json' } = knock;
    const url = route.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? this.somewhere(route, name));
    const all: Record<string, string | undefined> = {
      ...(route.idempotent ? { 'idempotency-key': randomUUID() } : {}),
      ...(route.versioned ? { 'if-match': '"1"' } : {}),
      ...(payload === undefined ? {} : { 'content-type': type }),
      ...headers,
    };
    const response = await this.test.app.inject({
      method: route.method as 'POST',
      url: `/api/v1${url}${query}`,
      cookies: (as && this.cookies.get(as)) || {},
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
      ...(payload === undefined ? {} : { payload: typeof payload === 'string' ? payload : JSON.stringify(payload) }),
    });
    const status = response.statusCode;
    if (status < 400) return { status, code: '', pointers: [], body: response.body };
    return {
      status,
      body: '',
      ...this.judge(`${nameOf(route)}, ${what}`, status, response.headers['content-type'], response.body),
    };
  }

  /** Knocks and compares; a `null` code means any. */
  async expect(route: Route, what: string, knock: Knock, status: number, code: string | null = null): Promise<Answer> {
    const answer = await this.knock(route, what, knock);
    if (answer.status !== status || (code !== null && answer.code !== code)) {
      this.complain(route, what, `${answer.status} ${answer.code} instead of ${status} ${code ?? ''}`);
    }
    return answer;
  }

  /** Knocks and wants to be refused, in whatever words. */
  async refuse(route: Route, what: string, knock: Knock): Promise<void> {
    const { status } = await this.knock(route, what, knock);
    if (status < 400) this.complain(route, what, `${status}, let in`);
  }

  complain(route: Route, what: string, wrong: string): void {
    this.wrong.push(`${nameOf(route)}, ${what}: ${wrong}`);
  }

  /** Takes what was written down. */
  found(): string[] {
    return this.wrong.splice(0);
  }

  private somewhere(route: Route, name: string): string {
    return route.ids.includes(name) ? randomUUID() : (WORDS[nameOf(route)] ?? '1');
  }

  private judge(where: string, status: number, type: unknown, body: string): Omit<Answer, 'status' | 'body'> {
    if (status >= 500) this.wrong.push(`${where}: ${status} ${body.slice(0, 200)}`);
    if (!String(type).startsWith('application/problem+json')) {
      this.wrong.push(`${where}: ${status} as ${String(type)} ${body.slice(0, 100)}`);
      return { code: '', pointers: [] };
    }
    const { code, errors = [], status: said, traceId } = JSON.parse(body) as Problem;
    if (said !== status || !traceId) this.wrong.push(`${where}: the problem says ${said}, trace ${traceId}`);
    for (const each of [code, ...errors.map((error) => error.code)]) {
      if (!hasText(`error.${each}`)) this.wrong.push(`${where}: the code ${each} has no text`);
    }
    return { code, pointers: errors.map(({ pointer }) => pointer) };
  }
}
