import { DataType, resolveNodeId, StatusCodes, Variant } from 'node-opcua';
import { Cable } from '../../test/support/cable';
import { decodeCondition } from './condition-codec';
import { ConditionWatch } from './condition-watch';
import { AlarmSource, scriptedAlarm } from './testing/alarm-source';
import { eventually } from './testing/eventually';
import { Recorder } from './testing/recorder';
import { scripted, ScriptedServer } from './testing/scripted-server';
import { Bench, freePort } from './testing/setup';

const bench = new Bench();
afterEach(() => bench.clear());

async function alarming(options: { confirmable?: boolean; before?: (alarms: AlarmSource) => void } = {}) {
  const server = await ScriptedServer.start({ port: await freePort(), pkiDir: await bench.folder() });
  bench.later(() => server.stop());
  const alarms = new AlarmSource(server, options.confirmable);
  options.before?.(alarms);
  const cable = await Cable.to({ host: '127.0.0.1', port: server.port });
  bench.later(() => cable.remove());
  const connection = await bench.connection(`opc.tcp://127.0.0.1:${cable.port}`);
  const seen = new Recorder(connection);
  const watch = new ConditionWatch(connection);
  await connection.start();
  await eventually('the server has been asked for its conditions', () => seen.support.length > 0);
  return { server, alarms, cable, connection, seen, watch };
}

const of = (seen: Recorder, name: string) =>
  seen.conditions.filter(({ conditionId }) => conditionId === scriptedAlarm(name));

