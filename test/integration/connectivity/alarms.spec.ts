import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StatusCodes } from 'node-opcua';
import { EquipmentApi } from '#modules/equipment';
import { newId } from '#platform/ids';
import { AlarmSource, scriptedAlarm } from '../../../libs/opcua-client/testing/alarm-source';
import { scripted, ScriptedServer } from '../../../libs/opcua-client/testing/scripted-server';
import { freePort } from '../../../libs/opcua-client/testing/setup';
import { eventually, startServer, type RunningServer } from '../../support';
import { startApp, type TestApp } from '../../support/app';
import { Cable } from '../../support/cable';
import { importSheets, signIn, smallSchool } from '../../support/school';

jest.setTimeout(240_000);

const LINE = [
  ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'],
  ['SITE', '校区', 'Campus', '校区', '', '', ''],
  ['AREA', '车间', 'Workshop', '区域', 'SITE', '', ''],
  ['L1', '实训线', 'Teaching line', '产线', 'AREA', '真实', ''],
  ['PRESS', '压力机', 'Press', '工位', 'L1', '', 'press'],
  ['SAW', '锯床', 'Saw', '工位', 'L1', '', 'saw'],
];

const bit = (key: string, name: string) => ({
  key,
  nodeId: scripted(key),
  role: 'alarm',
  samplingMs: 0,
  queueSize: 100,
  name,
  nameEn: key,
});

interface View {
  readonly id: string;
  readonly conditionId: string;
  readonly message: string;
  readonly weight: string;
  readonly found: boolean;
  readonly endedAt: string | null;
  readonly endedAfter: string | null;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly comment: string | null;
  readonly doubtSince: string | null;
  readonly closedAt: string | null;
  readonly request: { state: string; error: { code: string } | null } | null;
}

