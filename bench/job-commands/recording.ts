import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import { currentContext } from '#platform/context';
import type { Stage } from '../stage';
import { COMMANDS, requestOf } from './commands';
import type { Floor, Place } from './floor';

export interface Statement {
  /** Under which the connection keeps it parsed and planned; undefined for one that is sent anew each time. */
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements of each command at one place, in order: signing in's lookup, the transaction, everything. */
export interface Recording {
  readonly place: Place;
  readonly commands: readonly (readonly Statement[])[];
}

/**
 * Does a place's commands through the whole application and writes down every statement that reaches PostgreSQL for
 * them. The first place only warms up what is looked up once.
 */
export async function record(stage: Stage, url: string, { cookie, places }: Floor): Promise<Recording> {
  const [warmUp, place] = places;
  if (!warmUp || !place) throw new Error('two places are needed');
  return stage.inProcess(url, {}, async (app) => {
    await act(app, cookie, warmUp);
    return { place, commands: await act(app, cookie, place) };
  });
}

async function act(app: NestFastifyApplication, cookie: string, place: Place): Promise<readonly Statement[][]> {
  const commands: Statement[][] = [];
  for (const job of place.jobs) {
    for (const command of COMMANDS) {
      const { path, body } = requestOf(command, job);
      const trace = randomUUID().replaceAll('-', '');
      commands.push(
        await listening(trace, async () => {
          const response = await app.inject({
            method: 'POST',
            url: path,
            payload: body,
            headers: {
              cookie,
              'content-type': 'application/json',
              'idempotency-key': randomUUID(),
              traceparent: `00-${trace}-${'1'.padStart(16, '0')}-01`,
            },
          });
          if (response.statusCode >= 300) throw new Error(`${path}: ${response.statusCode} ${response.body}`);
        }),
      );
    }
  }
  return commands;
}

interface Queries {
  query(...args: unknown[]): unknown;
}

/** The statements sent on behalf of one trace while `work` runs. */
async function listening(trace: string, work: () => Promise<void>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const prototype: Queries = Client.prototype as Queries;
  const { query } = prototype;
  prototype.query = function (this: Queries, ...args: unknown[]) {
    if (currentContext().correlationId === trace) statements.push(toStatement(args));
    return Reflect.apply(query, this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  // What follows the commit only wakes the followers, once for many commands.
  return statements.slice(0, statements.findIndex(({ text }) => text === 'COMMIT') + 1);
}

function toStatement([query, values]: readonly unknown[]): Statement {
  const statement = typeof query === 'string' ? { text: query, values } : query;
  if (isStatement(statement)) return { ...statement, values: [...(statement.values ?? [])] };
  throw new Error('a statement that is neither text nor named text cannot be repeated');
}

function isStatement(
  query: unknown,
): query is { readonly name?: string; readonly text: string; readonly values?: readonly unknown[] } {
  return typeof query === 'object' && query !== null && 'text' in query && typeof query.text === 'string';
}
