import { Cable } from '../../test/support/cable';
import { eventually } from './testing/eventually';
import { Recorder } from './testing/recorder';
import { scripted, ScriptedServer } from './testing/scripted-server';
import { Bench, freePort } from './testing/setup';

const bench = new Bench();
afterEach(() => bench.clear());

async function machineBehindCable() {
  const server = await ScriptedServer.start({ port: await freePort(), pkiDir: await bench.folder() });
  bench.later(() => server.stop());
  server.set('Count', 100);
  server.set('Still', 7);
  const cable = await Cable.to({ host: '127.0.0.1', port: server.port });
  bench.later(() => cable.remove());
  const connection = await bench.connection(`opc.tcp://127.0.0.1:${cable.port}`);
  const seen = new Recorder(connection);
  connection.monitor([
    { key: 'count', nodeId: scripted('Count'), samplingMs: 0, queueSize: 20 },
    { key: 'still', nodeId: scripted('Still'), samplingMs: 0, queueSize: 20 },
  ]);
  await connection.start();
  await eventually('the first values are in', () => seen.last('count') && seen.last('still'));
  return { server, cable, connection, seen };
}

describe('a cable pulled and plugged in again', () => {
  it('records the gap, hands over what the server kept, and doubles nothing', async () => {
    const { server, cable, seen } = await machineBehindCable();
    expect(seen.last('count')).toMatchObject({ value: 100, initial: true, severity: 'good', overflow: false });
    server.set('Count', 101);
    await eventually('a change arrives', () => seen.last('count')?.value === 101);
    await eventually('a keep-alive or two went by', () => seen.order.length > 2);

    await cable.cut();
    await eventually('the loss is noticed', () => seen.statuses.at(-1)?.status === 'reconnecting');
    const lost = new Date();
    for (const count of [102, 103, 104]) server.set('Count', count);
    await cable.restore();

    await eventually('the last count is in', () => seen.last('count')?.value === 104);
    expect(seen.changes('count')).toEqual([101, 102, 103, 104]);
    expect(seen.gaps).toHaveLength(1);
    expect(seen.gaps[0]).toMatchObject({ reason: 'connection', serverRestarted: false, resumed: true });
    expect(seen.gaps[0]?.from.getTime()).toBeLessThanOrEqual(lost.getTime());
    expect(seen.gaps[0]?.to.getTime()).toBeGreaterThanOrEqual(lost.getTime());
    const back = seen.order.lastIndexOf('status:connected');
    expect(seen.order.slice(back, back + 3)).toEqual(['status:connected', 'gap', 'values']);
    await eventually(
      'what did not change is stated again',
      () => seen.values.filter((v) => v.key === 'still').length === 2,
    );
    expect(seen.last('still')).toMatchObject({ value: 7, initial: true });
    expect(server.sessions).toBe(1);
  });

  it('notices a line that went dumb without closing, and recovers', async () => {
    const { server, cable, seen } = await machineBehindCable();
    const before = performance.now();
    cable.pause();
    await eventually('silence is called stale', () => seen.statuses.at(-1)?.reason?.code === 'opcua.stale', 15_000);
    expect(performance.now() - before).toBeLessThan(6_000);
    server.set('Count', 101);
    await cable.restore();
    await eventually('values flow again', () => seen.last('count')?.value === 101, 15_000);
    expect(seen.gaps).toMatchObject([{ reason: 'stale', serverRestarted: false }]);
    expect(seen.changes('count')).toEqual([101]);
  });

  it('neither loses nor doubles a change of a busy counter, however often the cable is pulled', async () => {
    const { server, cable, connection, seen } = await machineBehindCable();
    connection.monitor([{ key: 'count', nodeId: scripted('Count'), samplingMs: 0, queueSize: 5_000 }]);
    let count = 100;
    const machine = setInterval(() => server.set('Count', ++count), 5);
    try {
      for (let pull = 1; pull <= 3; pull++) {
        const mark = seen.values.length;
        await eventually('counts flow', () => seen.values.length > mark + 20);
        await cable.cut();
        await eventually('the loss is noticed', () => connection.status === 'reconnecting');
        await cable.restore();
        await eventually('it is back', () => connection.status === 'connected');
      }
    } finally {
      clearInterval(machine);
    }
    await eventually('the last count is in', () => seen.last('count')?.value === count);
    const told = seen.changes('count');
    expect(told).toEqual(Array.from({ length: told.length }, (_, index) => count - told.length + 1 + index));
    const base = seen.values.findLast((value) => value.key === 'count' && value.initial);
    expect(told[0]).toBe(Number(base?.value) + 1);
    expect(seen.gaps.map((gap) => gap.resumed)).toEqual([true, true, true]);
  });
});