/** A press that has conditions and a saw that has fault bits, both behind cables, watched by a gateway of its own. */
describe('alarms of machines', () => {
  let test: TestApp;
  let folder: string;
  let press: ScriptedServer;
  let alarms: AlarmSource;
  let saw: ScriptedServer;
  let pressCable: Cable;
  let sawCable: Cable;
  let wire: Cable;
  let gateway: RunningServer;
  const units = new Map<string, string>();
  const cookies = new Map<string, Record<string, string>>();

  const send = async <Body = View>(user: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => {
    const response = await test.app.inject({
      method,
      url: `/api/v1${path}`,
      cookies: cookies.get(user) ?? {},
      ...(body ? { payload: body } : {}),
      headers: method === 'POST' ? { 'idempotency-key': newId() } : {},
    });
    return { status: response.statusCode, body: response.json<Body & { code?: string }>() };
  };
  const list = async (query: string) =>
    (await send<{ items: View[]; nextCursor: string | null }>('teacher', 'GET', `/alarms?${query}`)).body.items;
  const latest = async (name: string, unit = 'PRESS') => {
    const wanted = unit === 'PRESS' ? scriptedAlarm(name) : name;
    return (await list(`workUnitId=${units.get(unit)}&limit=200`)).find(({ conditionId }) => conditionId === wanted);
  };
  const until = (what: string, probe: () => Promise<unknown>) =>
    eventually(async () => Boolean(await probe()), { within: 60_000, describe: what });
  /** What the ledger tells of an alarm, in its order. */
  const told = async (message: string) => {
    const rows = await test.database.query<{ type: string }>(
      `SELECT type FROM ledger.entry WHERE type LIKE 'alarm.%' AND payload ->> 'message' = $1 ORDER BY seq`,
      [message],
    );
    return rows.map(({ type }) => type.slice('alarm.'.length));
  };
  const connect = async (unit: string, port: number, tags: object[]) => {
    const made = await send('technician', 'POST', '/connections', {
      workUnitId: units.get(unit),
      endpointUrl: `opc.tcp://127.0.0.1:${port}`,
      securityMode: 'SignAndEncrypt',
      securityPolicy: 'Basic256Sha256',
      userName: 'mes',
      password: 'Geheim#123',
      trust: 'known',
      template: 'generic',
      enabled: true,
      tags,
      states: [],
    });
    expect([made.status, JSON.stringify(made.body)]).toEqual([201, expect.any(String)]);
  };
  /** Trusts whatever waits for it, as somebody does who has compared the thumbprint. */
  const trustAll = async () => {
    const rows = await test.database.query<{ thumbprint: string }>(
      `SELECT error_params ->> 'thumbprint' AS thumbprint FROM connectivity.connection
       WHERE error_code = 'opcua.certificate-untrusted' AND status <> 'connected'`,
    );
    const body = { state: 'trusted', reason: '与设备屏幕核对一致' };
    for (const { thumbprint } of rows) await send('technician', 'PUT', `/machine-certificates/${thumbprint}`, body);
  };
  const connected = async (unit: string) => {
    const rows = await test.database.query<{ status: string }>(
      'SELECT status FROM connectivity.connection WHERE work_unit_id = $1',
      [units.get(unit)],
    );
    return rows[0]?.status === 'connected';
  };
  const power = (name: string, port: number) =>
    ScriptedServer.start({ port, pkiDir: join(folder, name), secure: true, users: { mes: 'Geheim#123' } });
  const startGateway = async (): Promise<RunningServer> => {
    const address = new URL(test.database.url);
    address.host = `127.0.0.1:${wire.port}`;
    const env = { LINELAB_ROLES: 'gateway', LINELAB_LOG_LEVEL: 'warn' };
    return startServer({ databaseUrl: address.toString(), dataDir: folder, env });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linelab-alarms-'));
    test = await startApp({ env: { LINELAB_ROLES: 'api,worker', LINELAB_DATA_DIR: folder } });
    await smallSchool(test);
    expect((await importSheets(test, { 设备层级: LINE })).problems).toEqual([]);
    for (const user of ['technician', 'teacher', 'student1']) cookies.set(user, await signIn(test, user));
    const equipment = test.app.get(EquipmentApi, { strict: false });
    for (const code of ['PRESS', 'SAW']) units.set(code, (await equipment.workUnitByCode(code))?.id ?? '');
    press = await power('press', await freePort());
    alarms = new AlarmSource(press);
    saw = await power('saw', await freePort());
    saw.set('Stuck', false);
    pressCable = await Cable.to({ host: '127.0.0.1', port: press.port });
    sawCable = await Cable.to({ host: '127.0.0.1', port: saw.port });
    const address = new URL(test.database.url);
    wire = await Cable.to({ host: address.hostname, port: Number(address.port) });
    gateway = await startGateway();
    await connect('PRESS', pressCable.port, []);
    await connect('SAW', sawCable.port, [bit('Stuck', '锯带卡住')]);
    await until('both to be connected', async () => {
      await trustAll();
      return (await connected('PRESS')) && (await connected('SAW'));
    });
    await until('the press to be known', async () => {
      const rows = await test.database.query('SELECT FROM connectivity.connection WHERE alarm_support IS NOT NULL');
      return rows.length === 2;
    });
  });

  afterAll(async () => {
    await gateway?.stop();
    await test.stop();
    for (const cable of [pressCable, sawCable, wire]) await cable?.remove();
    await press?.stop();
    await saw?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('are told as the machine raises and ends them, with their weight, once', async () => {
    alarms.raise('Guard', { severity: 900, message: '演示 防护门打开' });
    await until('the alarm', () => latest('Guard'));
    expect(await latest('Guard')).toMatchObject({
      message: '演示 防护门打开',
      weight: 'high',
      found: false,
      endedAt: null,
      acknowledgedAt: null,
      doubtSince: null,
    });
    expect(await list('open=true&weight=high')).toHaveLength(1);
    expect(await list('open=true&weight=low')).toEqual([]);
    const counts = await send<{ items: object[] }>('student1', 'GET', '/alarm-counts');
    expect(counts.body.items).toEqual([
      { workUnitId: units.get('PRESS'), active: 1, unacknowledged: 1, doubtful: 0, weight: 'high' },
    ]);
    alarms.end('Guard', { message: '演示 防护门打开' });
    await until('its end', async () => (await latest('Guard'))?.closedAt);
    expect(await latest('Guard')).toMatchObject({ endedAt: expect.any(String), endedAfter: null });
    expect(await list('open=true')).toEqual([]);
    expect(await told('演示 防护门打开')).toEqual(['raised', 'ended']);
  });

  it('are acknowledged at the machine with a comment, by staff, and a refusal is said in words', async () => {
    alarms.raise('Oil', { message: '演示 油位低', severity: 400 });
    alarms.raise('Air', { message: '演示 气压低' });
    alarms.refuseAcknowledge('Air', StatusCodes.BadUserAccessDenied);
    await until('both alarms', async () => (await latest('Oil')) && (await latest('Air')));
    const oil = await latest('Oil');
    const air = await latest('Air');
    expect((await send('student1', 'GET', `/alarms/${oil?.id}`)).status).toBe(200);
    expect((await send('student1', 'POST', `/alarms/${oil?.id}/acknowledge`, {})).status).toBe(403);
    const asked = await send('teacher', 'POST', `/alarms/${oil?.id}/acknowledge`, { comment: '演示 已加油' });
    expect([asked.status, asked.body]).toEqual([200, expect.objectContaining({ id: oil?.id })]);
    await send('teacher', 'POST', `/alarms/${oil?.id}/acknowledge`, { comment: '演示 已加油' });
    await until('the acknowledgement', async () => (await latest('Oil'))?.acknowledgedAt);
    expect(await latest('Oil')).toMatchObject({ comment: '演示 已加油', endedAt: null, request: null });
    expect(alarms.answers).toEqual([{ name: 'Oil', what: 'acknowledged', comment: '演示 已加油' }]);
    await send('teacher', 'POST', `/alarms/${air?.id}/acknowledge`, {});
    await until('the refusal', async () => (await latest('Air'))?.request?.error);
    expect((await latest('Air'))?.request).toMatchObject({
      state: 'refused',
      error: { code: 'connectivity.alarm-not-allowed' },
    });
    expect(await told('演示 油位低')).toEqual(['raised', 'acknowledge-requested', 'acknowledged']);
    expect(await told('演示 气压低')).toEqual(['raised', 'acknowledge-requested', 'acknowledge-refused']);
    const actors = await test.database.query<{ actor: string; wanted: string }>(
      `SELECT e.actor_id AS actor, a.acknowledged_by AS wanted FROM ledger.entry e JOIN connectivity.alarm a ON a.id = e.subject_id
       WHERE e.type = 'alarm.acknowledged'`,
    );
    expect(actors).toEqual([{ actor: expect.any(String), wanted: actors[0]?.actor }]);
    alarms.end('Oil', { message: '演示 油位低' });
    alarms.end('Air', { message: '演示 气压低' });
    await until('the end of both', async () => (await list('open=true')).length === 0);
    expect((await send('teacher', 'POST', `/alarms/${air?.id}/acknowledge`, {})).body.code).toBe(
      'connectivity.alarm-over',
    );
  });

  it('are unknown while the cable is cut, and afterwards as the machine says', async () => {
    for (const name of ['Stays', 'Goes']) alarms.raise(name, { message: `演示 ${name}` });
    await until('both alarms', async () => (await list('open=true')).length === 2);
    await pressCable.cut();
    await until('the loss', async () => (await latest('Stays'))?.doubtSince);
    expect(await latest('Goes')).toMatchObject({ endedAt: null, doubtSince: expect.any(String) });
    alarms.endUnseen('Goes');
    alarms.raise('Comes', { message: '演示 Comes' });
    await pressCable.restore();
    await until('what came meanwhile', () => latest('Comes'));
    await until('what went meanwhile', async () => (await latest('Goes'))?.closedAt);
    await until('what stayed', async () => (await latest('Stays'))?.doubtSince === null);
    expect(await told('演示 Stays')).toEqual(['raised']);
    expect(await told('演示 Goes')).toEqual(['raised', 'ended']);
    expect(await told('演示 Comes')).toEqual(['raised']);
    alarms.end('Comes', { message: '演示 Comes' });
    await until('its end', async () => (await list('open=true')).length === 1);
  });

  it('are told once through a time without a database', async () => {
    await wire.cut();
    alarms.raise('Spooled', { message: '演示 Spooled' });
    alarms.end('Spooled', { message: '演示 Spooled' });
    alarms.raise('Spooled', { message: '演示 Spooled' });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await told('演示 Spooled')).toEqual([]);
    await wire.restore();
    await until('what happened meanwhile', async () => (await told('演示 Spooled')).length >= 3);
    expect(await told('演示 Spooled')).toEqual(['raised', 'ended', 'raised']);
    expect(await latest('Spooled')).toMatchObject({ endedAt: null });
  });

  it('are told once by the next gateway when one is killed, and what ended meanwhile ended unseen', async () => {
    await gateway.kill();
    alarms.endUnseen('Spooled');
    alarms.raise('After', { message: '演示 After' });
    gateway = await startGateway();
    await until('what came meanwhile', () => latest('After'));
    await until('what went meanwhile', async () => (await latest('Spooled'))?.closedAt);
    await until('what stayed', async () => (await latest('Stays'))?.doubtSince === null);
    expect(await latest('After')).toMatchObject({ found: true });
    expect(await latest('Spooled')).toMatchObject({ endedAfter: expect.any(String) });
    expect(await told('演示 Spooled')).toEqual(['raised', 'ended', 'raised', 'ended']);
    expect(await told('演示 Stays')).toEqual(['raised']);
    expect(await told('演示 After')).toEqual(['raised']);
  });

  it('are over when the machine was restarted and knows nothing of them', async () => {
    const { port } = press;
    await press.stop();
    press = await power('press', port);
    alarms = new AlarmSource(press);
    alarms.raise('Fresh', { message: '演示 Fresh' });
    await until('the new alarm', () => latest('Fresh'));
    await until('the end of the old ones', async () => (await list('open=true')).length === 1);
    expect(await latest('Stays')).toMatchObject({ endedAfter: expect.any(String), closedAt: expect.any(String) });
    expect(await told('演示 Stays')).toEqual(['raised', 'ended']);
  });

  it('are made of fault bits where a machine has no conditions', async () => {
    saw.set('Stuck', true);
    await until('the alarm', () => latest('Stuck', 'SAW'));
    const found = await latest('Stuck', 'SAW');
    expect(found).toMatchObject({ message: '锯带卡住', weight: 'high', found: false, endedAt: null });
    const answer = await send('teacher', 'POST', `/alarms/${found?.id}/acknowledge`, { comment: '演示 看到了' });
    expect(answer.body).toMatchObject({ acknowledgedAt: expect.any(String), comment: '演示 看到了', request: null });
    saw.spoil('Stuck');
    await until('doubt', async () => (await latest('Stuck', 'SAW'))?.doubtSince);
    saw.set('Stuck', true);
    await until('it to be known again', async () => (await latest('Stuck', 'SAW'))?.doubtSince === null);
    saw.set('Stuck', false);
    await until('the end', async () => (await latest('Stuck', 'SAW'))?.closedAt);
    expect(await told('锯带卡住')).toEqual(['raised', 'acknowledged', 'ended']);
  });

  it('can be read page by page', async () => {
    type Page = { items: View[]; nextCursor: string | null };
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await send<Page>('teacher', 'GET', `/alarms?limit=3${cursor}`);
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    const all = await test.database.query<{ id: string }>('SELECT id FROM connectivity.alarm ORDER BY id DESC');
    expect(seen).toEqual(all.map(({ id }) => id));
  });
});
