import { eventually } from './testing/eventually';
import { Recorder } from './testing/recorder';
import { scripted, ScriptedServer } from './testing/scripted-server';
import { Bench, freePort } from './testing/setup';

jest.setTimeout(30_000);

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
});
