import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataType } from 'node-opcua';
import { EquipmentApi } from '#modules/equipment';
import { MaterialApi } from '#modules/material';
import { RoutingApi } from '#modules/routing';
import { WorkOrderApi } from '#modules/work-order';
import { newId } from '#platform/ids';
import { ImportService } from '#platform/import';
import { scripted, ScriptedServer } from '../../../libs/opcua-client/testing/scripted-server';
import { freePort } from '../../../libs/opcua-client/testing/setup';
import { eventually } from '../../support';
import { startApp, type TestApp } from '../../support/app';
import { importSheets, signIn, smallSchool } from '../../support/school';

jest.setTimeout(240_000);

const LINE = [
  ['编号', '名称', '英文名称', '层级', '上级编号', '产线方式', '设备类别'],
  ['SITE', '校区', 'Campus', '校区', '', '', ''],
  ['AREA', '车间', 'Workshop', '区域', 'SITE', '', ''],
  ['L1', '实训线', 'Teaching line', '产线', 'AREA', '真实', ''],
  ['SAW', '锯床', 'Saw', '工位', 'L1', '', 'saw'],
];

const read = (key: string, over: object = {}) => ({
  key,
  nodeId: scripted(key),
  role: 'info',
  samplingMs: 0,
  queueSize: 100,
  name: key,
  nameEn: key,
  ...over,
});
const computed = (key: string, role: string, expression: string, over: object = {}) => ({
  ...read(key),
  nodeId: null,
  role,
  expression,
  ...over,
});

const TAGS = [
  ...['StatusWord', 'Mode', 'Total', 'Rejects', 'Volts', 'Amps'].map((key) => read(key)),
  computed('Good', 'good-count', 'Total - Rejects', { counterKept: true }),
  computed('Scrap', 'scrap-count', 'Rejects + 0', { counterKept: true }),
  computed('Jam', 'alarm', 'bit(StatusWord, 3)'),
  computed('Power', 'analog', 'Volts * Amps / 1000', { unit: 'kW' }),
];
const STATES = [
  { state: 'fault', expression: 'bit(StatusWord, 3)' },
  { state: 'producing', expression: 'bit(StatusWord, 0) and Mode = 2' },
  { state: 'idle', expression: 'Mode = 2' },
];
/** Bits of the status word. */
const RUNNING = 1;
const JAMMED = 8;

interface Answer {
  id: string;
  version: number;
  code: string;
  status: string;
  error: { code: string; params: { thumbprint?: string } } | null;
  errors: { pointer: string; code: string; params: object }[];
  tags: { key: string; nodeId: string | null; expression: string | null }[];
  states: object[];
  items: { key: string; value: unknown; good: boolean }[];
  series: { points: { mean: number | null }[]; changes: { value: string | null }[] }[];
}

