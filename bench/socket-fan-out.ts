import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { LedgerMessage } from '#libs/contracts';
import { type Benchmark, figure, type Figure, median, progress } from './bench';
import { signIn } from './browser-socket';
import { HelperProcess } from './helper-process';
import { cpuSeconds } from './processes';
import { onStage, type Stage } from './stage';
import { furnish } from './workshop';

const CLIENTS = 200;
const MESSAGES = 200;
const WARM_UP_ROUNDS = 2;
const ROUNDS = 6;
const TOPIC = 'line';

interface Side {
  readonly pid: number;
  readonly crowd: HelperProcess;
  /** Makes every client of the crowd get these messages. */
  emit(messages: readonly LedgerMessage[]): Promise<void>;
}

/** Ledger entries to 200 browsers, against bare Socket.IO that is handed the finished messages. */
export const socketFanOut: Benchmark = {
  name: 'socket-fan-out',
  run: () => onStage(measure),
};

async function measure(stage: Stage): Promise<readonly Figure[]> {
  const real = await realSide(stage);
  const bare = await bareSide(stage);
  progress(`twice ${CLIENTS} clients are connected`);
  const pairs: { real: number; bare: number }[] = [];
  const cpu = { real: 0, bare: 0 };
  for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
    if (round === WARM_UP_ROUNDS) Object.assign(cpu, { real: 0, bare: 0 });
    const order = round % 2 === 0 ? (['real', 'bare'] as const) : (['bare', 'real'] as const);
    const rates = { real: 0, bare: 0 };
    for (const name of order) {
      const side = { real, bare }[name];
      const before = cpuSeconds(side.pid);
      rates[name] = await deliver(side);
      cpu[name] += cpuSeconds(side.pid) - before;
    }
    progress(`messages per second: ${rates.real.toFixed(0)} of LineLab, ${rates.bare.toFixed(0)} bare`);
    pairs.push(rates);
  }
  const counted = pairs.slice(WARM_UP_ROUNDS);
  const delivered = ROUNDS * MESSAGES * CLIENTS;
  return [
    figure('socket-fan-out ratio', median(counted.map((pair) => pair.real / pair.bare)), 'LineLab / bare', ['≥', 0.8], {
      'LineLab messages/s': median(counted.map((pair) => pair.real)),
      'bare messages/s': median(counted.map((pair) => pair.bare)),
      clients: CLIENTS,
      'messages per client and round': MESSAGES,
      rounds: ROUNDS,
      'LineLab CPU µs per message': (1e6 * cpu.real) / delivered,
      'bare CPU µs per message': (1e6 * cpu.bare) / delivered,
    }),
  ];
}

/** One round. @returns messages delivered per second, from the first word to the last client's last message */
async function deliver({ crowd, emit }: Side): Promise<number> {
  const listening = crowd.hear('listening');
  crowd.send({ expect: MESSAGES * CLIENTS });
  await listening;
  const messages = Array.from({ length: MESSAGES }, (_, index) => newMessage(index));
  const all = crowd.hear('got');
  const start = performance.now();
  await emit(messages);
  await all;
  return (MESSAGES * CLIENTS * 1000) / (performance.now() - start);
}

/** A change of state as the line view hears of it. */
function newMessage(pos: number): LedgerMessage {
  const workUnitId = randomUUID();
  return {
    topic: TOPIC,
    pos,
    type: 'work-unit.state-changed',
    occurredAt: new Date().toISOString(),
    subjectId: workUnitId,
    workOrderId: randomUUID(),
    jobOrderId: randomUUID(),
    workUnitId,
    attemptId: null,
    trialJobId: null,
    payload: { from: 'idle', state: 'producing', source: 'opcua', late: false },
  };
}

async function realSide(stage: Stage): Promise<Side> {
  const databaseUrl = await stage.createDatabase('ledger');
  await stage.inProcess(databaseUrl, {}, (app) => furnish(app, ['LATHE']));
  const server = await stage.server({ databaseUrl });
  const crowd = await crowdAt(stage, server.url, await signIn(server.url));
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  stage.defer(() => client.end());
  return { pid: server.pid, crowd, emit: (messages) => append(client, messages) };
}

/** One transaction with an entry for each message, and the word after it, as a unit of work leaves them. */
async function append(client: Client, messages: readonly LedgerMessage[]): Promise<void> {
  const rows = messages.map(({ payload: { state, ...payload }, ...message }) => ({
    ...message,
    id: randomUUID(),
    payload: { ...payload, to: state },
  }));
  await client.query(
    `INSERT INTO ledger.entry
       (id, type, occurred_at, correlation_id, subject_id, work_order_id, job_order_id, work_unit_id, line_mode, payload)
     SELECT id, type, "occurredAt", 'bench', "subjectId", "workOrderId", "jobOrderId", "workUnitId", 'virtual', payload
     FROM jsonb_to_recordset($1::jsonb) AS row (id uuid, type text, "occurredAt" timestamptz, "subjectId" uuid,
       "workOrderId" uuid, "jobOrderId" uuid, "workUnitId" uuid, payload jsonb)`,
    [JSON.stringify(rows)],
  );
  await client.query(`SELECT pg_notify('ledger_committed', '')`);
}

async function bareSide(stage: Stage): Promise<Side> {
  const server = HelperProcess.start(stage, 'socket-fan-out/bare-server.ts');
  const { url } = await server.hear<{ url: string }>('url');
  const crowd = await crowdAt(stage, url, '');
  return { pid: server.pid, crowd, emit: async (messages) => server.send({ topic: TOPIC, messages }) };
}

async function crowdAt(stage: Stage, url: string, cookie: string): Promise<HelperProcess> {
  const crowd = HelperProcess.start(stage, 'socket-fan-out/crowd.ts', [url, TOPIC, String(CLIENTS), cookie]);
  await crowd.hear('ready');
  return crowd;
}