describe('the conditions of a server', () => {
  it('are told as they happen, with what people and the server need to know of them', async () => {
    const { alarms, seen } = await alarming({ confirmable: true });
    expect(seen.support).toEqual([{ support: 'full', problem: null }]);
    await eventually('the refresh is through', () => seen.refreshed.length === 1);
    const at = new Date(Date.now() - 5_000);
    alarms.raise('ToolBroken', { at, severity: 900, message: '刀具破损' });
    const raised = await eventually('the alarm is told', () => of(seen, 'ToolBroken').at(-1));
    expect(raised).toMatchObject({
      conditionId: scriptedAlarm('ToolBroken'),
      branchId: null,
      eventId: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/),
      conditionName: 'ToolBroken',
      sourceName: expect.stringMatching(/AlarmingMachine$/),
      message: '刀具破损',
      severity: 900,
      active: true,
      retain: true,
      acked: false,
      quality: 'good',
      at,
      refresh: null,
    });
    expect(raised.confirmed).not.toBeNull();
    alarms.end('ToolBroken');
    await eventually('its end is told', () => of(seen, 'ToolBroken').at(-1)?.active === false);
    expect(of(seen, 'ToolBroken')).toHaveLength(2);
  });

  it('are told once, though an event comes twice, and not again when an older one was overtaken', async () => {
    const { alarms, seen } = await alarming();
    const now = Date.now();
    alarms.raise('Jam', { at: new Date(now - 3_000) });
    alarms.repeat('Jam');
    alarms.end('Jam', { at: new Date(now - 1_000) });
    alarms.raise('Jam', { at: new Date(now - 2_000) });
    alarms.raise('Last');
    await eventually('what was raised last is told', () => of(seen, 'Last').length > 0);
    expect(of(seen, 'Jam').map(({ active }) => active)).toEqual([true, false]);
    // A clock that was set back by far says what is now, all the same.
    alarms.raise('Jam', { at: new Date(now - 8 * 3_600_000) });
    await eventually('it is raised again', () => of(seen, 'Jam').at(-1)?.active);
  });

  it('are all told again after a break of the cable, so that what ended unseen is missing', async () => {
    const { alarms, seen, cable, connection } = await alarming();
    await eventually('the first refresh is through', () => seen.refreshed.length === 1);
    alarms.raise('Pressure');
    alarms.raise('Jam');
    await eventually('both are told', () => of(seen, 'Jam').length + of(seen, 'Pressure').length === 2);
    await cable.cut();
    await eventually('the loss is noticed', () => connection.status === 'reconnecting');
    alarms.endUnseen('Jam');
    alarms.raise('Door');
    await cable.restore();
    const { refresh } = await eventually('the refresh is through', () => seen.refreshed[1]);
    const found = seen.conditions.filter((each) => each.refresh === refresh);
    expect(found.map(({ conditionName }) => conditionName).sort()).toEqual(['Door', 'Pressure']);
    expect(seen.order.lastIndexOf('refreshed')).toBeGreaterThan(seen.order.lastIndexOf('conditions'));
  });

  it('are found anew at a server that was restarted', async () => {
    const port = await freePort();
    const pkiDir = await bench.folder();
    const first = await ScriptedServer.start({ port, pkiDir });
    new AlarmSource(first).raise('Jam');
    const connection = await bench.connection(first.url);
    const seen = new Recorder(connection);
    new ConditionWatch(connection);
    await connection.start();
    await eventually('the alarm is found', () => of(seen, 'Jam').at(-1)?.refresh === 1);
    await first.stop();
    await eventually('the loss is noticed', () => connection.status === 'reconnecting');
    const second = await ScriptedServer.start({ port, pkiDir, namespacesBefore: ['urn:a', 'urn:b'] });
    bench.later(() => second.stop());
    new AlarmSource(second).raise('Door');
    await eventually('the refresh is through', () => seen.refreshed.length === 2, 20_000);
    expect(seen.conditions.filter(({ refresh }) => refresh === 2)).toMatchObject([
      { conditionId: scriptedAlarm('Door'), active: true },
    ]);
  });

  it('are refreshed when the server asks for it, and when it was busy once more', async () => {
    const { alarms, seen } = await alarming();
    await eventually('the first refresh is through', () => seen.refreshed.length === 1);
    alarms.refuse('ConditionRefresh2', StatusCodes.BadRefreshInProgress, 1);
    alarms.requireRefresh();
    await eventually('the second refresh is through', () => seen.refreshed.length === 2);
  });

  it('may be a thousand', async () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `A${index}`);
    const { seen } = await alarming({ before: (alarms) => names.forEach((name) => alarms.raise(name)) });
    await eventually('the refresh is through', () => seen.refreshed.length === 1, 60_000);
    expect(new Set(seen.conditions.map(({ conditionId }) => conditionId)).size).toBe(1_000);
    expect(seen.conditions.every(({ refresh }) => refresh === 1)).toBe(true);
  });

  it('can be acknowledged and confirmed with a comment, but only as they are now', async () => {
    const { alarms, seen, watch } = await alarming({ confirmable: true });
    alarms.raise('Jam');
    const first = await eventually('the alarm is told', () => of(seen, 'Jam').at(-1));
    await expect(watch.acknowledge(scriptedAlarm('Jam'), 'AAAA', '')).rejects.toMatchObject({
      code: 'opcua.call-refused',
      params: { status: 'BadEventIdUnknown' },
    });
    await watch.acknowledge(scriptedAlarm('Jam'), first.eventId ?? '', '已清理');
    const acked = await eventually('the acknowledgement is told', () => of(seen, 'Jam').find(({ acked }) => acked));
    expect(acked).toMatchObject({ comment: '已清理', confirmed: false });
    await watch.confirm(scriptedAlarm('Jam'), acked.eventId ?? '', '试运行正常');
    await eventually('the confirmation is told', () => of(seen, 'Jam').at(-1)?.confirmed);
    expect(alarms.answers).toEqual([
      { name: 'Jam', what: 'acknowledged', comment: '已清理' },
      { name: 'Jam', what: 'confirmed', comment: '试运行正常' },
    ]);
  });
});

