import { createServer, type Socket } from 'node:net';
import { Cable } from '../../test/support/cable';
import { eventually } from './testing/eventually';
import { Recorder } from './testing/recorder';
import { scripted, ScriptedServer } from './testing/scripted-server';
import { Bench, freePort } from './testing/setup';

const bench = new Bench();
afterEach(() => bench.clear());

const sockets = (): number => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;

describe('stopping', () => {
  it('ends a connect that hangs, soon and without a trace', async () => {
    const accepted: Socket[] = [];
    const silent = createServer((socket) => accepted.push(socket));
    const port = await freePort();
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve));
    bench.later(() => new Promise((resolve) => silent.close(() => resolve())));
    const connection = await bench.connection(`opc.tcp://127.0.0.1:${port}`);
    const started = connection.start();
    await eventually('it knocks', () => accepted.length > 0);
    const before = performance.now();
    await connection.stop();
    await started;
    expect(performance.now() - before).toBeLessThan(3_000);
    for (const socket of accepted) socket.destroy();
    await eventually('no socket is left', () => sockets() === 0);
  });

  it('while a session is being made closes that one too: a machine has few to give', async () => {
    const server = await ScriptedServer.start({
      port: await freePort(),
      pkiDir: await bench.folder(),
      users: { mes: 'Geheim#123' },
      loginMs: 500,
    });
    bench.later(() => server.stop());
    const connection = await bench.connection(server.url, { user: { name: 'mes', password: 'Geheim#123' } });
    const seen = new Recorder(connection);
    const started = connection.start();
    await eventually('the session is being made', () => server.sessions === 1);
    await connection.stop();
    await started;
    expect(server.sessions).toBe(0);
    expect(seen.order).not.toContain('status:connected');
  });

  it('while waiting for a machine that is away tells the open gap', async () => {
    const server = await ScriptedServer.start({ port: await freePort(), pkiDir: await bench.folder() });
    server.set('Count', 1);
    const cable = await Cable.to({ host: '127.0.0.1', port: server.port });
    const connection = await bench.connection(`opc.tcp://127.0.0.1:${cable.port}`);
    const seen = new Recorder(connection);
    connection.monitor([{ key: 'count', nodeId: scripted('Count'), samplingMs: 0, queueSize: 5 }]);
    await connection.start();
    await eventually('the first value is in', () => seen.last('count'));
    await cable.cut();
    await eventually('the loss is noticed', () => connection.status === 'reconnecting');
    await connection.stop();
    expect(seen.gaps).toMatchObject([{ reason: 'connection', resumed: false }]);
    expect(seen.order.slice(-2)).toEqual(['gap', 'status:stopped']);
    await server.stop();
    await eventually('no socket is left', () => sockets() === 0);
  });

  it('may be followed by another start', async () => {
    const server = await ScriptedServer.start({ port: await freePort(), pkiDir: await bench.folder() });
    bench.later(() => server.stop());
    server.set('Count', 1);
    const connection = await bench.connection(server.url);
    const seen = new Recorder(connection);
    connection.monitor([{ key: 'count', nodeId: scripted('Count'), samplingMs: 0, queueSize: 5 }]);
    for (let round = 1; round <= 2; round++) {
      await connection.start();
      await eventually('the value is in', () => seen.values.length === round);
      await connection.stop();
    }
    expect(seen.values.map((value) => value.initial)).toEqual([true, true]);
    expect(server.sessions).toBe(0);
  });
});
