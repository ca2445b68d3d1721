import { stationNodes } from '#libs/line-simulator';
import { EquipmentApi } from '#modules/equipment';
import { newId } from '#platform/ids';
import { Topics } from '#platform/realtime';
import { eventually } from '../../support';
import { startApp, type TestApp } from '../../support/app';
import { importSheets, signIn, smallSchool } from '../../support/school';

const LINE = [
  ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'],
  ['SITE', '校区', 'Campus', '校区', '', '', ''],
  ['AREA', '车间', 'Workshop', '区域', 'SITE', '', ''],
  ['L1', '实训线', 'Teaching line', '产线', 'AREA', '真实', ''],
  ['SAW', '锯床', 'Saw', '工位', 'L1', '', 'saw'],
  ['PRESS', '压机', 'Press', '工位', 'L1', '', 'press'],
  ['DRILL', '钻床', 'Drill', '工位', 'L1', '', 'drill'],
];

interface Answer {
  id: string;
  version: number;
  code: string;
  status: string;
  error: { code: string } | null;
  tags: { key: string; counterKept: boolean; deadband: number | null }[];
  items: { id: string; workUnitId: string }[];
  nextCursor: string | null;
}

describe('the doors of connectivity', () => {
  let test: TestApp;
  const cookies = new Map<string, Record<string, string>>();
  const units = new Map<string, string>();

  beforeAll(async () => {
    test = await startApp();
    await smallSchool(test);
    const imported = await importSheets(test, { 设备层级: LINE });
    expect(imported.problems).toEqual([]);
    for (const user of ['admin', 'teacher', 'technician', 'student1', 'partner']) {
      cookies.set(user, await signIn(test, user));
    }
    for (const { code, id } of await test.app.get(EquipmentApi, { strict: false }).workUnits()) units.set(code, id);
  });

  afterAll(() => test.stop());

  const send = async (user: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object, version?: number) => {
    const response = await test.app.inject({
      method,
      url: `/api/v1${path}`,
      cookies: cookies.get(user) ?? {},
      ...(body ? { payload: body } : {}),
      headers: {
        ...(method === 'POST' ? { 'idempotency-key': newId() } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
    });
    return { status: response.statusCode, body: response.json<Answer>(), text: response.body };
  };
  // Port 9 is where nobody listens.
  const draft = (over: object = {}) => ({
    workUnitId: units.get('SAW'),
    endpointUrl: 'opc.tcp://127.0.0.1:9',
    securityMode: 'SignAndEncrypt',
    securityPolicy: 'Basic256Sha256',
    userName: 'mes',
    password: 'Geheim#123',
    trust: 'known',
    template: 'generic',
    enabled: true,
    ...over,
  });

  it('lets a technician connect a machine, never tells the password, and says why it is not connected', async () => {
    const made = await send('technician', 'POST', '/connections', draft());
    expect([made.status, made.body.version]).toEqual([201, 1]);
    expect(made.text).not.toContain('Geheim');
    const stored = await test.database.query<{ all: string }>(
      'SELECT connection::text AS all FROM connectivity.connection',
    );
    expect(stored[0]?.all).not.toContain(Buffer.from('Geheim#123').toString('hex'));
    const seen = await eventually(
      async () => {
        const { body } = await send('teacher', 'GET', `/connections/${made.body.id}`);
        return body.error && body;
      },
      { within: 60_000, describe: 'the error of the connection' },
    );
    expect(seen).toMatchObject({ status: 'connecting', error: { code: 'opcua.refused' } });
    const health = await test.app.inject({ method: 'GET', url: '/api/v1/health' });
    const machines = health.json<{ dependencies: { name: string; figures: object }[] }>().dependencies;
    expect(machines.find(({ name }) => name === 'machines')?.figures).toEqual({ enabled: 1, connected: 0 });
    const second = await send('technician', 'POST', '/connections', draft());
    expect([second.status, second.body.code]).toEqual([409, 'connectivity.work-unit-taken']);
    const off = await send(
      'technician',
      'PUT',
      `/connections/${made.body.id}`,
      draft({ enabled: false, password: undefined }),
      1,
    );
    expect([off.status, off.body.version]).toEqual([200, 2]);
    const stale = await send('technician', 'PUT', `/connections/${made.body.id}`, draft(), 1);
    expect(stale.status).toBe(412);
    expect((await send('technician', 'PUT', `/connections/${made.body.id}`, draft())).status).toBe(428);
    await eventually(
      async () => (await send('teacher', 'GET', `/connections/${made.body.id}`)).body.status === 'stopped',
    );
  });

  it('refuses an open connection, first-use trust, a user without password, and what makes no sense', async () => {
    const workUnitId = units.get('PRESS');
    const cases: [object, number, string][] = [
      [{ workUnitId, securityMode: 'None' }, 422, 'connectivity.insecure'],
      [{ workUnitId, trust: 'first-use' }, 422, 'connectivity.insecure'],
      [{ workUnitId, password: undefined }, 422, 'connectivity.secret-required'],
      [{ workUnitId, endpointUrl: 'http://127.0.0.1' }, 400, 'request.invalid'],
      [{ workUnitId, securityPolicy: 'Basic128Rsa15' }, 400, 'request.invalid'],
      [{ workUnitId, tags: [{ key: 'a', nodeId: 'ns=4;i=1', role: 'info' }] }, 400, 'request.invalid'],
      [{ workUnitId: newId() }, 404, 'entity.not-found'],
    ];
    for (const [over, status, code] of cases) {
      const { status: got, body } = await send('technician', 'POST', '/connections', draft(over));
      expect([got, body.code]).toEqual([status, code]);
    }
  });

  it('keeps strangers out', async () => {
    const unit = units.get('SAW');
    for (const user of ['teacher', 'student1', 'partner']) {
      expect((await send(user, 'POST', '/connections', draft())).status).toBe(403);
    }
    for (const path of ['/connections', `/machine-jobs?jobOrderId=${newId()}`]) {
      expect((await send('student1', 'GET', path)).status).toBe(403);
    }
    expect((await send('student1', 'GET', `/work-units/${unit}/tags`)).status).toBe(200);
    expect((await send('partner', 'GET', `/work-units/${unit}/tags`)).status).toBe(403);
    expect(test.app.get(Topics, { strict: false }).find(`live:${unit}`)).not.toBeNull();
  });

  it('answers machine jobs, tags and telemetry, with limits', async () => {
    const unit = units.get('SAW');
    expect((await send('teacher', 'GET', `/machine-jobs?jobOrderId=${newId()}`)).body.items).toEqual([]);
    expect((await send('teacher', 'GET', `/work-units/${newId()}/tags`)).status).toBe(404);
    const course = (from: string) =>
      send('student1', 'GET', `/work-units/${unit}/telemetry?tags=Load&from=${from}&to=2026-03-02T08:00:00Z`);
    expect((await course('2026-03-02T07:00:00Z')).body.code).toBe('connectivity.tag-unknown');
    expect((await course('yesterday')).status).toBe(400);
  });

  it('takes connections and tag maps in from Excel, all or nothing', async () => {
    const connections = ['工位编号', '连接地址', '用户名', '密码', '启用'];
    const tags = ['工位编号', '变量', '节点', '用途', '名称', '英文名称', '单位', '死区', '断电保持'];
    const good = stationNodes('LATHE').tags.GoodCount;
    const wrong = async (connection: string[], nodeId: string) => {
      const result = await importSheets(test, {
        设备连接: [connections, connection],
        变量映射: [tags, ['DRILL', 'Good', nodeId, '合格计数', '合格计数', 'Good count', '', '', '']],
      });
      expect(result.applied).toBe(false);
      return result.problems.map(({ sheet, code }) => `${sheet} ${code}`).sort();
    };
    expect(await wrong(['DRILL', '10.0.0.1:4840', 'mes', 'x', '否'], 'ns=4;s=Good')).toEqual([
      '变量映射 import.value-wrong',
      '设备连接 import.value-wrong',
    ]);
    expect(await wrong(['NOWHERE', 'opc.tcp://10.0.0.1:4840', 'mes', '', '否'], good)).toEqual([
      '变量映射 import.reference-unknown',
      '设备连接 import.reference-unknown',
      '设备连接 import.required',
    ]);
    const right = await importSheets(test, {
      设备连接: [connections, ['DRILL', 'opc.tcp://10.0.0.1:4840', 'mes', 'x', '否']],
      变量映射: [
        tags,
        ['DRILL', 'Good', good, '合格计数', '合格计数', 'Good count', 'pcs', '', '是'],
        ['DRILL', 'Load', 'nsu=urn:x;s=Load', '模拟量', '负载', 'Load', '%', '0.5', ''],
      ],
    });
    expect(right.problems).toEqual([]);
    const all = await send('technician', 'GET', '/connections?limit=1');
    const next = await send('technician', 'GET', `/connections?limit=1&cursor=${all.body.nextCursor}`);
    const drill = [...all.body.items, ...next.body.items].find(({ workUnitId }) => workUnitId === units.get('DRILL'));
    expect((await send('technician', 'GET', `/connections/${drill?.id}`)).body.tags).toMatchObject([
      { key: 'Good', counterKept: true, deadband: null, queueSize: 100 },
      { key: 'Load', counterKept: false, deadband: 0.5, samplingMs: 500 },
    ]);
  });
});
