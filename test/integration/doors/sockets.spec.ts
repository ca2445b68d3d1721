import { connect } from 'node:net';
import fc from 'fast-check';
import { io, type Socket } from 'socket.io-client';
import type { LedgerMessage, Problem, SubscribeAnswer } from '#libs/contracts';
import { hasText } from '#libs/texts';
import { UnitOfWork } from '#platform/database';
import { newId } from '#platform/ids';
import { Ledger } from '#platform/ledger';
import { eventually, HttpClient } from '../../support';
import { startTeaching, type TeachingWorld } from '../../support/teaching';
import { isQuiet } from './books';

jest.setTimeout(120_000);

/** As the gateway has it: what a browser missed beyond this it reads anew. */
const MAX_CATCH_UP = 500;

let world: TeachingWorld;
const open: Socket[] = [];

beforeAll(async () => {
  world = await startTeaching();
});
afterEach(() => open.splice(0).forEach((socket) => socket.disconnect()));
afterAll(() => world?.stop());

function socketOf(cookie: string): Socket {
  const socket = io(world.url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie },
  });
  open.push(socket);
  return socket;
}

async function joined(username: string): Promise<Socket> {
  const socket = socketOf(world.as(username).cookieHeader);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  return socket;
}

const subscribe = (socket: Socket, request: unknown): Promise<SubscribeAnswer> =>
  socket.timeout(10_000).emitWithAck('subscribe', request);

/** The code of a refusal, which must have a text; or `let in`. */
async function refusal(socket: Socket, request: unknown): Promise<string> {
  const answer = await subscribe(socket, request);
  if (answer.ok) return 'let in';
  expect(hasText(`error.${answer.problem.code}`)).toBe(true);
  return `${answer.problem.status} ${answer.problem.code}`;
}

async function alive(): Promise<void> {
  const health = await new HttpClient(world.url).get<{ ready: boolean }>('/health');
  expect(health.ready).toBe(true);
  const socket = await joined('teacher');
  expect(await subscribe(socket, { topic: 'work-orders' })).toMatchObject({ ok: true });
  socket.disconnect();
}

