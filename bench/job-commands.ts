import { Client } from 'pg';
import { readSettings } from '#platform/config';
import { appConnection } from '#platform/database';
import { type Benchmark, figure, type Figure, median, percentile, progress, underLoad } from './bench';
import { Callers } from './job-commands/caller';
import { COMMANDS, requestOf } from './job-commands/commands';
import { layOut, type Place } from './job-commands/floor';
import { type Recording, record } from './job-commands/recording';
import { commandsAt, replay } from './job-commands/replay';
import { cpuSeconds } from './processes';
import { once, onStage, type Stage } from './stage';

const CLIENTS = 16;
const WARM_UP_ROUNDS = 2;
const ROUNDS = 6;
const PLACES_PER_ROUND = 64;
/** Of one side in one round, however slow the machine. */
const ROUND_MS = 4000;
/** At the head of the floor: what was recorded is not repeated where it was recorded. */
const RECORDED_PLACES = 2;

interface Side {
  /** Does the commands of some places. @returns commands per second */
  run(places: readonly Place[]): Promise<number>;
}

interface Seen {
  /** Milliseconds of each command over HTTP. */
  readonly latencies: number[];
  /** Milliseconds of each command's statements by `pg`: what the database alone makes people wait on this machine. */
  readonly direct: number[];
  /** Seconds of processor time of the server. */
  cpu: number;
}

interface Pair {
  readonly http: number;
  readonly pg: number;
}

/** Start, report and complete over HTTP against the very same statements sent by `pg`, in rounds that take turns. */
export const jobCommands: Benchmark = {
  name: 'job-commands',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const rounds = WARM_UP_ROUNDS + ROUNDS;
  const served = await stage.createDatabase('served');
  progress('laying out orders');
  const floor = await layOut(stage, served, RECORDED_PLACES + rounds * PLACES_PER_ROUND);
  progress('recording what reaches PostgreSQL for them');
  const recording = await record(stage, await stage.createDatabase('recorded', 'served'), floor);
  const direct = await stage.createDatabase('direct', 'served');

  const seen: Seen = { latencies: [], direct: [], cpu: 0 };
  const http = await httpSide(stage, served, floor.cookie, seen);
  const pg = await pgSide(stage, direct, recording, floor.shared, seen);
  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round === WARM_UP_ROUNDS) forget(seen);
    const from = RECORDED_PLACES + round * PLACES_PER_ROUND;
    pairs.push(await takeTurns(http, pg, floor.places.slice(from, from + PLACES_PER_ROUND), round % 2 === 0));
  }
  await requireSameOutcome(served, direct);
  return figuresOf(pairs.slice(WARM_UP_ROUNDS), seen, recording);
}

/** What was seen while warming up does not count. */
function forget(seen: Seen): void {
  seen.latencies.length = 0;
  seen.direct.length = 0;
  seen.cpu = 0;
}

async function takeTurns(http: Side, pg: Side, places: readonly Place[], httpFirst: boolean): Promise<Pair> {
  const before = httpFirst ? await http.run(places) : 0;
  const direct = await pg.run(places);
  const pair = { http: httpFirst ? before : await http.run(places), pg: direct };
  progress(`commands per second: ${pair.http.toFixed(0)} over HTTP, ${pair.pg.toFixed(0)} by pg`);
  return pair;
}

async function httpSide(stage: Stage, databaseUrl: string, cookie: string, seen: Seen): Promise<Side> {
  const server = await stage.server({ databaseUrl });
  const callers = new Callers(server.url, cookie, CLIENTS);
  stage.defer(() => callers.close());
  return {
    run: async (places) => {
      const before = cpuSeconds(server.pid);
      const rate = await underLoad(CLIENTS, places, ROUND_MS, async ({ jobs }, done) => {
        let goOn = true;
        for (const job of jobs) {
          if (!goOn) return;
          for (const command of COMMANDS) {
            const start = performance.now();
            await callers.post(requestOf(command, job));
            seen.latencies.push(performance.now() - start);
            goOn = done();
          }
        }
      });
      seen.cpu += cpuSeconds(server.pid) - before;
      return rate;
    },
  };
}