describe('a server with less of Alarms & Conditions', () => {
  it('is refreshed by the older method where it lacks the newer', async () => {
    const { seen } = await alarming({
      before: (alarms) => {
        alarms.without('ConditionRefresh2');
        alarms.raise('Jam');
      },
    });
    await eventually('the refresh is through', () => seen.refreshed.length === 1);
    expect(seen.support).toEqual([{ support: 'full', problem: null }]);
    expect(of(seen, 'Jam')).toMatchObject([{ active: true, refresh: 1 }]);
  });

  it('still tells its events where it cannot refresh, which is said', async () => {
    const { alarms, seen } = await alarming({
      before: (source) => {
        source.without('ConditionRefresh2');
        source.without('ConditionRefresh');
      },
    });
    expect(seen.support).toMatchObject([
      { support: 'events-only', problem: { code: 'opcua.call-refused', params: { status: 'BadMethodInvalid' } } },
    ]);
    alarms.raise('Jam');
    await eventually('the alarm is told', () => of(seen, 'Jam').length === 1);
    expect(seen.refreshed).toEqual([]);
  });

  it('tells nothing where it has none of it, which is said, and its tags go on', async () => {
    const server = await ScriptedServer.start({ port: await freePort(), pkiDir: await bench.folder() });
    bench.later(() => server.stop());
    server.set('Count', 3);
    const connection = await bench.connection(server.url);
    const seen = new Recorder(connection);
    new ConditionWatch(connection);
    connection.monitor([{ key: 'count', nodeId: scripted('Count'), samplingMs: 0, queueSize: 1 }]);
    await connection.start();
    await eventually('it is known', () => seen.support.length > 0);
    expect(seen.support).toMatchObject([{ support: 'events-only', problem: { code: 'opcua.call-refused' } }]);
    await eventually('tags report', () => seen.last('count')?.value === 3);
    expect(seen.conditions).toEqual([]);
  });
});

describe('an event about a condition', () => {
  const id = new Variant({ dataType: DataType.NodeId, value: resolveNodeId('ns=1;s=X') });
  const namespaces = ['http://opcfoundation.org/UA/', 'urn:m'];

  it('may lack what is optional', () => {
    const retain = new Variant({ dataType: DataType.Boolean, value: true });
    expect(decodeCondition({ conditionId: id, retain }, namespaces)).toEqual({
      conditionId: 'nsu=urn:m;s=X',
      branchId: null,
      eventId: null,
      conditionName: null,
      sourceName: null,
      message: '',
      severity: 500,
      active: true,
      retain: true,
      acked: null,
      confirmed: null,
      comment: null,
      quality: 'good',
      at: null,
      activeSince: null,
    });
  });

  it('may have wrong types, texts without end and times that are none', () => {
    const wrong = decodeCondition(
      {
        conditionId: id,
        retain: new Variant({ dataType: DataType.String, value: 'yes' }),
        active: new Variant({ dataType: DataType.Boolean, value: true }),
        severity: new Variant({ dataType: DataType.Double, value: Number.NaN }),
        message: new Variant({ dataType: DataType.Double, value: 7 }),
        sourceName: new Variant({ dataType: DataType.String, value: 'x'.repeat(1_000_000) }),
        time: new Variant({ dataType: DataType.DateTime, value: new Date(Date.UTC(1601, 0, 1)) }),
        eventId: new Variant({ dataType: DataType.Int32, value: 9 }),
      },
      namespaces,
    );
    expect(wrong).toMatchObject({ severity: 500, active: true, retain: true, at: null, eventId: null });
    expect(wrong).toMatchObject({ sourceName: 'x'.repeat(500), message: 'x'.repeat(500) });
  });

  it('that does not say which condition is named as such, and one about something else is none', () => {
    const retain = new Variant({ dataType: DataType.Boolean, value: true });
    expect(decodeCondition({ retain }, namespaces)).toBe('unnamed');
    expect(decodeCondition({}, namespaces)).toBeNull();
  });

  it('of a condition that was switched off is its end', () => {
    const yes = new Variant({ dataType: DataType.Boolean, value: true });
    const no = new Variant({ dataType: DataType.Boolean, value: false });
    const off = decodeCondition({ conditionId: id, retain: yes, active: yes, enabled: no }, namespaces);
    expect(off).toMatchObject({ active: false, retain: false });
  });
});
