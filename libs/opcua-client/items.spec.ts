import { DataType } from 'node-opcua';
import { eventually } from './testing/eventually';
import { Recorder } from './testing/recorder';
import { scripted, ScriptedServer } from './testing/scripted-server';
import { Bench, freePort } from './testing/setup';

const bench = new Bench();
let server: ScriptedServer;

beforeAll(async () => {
  server = await ScriptedServer.start({
    port: await freePort(),
    pkiDir: await bench.folder(),
    maxMonitoredItemsPerCall: 400,
  });
  for (let i = 0; i < 1_000; i++) server.set(`T${i}`, i);
  server.set('Name', 'Lathe');
});
afterAll(async () => {
  await server.stop();
  await bench.clear();
});

describe('monitored items', () => {
  it('come in batches the server allows, and one bad tag does not hurt the others', async () => {
    const connection = await bench.connection(server.url);
    const seen = new Recorder(connection);
    const tag = (key: string, nodeId: string) => ({ key, nodeId, samplingMs: 0, queueSize: 5 });
    connection.monitor([
      ...Array.from({ length: 1_000 }, (_, i) => tag(`t${i}`, scripted(`T${i}`))),
      tag('nowhere', scripted('Nowhere')),
      tag('foreign', 'nsu=urn:not-loaded;i=7'),
      tag('indexed', 'ns=1;s=T1'),
      { ...tag('text', scripted('Name')), deadband: 1 },
    ]);
    await connection.start();
    await eventually('all thousand report', () => new Set(seen.values.map((v) => v.key)).size === 1_000);
    expect(Object.fromEntries(seen.itemErrors.map((error) => [error.key, error.code]))).toEqual({
      nowhere: 'opcua.node-unknown',
      foreign: 'opcua.namespace-unknown',
      indexed: 'opcua.node-id-malformed',
      text: 'opcua.filter-refused',
    });
    await connection.stop();
    await eventually('its session is closed', () => server.sessions === 0);
  });

  it('follow the declared set while connected', async () => {
    const connection = await bench.connection(server.url);
    const seen = new Recorder(connection);
    const tag = (key: string, extra = {}) => ({ key, nodeId: scripted(key), samplingMs: 0, queueSize: 5, ...extra });
    connection.monitor([tag('T1'), tag('T2')]);
    await connection.start();
    await eventually('both report', () => seen.last('T1') && seen.last('T2'));
    connection.monitor([tag('T2'), tag('T3')]);
    await eventually('the new one reports', () => seen.last('T3')?.initial);
    server.set('T1', 901);
    server.set('T2', 902);
    await eventually('the kept one goes on', () => seen.last('T2')?.value === 902);
    expect(seen.last('T2')?.initial).toBe(false);
    expect(seen.last('T1')?.value).toBe(1);
    await connection.stop();
  });

  it('say when the server dropped values', async () => {
    const connection = await bench.connection(server.url, { publishingIntervalMs: 500 });
    const seen = new Recorder(connection);
    connection.monitor([{ key: 'T9', nodeId: scripted('T9'), samplingMs: 0, queueSize: 2 }]);
    await connection.start();
    await eventually('the first value is in', () => seen.last('T9'));
    for (let i = 0; i < 20; i++) server.set('T9', 1_000 + i);
    await eventually('the last value is in', () => seen.last('T9')?.value === 1_019);
    expect(seen.values.some((value) => value.overflow)).toBe(true);
    expect(seen.gaps).toMatchObject([{ reason: 'overflow', keys: ['T9'], serverRestarted: false }]);
    await connection.stop();
  });

  it('read, write, browse and measure the clock', async () => {
    const connection = await bench.connection(server.url, { now: () => new Date(Date.now() - 8 * 3_600_000) });
    const seen = new Recorder(connection);
    await connection.start();
    const skew = await eventually('the skew is known', () => seen.skews[0]);
    expect(Math.abs(skew - 8 * 3_600_000)).toBeLessThan(2_000);
    server.set('Big', 0, { dataType: DataType.Double });
    await connection.write(scripted('Big'), { dataType: 'Double', value: 2.5 });
    const [big, none] = await connection.read([scripted('Big'), scripted('None')]);
    expect(big).toMatchObject({ value: 2.5, severity: 'good' });
    expect(none).toMatchObject({ value: null, severity: 'bad' });
    await expect(connection.write(scripted('Big'), { dataType: 'String', value: 'x' })).rejects.toMatchObject({
      code: 'opcua.write-refused',
    });
    const children = await connection.browse('i=85');
    expect(children).toContainEqual(expect.objectContaining({ nodeId: scripted('T1'), nodeClass: 'Variable' }));
    await connection.stop();
  });
});