describe('a plain PLC, whose states, counts and faults are made of its tags', () => {
  let test: TestApp;
  let folder: string;
  let plc: ScriptedServer;
  let port = 0;
  let workUnitId = '';
  let connectionId = '';
  let equipment: EquipmentApi;
  let workOrders: WorkOrderApi;
  const cookies = new Map<string, Record<string, string>>();
  let total = 100;
  let rejects = 4;

  const power = async (): Promise<ScriptedServer> => {
    const server = await ScriptedServer.start({ port, pkiDir: folder, secure: true, users: { mes: 'Geheim#123' } });
    server.set('StatusWord', RUNNING, { dataType: DataType.UInt16 });
    server.set('Mode', 2, { dataType: DataType.Int16 });
    server.set('Total', total);
    server.set('Rejects', rejects);
    server.set('Volts', 400, { dataType: DataType.Double });
    server.set('Amps', 5, { dataType: DataType.Double });
    return server;
  };

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
    return { status: response.statusCode, body: response.json<Answer>() };
  };
  const draft = (over: object = {}) => ({
    workUnitId,
    endpointUrl: `opc.tcp://127.0.0.1:${port}`,
    securityMode: 'SignAndEncrypt',
    securityPolicy: 'Basic256Sha256',
    userName: 'mes',
    password: 'Geheim#123',
    trust: 'known',
    template: 'generic',
    enabled: true,
    tags: TAGS,
    states: STATES,
    ...over,
  });
  const seen = async () => (await send('technician', 'GET', `/connections/${connectionId}`)).body;
  const state = async () => (await equipment.currentState(workUnitId)).state;
  const untilState = (wanted: string) =>
    eventually(async () => (await state()) === wanted, { describe: `the saw to be ${wanted}` });
  const shown = async (key: string) =>
    (await send('technician', 'GET', `/work-units/${workUnitId}/tags`)).body.items.find((tag) => tag.key === key);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linelab-plc-'));
    port = await freePort();
    test = await startApp();
    await smallSchool(test);
    expect((await importSheets(test, { 设备层级: LINE })).problems).toEqual([]);
    cookies.set('technician', await signIn(test, 'technician'));
    equipment = test.app.get(EquipmentApi, { strict: false });
    workOrders = test.app.get(WorkOrderApi, { strict: false });
    workUnitId = (await equipment.workUnitByCode('SAW'))?.id ?? '';
    plc = await power();
    const made = await send('technician', 'POST', '/connections', draft());
    expect(made.status).toBe(201);
    connectionId = made.body.id;
    const thumbprint = await eventually(async () => (await seen()).error?.params.thumbprint, { within: 60_000 });
    const reason = '与设备屏幕核对一致';
    await send('technician', 'PUT', `/machine-certificates/${thumbprint}`, { state: 'trusted', reason });
    await eventually(async () => (await seen()).status === 'connected', { within: 60_000 });
  });

  afterAll(async () => {
    await test.stop();
    await plc.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('tells its state by the first rule that is true, at the time of what made it true', async () => {
    await untilState('producing');
    const moments = [1, 2, 3].map((second) => new Date(Date.now() + second * 10));
    plc.set('StatusWord', JAMMED + RUNNING, { dataType: DataType.UInt16, at: moments[0]! });
    plc.set('StatusWord', 0, { dataType: DataType.UInt16, at: moments[1]! });
    plc.set('StatusWord', RUNNING, { dataType: DataType.UInt16, at: moments[2]! });
    const spans = await eventually(async () => {
      const found = await equipment.states(workUnitId, moments[0]!, new Date(Date.now() + 60_000));
      return found.length >= 3 && found;
    });
    expect(spans.map(({ state: told, start }) => [told, start.getTime()])).toEqual([
      ['fault', moments[0]!.getTime()],
      ['idle', moments[1]!.getTime()],
      ['producing', moments[2]!.getTime()],
    ]);
  });

  it('is unknown, never idle, while one of its tags is bad and when no rule is true', async () => {
    plc.spoil('StatusWord');
    await untilState('unknown');
    await eventually(async () => (await shown('Jam'))?.value === null);
    expect(await shown('Jam')).toMatchObject({ value: null, good: false });
    plc.set('StatusWord', 0, { dataType: DataType.UInt16 });
    await untilState('idle');
    plc.set('Mode', 7, { dataType: DataType.Int16 });
    await untilState('unknown');
    plc.set('Mode', 2, { dataType: DataType.Int16 });
    plc.set('StatusWord', RUNNING, { dataType: DataType.UInt16 });
    await untilState('producing');
  });

  it('has its fault bits and figures recorded like those of any machine', async () => {
    const from = new Date(Date.now() - 3_600_000).toISOString();
    plc.set('Amps', 6, { dataType: DataType.Double });
    await eventually(async () => (await shown('Power'))?.value === 2.4);
    const course = async () => {
      const to = new Date(Date.now() + 60_000).toISOString();
      return (
        await send('technician', 'GET', `/work-units/${workUnitId}/telemetry?tags=Power,Jam&from=${from}&to=${to}`)
      ).body;
    };
    const { series } = await eventually(async () => {
      const body = await course();
      return (body.series[0]?.points.length ?? 0) >= 2 && (body.series[1]?.changes.length ?? 0) >= 5 && body;
    });
    expect(series[0]?.points.map(({ mean }) => mean)).toEqual([2, 2.4]);
    expect(series[1]?.changes.map(({ value }) => value)).toEqual(['false', 'true', 'false', null, 'false']);
  });

  it('counts for the job that people do at it, exactly, whatever its counters go through', async () => {
    const material = test.app.get(MaterialApi, { strict: false });
    const { id: materialId } = await material.createMaterial({
      code: 'T-BAR',
      revision: 'A',
      name: '锯切棒料',
      nameEn: 'Sawn bar',
      specification: '40Cr',
      unit: 'pcs',
      kind: 'product',
      tracking: 'none',
    });
    const routing = test.app.get(RoutingApi, { strict: false });
    const { routingVersionId } = await routing.createVersion({
      code: 'R-T-BAR',
      materialId,
      name: '棒料工艺',
      nameEn: 'Routing of the bar',
      operations: [
        {
          number: 10,
          code: 'OP10',
          name: '锯切',
          nameEn: 'Sawing',
          workUnitId,
          control: 'person',
          reporting: 'machine',
          setupSeconds: 0,
          runSeconds: 10,
          transferBatch: '20',
          qualification: null,
          parameters: [],
          steps: [],
        },
      ],
    });
    await routing.release(routingVersionId);
    const { id } = await workOrders.create({
      materialId,
      routingVersionId,
      quantity: '20',
      lineMode: 'real',
      teamId: null,
    });
    await workOrders.plan(id);
    await workOrders.release(id);
    const [job] = await workOrders.jobOrders(id);
    const jobId = job?.id ?? '';
    await workOrders.dispatch(jobId);
    const books = async () => {
      const { good, scrap } = (await workOrders.jobOrder(jobId)).balance;
      return `${good} ${scrap}`;
    };
    const untilBooks = (wanted: string) =>
      eventually(async () => (await books()) === wanted, { describe: `the books to be ${wanted}` });
    // Made before anybody works on the order: of nobody's job.
    plc.set('Total', (total += 1));
    await eventually(async () => (await shown('Good'))?.value === total - rejects);
    await workOrders.start(jobId);
    for (let piece = 0; piece < 5; piece += 1) {
      plc.set('Total', (total += 1));
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    await untilBooks('5 0');
    // The PLC counts a reject in the scan after the one in which it counts the piece.
    const now = Date.now();
    plc.set('Total', (total += 1), { at: new Date(now) });
    plc.set('Rejects', (rejects += 1), { at: new Date(now + 20) });
    await untilBooks('5 1');
    // Nobody knows how many are good while the rejects are not known; nothing is lost by it.
    plc.spoil('Rejects');
    await eventually(async () => (await shown('Good'))?.good === false);
    plc.set('Total', (total += 3));
    plc.set('Rejects', (rejects += 1));
    await untilBooks('7 2');
    // The session goes, the subscription stays: each piece made meanwhile is told afterwards, in its order.
    plc.forgetSessions(false);
    plc.set('Total', (total += 1));
    await new Promise((resolve) => setTimeout(resolve, 250));
    plc.set('Total', (total += 1));
    plc.set('Rejects', (rejects += 1));
    await untilBooks('8 3');
    await plc.stop();
    total += 4;
    await untilState('unknown');
    plc = await power();
    await untilState('producing');
    await untilBooks('12 3');
    // More than the order wants is nobody's.
    plc.set('Total', (total += 30));
    await untilBooks('17 3');
    const told = await test.database.query<{ good: string }>(
      `SELECT sum((payload ->> 'good')::int + (payload ->> 'scrap')::int) AS good FROM ledger.entry WHERE type = 'machine.counted'`,
    );
    expect(Number(told[0]?.good)).toBe(total - 100);
    const anomalies = await test.database.query(`SELECT payload FROM ledger.entry WHERE type = 'machine.anomaly'`);
    expect(anomalies).toEqual([]);
  });

  it('refuses a map in which an expression cannot work, and says where', async () => {
    const { version } = await seen();
    const wrong = await send(
      'technician',
      'PUT',
      `/connections/${connectionId}`,
      draft({
        tags: [
          read('Mode'),
          computed('A', 'analog', 'Mode +'),
          computed('B', 'good-count', 'Mode > 1'),
          computed('C', 'info', 'A'),
        ],
        states: [{ state: 'idle', expression: 'Mode = 1 and Gone' }],
      }),
      version,
    );
    expect([wrong.status, wrong.body.code]).toEqual([422, 'connectivity.map-invalid']);
    expect(wrong.body.errors).toEqual([
      { pointer: '/tags/1/expression', code: 'expression.value-expected', params: { column: 7 } },
      { pointer: '/tags/2/expression', code: 'expression.result-number', params: { column: 1 } },
      { pointer: '/tags/3/expression', code: 'expression.unknown-tag', params: { column: 1, tag: 'A' } },
      { pointer: '/states/0/expression', code: 'expression.unknown-tag', params: { column: 14, tag: 'Gone' } },
    ]);
    const both = { ...draft(), tags: [{ ...read('Mode'), expression: 'Mode' }], states: [] };
    const source = await send('technician', 'PUT', `/connections/${connectionId}`, both, version);
    expect(source.body.errors.map(({ code }) => code)).toEqual(['connectivity.tag-source']);
    // A tag that a rule stands on cannot be taken away under it.
    const less = await send(
      'technician',
      'PUT',
      `/connections/${connectionId}`,
      draft({ tags: [], states: undefined }),
      version,
    );
    expect(less.status).toBe(422);
    expect((await seen()).version).toBe(version);
  });

  it('gives its map as a workbook, rules and all, and takes it again', async () => {
    const book = await test.app.inject({
      method: 'GET',
      url: `/api/v1/connections/${connectionId}/map.xlsx`,
      cookies: cookies.get('technician') ?? {},
    });
    const before = await seen();
    const empty = { ...draft(), tags: [], states: [] };
    expect((await send('technician', 'PUT', `/connections/${connectionId}`, empty, before.version)).body.tags).toEqual(
      [],
    );
    const { problems } = await test.app.get(ImportService).run({ workbook: book.rawPayload, name: 'map.xlsx' });
    expect(problems).toEqual([]);
    const after = await seen();
    expect([after.tags, after.states]).toEqual([before.tags, before.states]);
  });

  it('says in a workbook which row holds what cannot work', async () => {
    const tags = ['工位编号', '变量', '节点', '表达式', '用途', '名称', '英文名称'];
    const rules = ['工位编号', '状态', '条件'];
    const result = await importSheets(test, {
      变量映射: [
        tags,
        ['SAW', 'Mode', scripted('Mode'), '', '信息', '模式', 'Mode'],
        ['SAW', 'Double', '', 'Mode * Two', '模拟量', '倍数', 'Double'],
        ['SAW', 'None', '', '', '信息', '无', 'None'],
      ],
      设备状态规则: [rules, ['SAW', '加工中', 'Mode = 2'], ['SAW', '空闲', 'Mode + 1']],
    });
    expect(result.applied).toBe(false);
    expect(result.problems.map(({ sheet, row, expected }) => [sheet, row, expected])).toEqual([
      ['变量映射', 3, '第 8 列：没有从设备读取的变量“Two”。'],
      ['变量映射', 4, '变量要么有节点，要么有表达式。'],
      ['设备状态规则', 3, '结果必须是真假值，如 A > 1。'],
    ]);
    const orphaned = await importSheets(test, {
      变量映射: [tags, ['SAW', 'Volts', scripted('Volts'), '', '信息', '电压', 'Volts']],
    });
    expect(orphaned.problems.map(({ expected }) => expected)).toEqual(['第 5 列：没有从设备读取的变量“StatusWord”。']);
  });
});
