import { connect } from 'node:net';
import type { Socket } from 'socket.io-client';
import type { Problem } from '#libs/contracts';
import { hasText } from '#libs/texts';
import { newId } from '#platform/ids';
import { HttpClient } from '../../support';
import { startTeaching, type TeachingWorld } from '../../support/teaching';
import { Sockets, subscribe } from './sockets';

let world: TeachingWorld;
let sockets: Sockets;

beforeAll(async () => {
  world = await startTeaching();
  sockets = new Sockets(world);
});
afterEach(() => sockets.close());
afterAll(() => world?.stop());

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
  const socket = await sockets.joined('teacher');
  expect(await subscribe(socket, { topic: 'work-orders' })).toMatchObject({ ok: true });
  socket.disconnect();
}

describe('a socket', () => {
  it.each(['', 'linelab_session=stale', 'linelab_session=%00', 'linelab_session=%E0%A4%A; =;;'])(
    'of nobody (%j) is told so and closed',
    async (cookie) => {
      const socket = sockets.of(cookie);
      const told = new Promise<Problem>((resolve) => socket.once('problem', resolve));
      const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
      expect(await told).toMatchObject({ status: 401, code: 'auth.unauthenticated' });
      expect(await closed).toBe('io server disconnect');
      await alive();
    },
  );

  it('learns what is wrong with a subscription', async () => {
    const socket = await sockets.joined('teacher');
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
      const socket = await sockets.joined(user);
      for (const topic of topics)
        expect([user, topic, await refusal(socket, { topic })]).toEqual([user, topic, 'let in']);
    }
    for (const [user, topics] of Object.entries(foreign)) {
      const socket = await sockets.joined(user);
      for (const topic of topics)
        expect([user, topic, await refusal(socket, { topic, since: 0 })]).toEqual([user, topic, '403 auth.forbidden']);
    }
  });

  it('listens to a hundred topics and no more, even when it asks for all at once', async () => {
    const ids = await Promise.all(Array.from({ length: 110 }, () => world.order()));
    const socket = await sockets.joined('teacher');
    const answers = await Promise.all(ids.map((id) => refusal(socket, { topic: `work-order:${id}` })));
    expect(answers.filter((answer) => answer === 'let in')).toHaveLength(100);
    expect(answers.filter((answer) => answer === '429 realtime.too-many-topics')).toHaveLength(10);
    socket.emit('unsubscribe', `work-order:${ids[0]}`);
    socket.emit('unsubscribe', { topic: 5 });
    expect(await refusal(socket, { topic: `work-order:${ids[109]}` })).toBe('let in');
  });

  it('that sends too much or nonsense is closed alone', async () => {
    const bystander = await sockets.joined('admin');
    const socket = await sockets.joined('teacher');
    const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve));
    socket.emit('subscribe', { topic: 'x'.repeat(20_000) }, () => undefined);
    expect(await closed).toBe('transport close');
    const silent = await sockets.joined('teacher');
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
