import { Cable } from '../../test/support/cable';
import { eventually } from './testing/eventually';
import { Recorder } from './testing/recorder';
import { scripted, ScriptedServer } from './testing/scripted-server';
import { Bench, freePort } from './testing/setup';

const bench = new Bench();
afterEach(() => bench.clear());

describe('a server that restarts', () => {
  it('is recognised, and its tags are found again though its namespaces moved', async () => {
    const port = await freePort();
    const pkiDir = await bench.folder();
    const first = await ScriptedServer.start({ port, pkiDir });
    first.set('Count', 41);
    const connection = await bench.connection(first.url);
    const seen = new Recorder(connection);
    connection.monitor([{ key: 'count', nodeId: scripted('Count'), samplingMs: 0, queueSize: 10 }]);
    await connection.start();
    await eventually('the first value is in', () => seen.last('count')?.value === 41);
    await first.stop();
    await eventually('the loss is noticed', () => connection.status === 'reconnecting');

    const second = await ScriptedServer.start({ port, pkiDir, namespacesBefore: ['urn:a', 'urn:b'] });
    bench.later(() => second.stop());
    second.set('Count', 2);
    await eventually('the tag reports again', () => seen.last('count')?.value === 2, 20_000);
    expect(seen.last('count')).toMatchObject({ initial: true, severity: 'good' });
    expect(seen.gaps).toMatchObject([{ reason: 'server-restart', serverRestarted: true, resumed: false }]);
    second.set('Count', 3);
    await eventually('and goes on', () => seen.last('count')?.value === 3);
    expect(seen.changes('count')).toEqual([3]);
    expect(await connection.read([scripted('Count')])).toMatchObject([{ value: 3, severity: 'good' }]);
  });

  it('is waited for when it is away at the start', async () => {
    const port = await freePort();
    const connection = await bench.connection(`opc.tcp://127.0.0.1:${port}`);
    const seen = new Recorder(connection);
    connection.monitor([{ key: 'count', nodeId: scripted('Count'), samplingMs: 0, queueSize: 10 }]);
    await connection.start();
    expect(connection.status).toBe('connecting');
    expect(seen.statuses.at(-1)?.reason?.code).toBe('opcua.refused');
    await expect(connection.read([scripted('Count')])).rejects.toMatchObject({ code: 'opcua.not-connected' });
    const server = await ScriptedServer.start({ port, pkiDir: await bench.folder() });
    bench.later(() => server.stop());
    server.set('Count', 5);
    await eventually('it is found', () => seen.last('count')?.value === 5, 20_000);
    expect(seen.gaps).toEqual([]);
  });

  it('may forget the session alone: the subscription is transferred to the next one', async () => {
    const users = { linelab: 'right' };
    const server = await ScriptedServer.start({
      port: await freePort(),
      pkiDir: await bench.folder(),
      users,
      secure: true,
    });
    bench.later(() => server.stop());
    const cable = await Cable.to({ host: '127.0.0.1', port: server.port });
    bench.later(() => cable.remove());
    server.set('Count', 1);
    // Only the same user may take a subscription over; anybody could claim to be Anonymous (OPC 10000-4 §5.14.7).
    const connection = await bench.connection(`opc.tcp://127.0.0.1:${cable.port}`, {
      user: { name: 'linelab', password: 'right' },
      securityMode: 'SignAndEncrypt',
      securityPolicy: 'Basic256Sha256',
      trust: 'first-use',
    });
    const seen = new Recorder(connection);
    connection.monitor([{ key: 'count', nodeId: scripted('Count'), samplingMs: 0, queueSize: 10 }]);
    await connection.start();
    await eventually('the first value is in', () => seen.last('count'));
    await cable.cut();
    await eventually('the loss is noticed', () => connection.status === 'reconnecting');
    server.forgetSessions(false);
    for (const count of [2, 3, 4]) server.set('Count', count);
    await cable.restore();
    await eventually('the last count is in', () => seen.last('count')?.value === 4);
    expect(seen.changes('count')).toEqual([2, 3, 4]);
    expect(seen.gaps).toMatchObject([{ reason: 'connection', resumed: true }]);
    expect(server.sessions).toBe(1);
  });

  it('may lose the subscription while it goes on answering: a new one is made', async () => {
    const server = await ScriptedServer.start({ port: await freePort(), pkiDir: await bench.folder() });
    bench.later(() => server.stop());
    server.set('Count', 1);
    const connection = await bench.connection(server.url);
    const seen = new Recorder(connection);
    connection.monitor([{ key: 'count', nodeId: scripted('Count'), samplingMs: 0, queueSize: 10 }]);
    await connection.start();
    await eventually('the first value is in', () => seen.last('count'));
    server.forgetSubscriptions();
    server.set('Count', 2);
    await eventually('the count is found again', () => seen.last('count')?.value === 2, 15_000);
    expect(seen.last('count')?.initial).toBe(true);
    expect(seen.gaps).toMatchObject([{ serverRestarted: false, resumed: false }]);
  });
});