describe('a socket', () => {
  it.each(['', 'linelab_session=stale', 'linelab_session=%00', 'linelab_session=%E0%A4%A; =;;'])(
    'of nobody (%j) is told so and closed',
    async (cookie) => {
      const socket = socketOf(cookie);
      const told = new Promise<Problem>((resolve) => socket.once('problem', resolve));
      const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
      expect(await told).toMatchObject({ status: 401, code: 'auth.unauthenticated' });
      expect(await closed).toBe('io server disconnect');
      await alive();
    },
  );

  it('learns what is wrong with a subscription', async () => {
    const socket = await joined('teacher');
    const malformed = [
      undefined,
      null,
      5,
      'work-orders',
      [],
      {},
      { topic: 5 },
      { topic: null },
      { topic: ['work-orders'] },
    ];
    for (const request of malformed)
      expect([request, await refusal(socket, request)]).toEqual([request, '400 request.malformed']);
    for (const since of [-1, 0.5, 1e308, '7', null, {}, [1]]) {
      expect([since, await refusal(socket, { topic: 'work-orders', since })]).toEqual([since, '400 request.malformed']);
    }
    const unknown = [
      '',
      ':',
      'nothing',
      'work-orders:',
      `work-orders:${newId()}`,
      'work-order',
      'work-order:',
      'constructor',
      '__proto__:x',
    ];
    for (const topic of [...unknown, `work-order:${newId()}:x`, 'x'.repeat(10_000), 'a\u0000', '\ud800'])
      expect([topic, await refusal(socket, { topic })]).toEqual([topic, '404 realtime.unknown-topic']);
    for (const id of ['x', '1', "' OR 1=1", '\u0000', newId()])
      for (const kind of ['work-order', 'attempt', 'inspection', 'trial-job'])
        expect([kind, id, await refusal(socket, { topic: `${kind}:${id}` })]).toEqual([kind, id, '403 auth.forbidden']);
    await alive();
  });

  it('hears nothing of what is not its own', async () => {
    const { workOrderId, attemptId } = await world.assigned();
    const trialJob = await world.as('partner').post<{ id: string }>('/trial-jobs', { partName: '泵盖' });
    const own = {
      student1: [`work-order:${workOrderId}`, `attempt:${attemptId}`],
      partner: [`trial-job:${trialJob.id}`],
    };
    const foreign: Readonly<Record<string, readonly string[]>> = {
      student3: [
        `work-order:${workOrderId}`,
        `attempt:${attemptId}`,
        'work-orders',
        'trial-jobs',
        `trial-job:${trialJob.id}`,
      ],
      partner: [`work-order:${workOrderId}`, `attempt:${attemptId}`, 'work-orders', 'trial-jobs'],
      student1: ['work-orders', `trial-job:${trialJob.id}`],
    };
    for (const [user, topics] of Object.entries(own)) {
      const socket = await joined(user);
      for (const topic of topics)
        expect([user, topic, await refusal(socket, { topic })]).toEqual([user, topic, 'let in']);
    }
    for (const [user, topics] of Object.entries(foreign)) {
      const socket = await joined(user);
      for (const topic of topics)
        expect([user, topic, await refusal(socket, { topic, since: 0 })]).toEqual([user, topic, '403 auth.forbidden']);
    }
  });

  it('listens to a hundred topics and no more, even when it asks for all at once', async () => {
    const ids = await Promise.all(Array.from({ length: 110 }, () => world.order()));
    const socket = await joined('teacher');
    const answers = await Promise.all(ids.map((id) => refusal(socket, { topic: `work-order:${id}` })));
    expect(answers.filter((answer) => answer === 'let in')).toHaveLength(100);
    expect(answers.filter((answer) => answer === '429 realtime.too-many-topics')).toHaveLength(10);
    socket.emit('unsubscribe', `work-order:${ids[0]}`);
    socket.emit('unsubscribe', { topic: 5 });
    expect(await refusal(socket, { topic: `work-order:${ids[109]}` })).toBe('let in');
  });

  it('that sends too much or nonsense is closed alone', async () => {
    const bystander = await joined('admin');
    const socket = await joined('teacher');
    const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
    socket.emit('subscribe', { topic: 'x'.repeat(20_000) }, () => undefined);
    expect(await closed).toBe('transport close');
    const silent = await joined('teacher');
    silent.emit('subscribe');
    silent.emit('subscribe', { topic: 'work-orders' });
    silent.emit('subscribe', { topic: 'work-orders' }, 'no function');
    silent.emit('nobody-listens', Buffer.alloc(1000), {}, () => undefined);
    for (const frame of [
      'garbage',
      '4',
      '42',
      '42{}',
      '42[]',
      '42["subscribe"',
      '42["__proto__",{}]',
      '451-["subscribe",{"_placeholder":true,"num":0}]',
      '47',
      '9',
    ])
      await talk(frame);
    expect(bystander.connected).toBe(true);
    await alive();
  });

  it('is not all there is: bytes that are no HTTP are answered or cut', async () => {
    const host = 'host: 127.0.0.1\r\n';
    const noise = [
      'garbage\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      `GET /api/v1/health HTTP/1.1\r\n${host}x: ${'y'.repeat(200_000)}\r\n\r\n`,
      `POST /api/v1/auth/login HTTP/1.1\r\n${host}content-type: application/json\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\n{}`,
      `POST /api/v1/auth/login HTTP/1.1\r\n${host}content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n`,
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n${host}upgrade: websocket\r\nconnection: upgrade\r\n\r\n`,
      `GET /socket.io/?EIO=99&transport=carrier-pigeon HTTP/1.1\r\n${host}\r\n`,
    ];
    for (const bytes of noise)
      expect([bytes.slice(0, 80), await answerTo(bytes)]).toEqual([
        bytes.slice(0, 80),
        expect.stringMatching(/^(HTTP\/1.1 4\d\d|$)/),
      ]);
    await alive();
  });
});

/** Sends raw bytes and reads until the server closes. */
function answerTo(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(world.url).port) });
    socket.setTimeout(10_000, () => socket.destroy(new Error(`neither answered nor cut: ${bytes.slice(0, 80)}`)));
    socket.on('data', (chunk) => {
      answer += String(chunk);
      socket.end();
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? resolve(answer) : reject(error),
    );
    socket.on('close', () => resolve(answer));
    socket.write(bytes);
  });
}

/** One frame of the protocol below Socket.IO, as no client of ours would send it. */
function talk(frame: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
    let heard = 0;
    socket.addEventListener('error', () => reject(new Error(`no connection for ${frame}`)));
    socket.addEventListener('close', () => resolve());
    socket.addEventListener('message', () => {
      heard += 1;
      if (heard > 1) return;
      socket.send('40');
      socket.send(frame);
      socket.close();
    });
  });
}

/** A page as a browser keeps it: what it has heard, and where it resumes after its socket was cut. */
class Page {
  readonly heard = new Map<number, string>();
  pos: number | undefined;
  private socket: Socket | null = null;

  constructor(private readonly topic: string) {}

  async connect(): Promise<void> {
    if (this.socket) return;
    this.socket = await joined('teacher');
    let waiting: number[] | null = [];
    this.socket.on('ledger', ({ pos, type, topic }: LedgerMessage) => {
      expect(topic).toBe(this.topic);
      this.heard.set(pos, type);
      // Until the answer is there, the present may overtake the past.
      if (waiting) waiting.push(pos);
      else this.pos = Math.max(pos, this.pos ?? 0);
    });
    const answer = await subscribe(this.socket, { topic: this.topic, since: this.pos }).catch(() => null);
    if (!answer) return;
    if (!answer.ok) throw new Error(answer.problem.code);
    expect(answer.refetch).toBe(false);
    this.pos = Math.max(answer.pos, this.pos ?? 0, ...waiting);
    waiting = null;
  }

  cut(): void {
    this.socket?.disconnect();
    this.socket = null;
  }
}

const facts = (n: number, type: string): Promise<void> =>
  world.app.get(UnitOfWork).run(async () => {
    for (let i = 0; i < n; i++) world.app.get(Ledger).append({ type, subjectId: newId() });
  });

const quiet = () => eventually(() => isQuiet(world.database), { describe: 'every entry to have its position' });

describe('a page that was away', () => {
  it('hears exactly what it missed, however often it is cut', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ write: fc.integer({ min: 1, max: 12 }), mine: fc.boolean() }) },
      { weight: 2, arbitrary: fc.constant('cut' as const) },
      { weight: 2, arbitrary: fc.constant('connect' as const) },
      { weight: 1, arbitrary: fc.constant('cut at once' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (script) => {
        const page = new Page('work-orders');
        await quiet();
        await page.connect();
        const from = page.pos ?? 0;
        const writing: Promise<void>[] = [];
        for (const each of script) {
          if (typeof each === 'object')
            writing.push(facts(each.write, each.mine ? 'work-order.tested' : 'other.tested'));
          else if (each === 'connect') await page.connect();
          else if (each === 'cut') page.cut();
          else {
            page.cut();
            const connecting = page.connect();
            page.cut();
            await connecting;
          }
        }
        await Promise.all(writing);
        await quiet();
        page.cut();
        await page.connect();
        const missed = await world.database.query<{ pos: number }>(
          `SELECT p.pos::int FROM ledger.position p JOIN ledger.entry e USING (seq)
           WHERE p.pos > $1 AND e.type ~ '^(work-order|job-order)\\.' ORDER BY 1`,
          [from],
        );
        expect([...page.heard.keys()].sort((a, b) => a - b)).toEqual(missed.map(({ pos }) => pos));
        page.cut();
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('is told to read anew when it missed too much, and hears no old story then', async () => {
    await quiet();
    const socket = await joined('teacher');
    const first = await subscribe(socket, { topic: 'work-orders' });
    if (!first.ok) throw new Error(first.problem.code);
    socket.disconnect();
    await facts(MAX_CATCH_UP, 'work-order.tested');
    await quiet();
    const heard = async (): Promise<[SubscribeAnswer, number]> => {
      const again = await joined('teacher');
      let messages = 0;
      again.on('ledger', () => (messages += 1));
      const answer = await subscribe(again, { topic: 'work-orders', since: first.pos });
      again.disconnect();
      return [answer, messages];
    };
    expect(await heard()).toEqual([{ ok: true, pos: first.pos + MAX_CATCH_UP, refetch: false }, MAX_CATCH_UP]);
    await facts(1, 'other.tested');
    await quiet();
    expect(await heard()).toEqual([{ ok: true, pos: first.pos + MAX_CATCH_UP + 1, refetch: true }, 0]);
  });
});