async function pgSide(
  stage: Stage,
  databaseUrl: string,
  recording: Recording,
  shared: ReadonlySet<string>,
  seen: Seen,
): Promise<Side> {
  const settings = readSettings({ DATABASE_URL: databaseUrl });
  const idle = Array.from({ length: CLIENTS }, () => new Client(appConnection(settings, 'bench')));
  for (const client of idle) {
    await client.connect();
    stage.defer(() => client.end());
  }
  return {
    run: (places) => {
      const prepared = places.map((place) => commandsAt(recording, place, shared));
      return underLoad(CLIENTS, prepared, ROUND_MS, async (commands, done) => {
        const client = idle.pop();
        if (!client) throw new Error('more callers than connections');
        let goOn = true;
        for (const [turn, statements] of commands.entries()) {
          if (turn % COMMANDS.length === 0 && !goOn) break;
          const start = performance.now();
          await replay(client, statements);
          seen.direct.push(performance.now() - start);
          goOn = done();
        }
        idle.push(client);
      });
    },
  };
}

/** @throws Error when the two sides did not leave the same behind for each completed order */
async function requireSameOutcome(served: string, direct: string): Promise<void> {
  const outcome = (url: string): Promise<string> =>
    once(url, async (client) => {
      const { rows } = await client.query<{ what: string }>(
        `WITH done AS (SELECT count(*) AS orders FROM work_order.work_order WHERE status = 'completed'), per AS (
           SELECT 'jobs ' || status AS what, count(*) AS n FROM work_order.job_order WHERE status <> 'dispatched' GROUP BY 1
           UNION ALL SELECT 'pieces', sum(good) FROM work_order.posting
           UNION ALL SELECT 'postings', count(*) FROM work_order.posting
           UNION ALL SELECT 'answers ' || status, count(*) FROM platform.idempotency GROUP BY 1
           UNION ALL SELECT 'entries ' || type, count(*) FROM ledger.entry
             WHERE type ~ '^(work|job)-order[.](started|reported|completed)' GROUP BY 1)
         SELECT what || ' ' || trim_scale(n / nullif(orders, 0)::numeric) AS what FROM per, done ORDER BY what`,
      );
      return rows.map(({ what }) => what).join('\n');
    });
  const [http, pg] = [await outcome(served), await outcome(direct)];
  if (http !== pg || !http.includes('postings 1'))
    throw new Error(`the two sides did not do the same\nHTTP, per order:\n${http}\npg, per order:\n${pg}`);
}

function figuresOf(
  pairs: readonly Pair[],
  { latencies, direct, cpu }: Seen,
  { place, commands }: Recording,
): readonly Figure[] {
  const statements = COMMANDS.map((command, index) => {
    const each = commands.filter((_, turn) => turn % COMMANDS.length === index).map(({ length }) => length);
    return [`statements of ${command}`, median(each)] as const;
  });
  const ratio = median(pairs.map(({ http, pg }) => http / pg));
  return [
    figure('job-commands ratio', ratio, 'HTTP / pg', ['≥', 0.4], {
      'HTTP commands/s': median(pairs.map(({ http }) => http)),
      'pg commands/s': median(pairs.map(({ pg }) => pg)),
      clients: CLIENTS,
      rounds: pairs.length,
      'commands per round, at most': PLACES_PER_ROUND * place.jobs.length * COMMANDS.length,
      ...Object.fromEntries(statements),
      'server CPU ms per command': (1000 * cpu) / latencies.length,
    }),
    figure('job-commands p99', percentile(latencies, 0.99), 'ms', ['≤', 50], {
      p50: median(latencies),
      p95: percentile(latencies, 0.95),
      'p50 by pg': median(direct),
      'p99 by pg': percentile(direct, 0.99),
      commands: latencies.length,
      clients: CLIENTS,
    }),
  ];
}
